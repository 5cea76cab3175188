import type { PackageDirectoryLoader } from 'n8n-core';
import type { ICredentialType } from 'n8n-workflow';

import type { ProviderAnswers } from '../../nodes/Credits/providers/answers';
import { parseAnswerPath, valueAt } from '../../nodes/Credits/providers/answerPath';
import { askedProviders, remoteProviders } from '../../nodes/Credits/providers';
import {
	credentialDisplayNameOf,
	credentialTypeOf,
	type RemoteProvider,
} from '../../nodes/Credits/providers/contract';
import { customApi } from '../../nodes/Credits/providers/custom';
import { refusesUnderSuccess, repliesOf } from '../../sandbox/answered';
import { catalogue } from '../../sandbox/catalogue';
import { testedRequest } from '../../scripts/generate/testedRequest';
import { loadBuiltPackage } from '../../harness/engine/engine';
import { hasFile, manifest, textOf } from './builtPackage';
import { generatedType } from './credentialTesting';

let loader: PackageDirectoryLoader;

beforeAll(async () => {
	loader = await loadBuiltPackage();
});

function credentialOf(type: string): ICredentialType {
	return loader.getCredential(type).type;
}

describe('the credential types that n8n loads', () => {
	it('are those of the catalogue, in its order', () => {
		const types = askedProviders.map(credentialTypeOf);
		expect(Object.keys(loader.known.credentials).sort()).toEqual([...types].sort());
		expect(manifest().n8n.credentials).toEqual(
			types.map((type) => `dist/credentials/${classNameOf(type)}.credentials.js`),
		);
	});
});

describe.each(remoteProviders)('the credential type of $name', (record) => {
	const type = credentialTypeOf(record);

	it('has file, class and name that agree, and that no other package has', () => {
		const className = classNameOf(type);
		expect(loader.known.credentials[type]).toMatchObject({
			className,
			sourcePath: `dist/credentials/${className}.credentials.js`,
		});
		expect(hasFile(`credentials/${className}.credentials.ts`)).toBe(true);
		expect(type).toMatch(/CreditsApi$/);
		expect(credentialOf(type).name).toBe(type);
	});

	it('was built from what its record says', () => {
		const { name, displayName, documentationUrl, properties, authenticate, test } = generatedType(
			record,
			refusesUnderSuccess(answersOf(record)),
		);
		expect(credentialOf(type)).toMatchObject({
			name,
			displayName,
			documentationUrl,
			properties,
			// One that is a function is tried in credentialFiles.test.ts.
			authenticate: typeof authenticate === 'function' ? expect.any(Function) : authenticate,
			test,
		});
	});

	it('is shown as Credits API', () => {
		const { displayName } = credentialOf(type);
		expect(displayName).toMatch(/^\S.* Credits API$/);
		expect(record.displayName).toContain(displayName.replace(/ Credits API$/, ''));
	});

	it('asks for every field of the record, and masks the secrets and nothing else', () => {
		const asked = credentialOf(type)
			.properties.filter(({ name }) => name !== 'allowHttp')
			.map(({ displayName, name, typeOptions }) => ({
				displayName,
				name,
				isMasked: typeOptions?.password === true,
			}));
		expect(asked).toEqual(
			record.fields.map(({ displayName, name, kind }) => ({
				displayName,
				name,
				isMasked: kind === 'secret',
			})),
		);
	});

	it('says of its main secret where a person finds it', () => {
		const [secret] = credentialOf(type).properties.filter(
			({ typeOptions }) => typeOptions?.password === true,
		);
		expect(secret?.description).toMatch(/\S/);
	});

	it('signs with the secrets: each is in the sign-in, or in the request that n8n sends to test it', () => {
		const { authenticate, test } = credentialOf(type);
		const { signature } = record.signIn;
		const said = `${JSON.stringify([authenticate, test?.request])} $credentials.${signature?.key}`;
		const unused = record.fields.filter(
			({ kind, name }) => kind === 'secret' && !said.includes(`$credentials.${name}`),
		);
		expect(unused).toEqual([]);
	});

	it('is tested at a host of the record, and not across redirects', () => {
		const { url, disableFollowRedirect } = credentialOf(type).test?.request ?? {};
		const isFixed = !String(url).startsWith('=');
		const host = isFixed ? new URL(String(url)).host : null;
		expect(disableFollowRedirect).toBe(true);
		expect([...record.hosts, null]).toContain(host);
		expect(testedRequest(record)?.template.method).toBe(credentialOf(type).test?.request.method);
	});

	it('takes no key for good that its provider refuses under HTTP 200, or says so on its page', () => {
		const rules = credentialOf(type).test?.rules ?? [];
		const isRefused = (body: unknown) =>
			rules.some((rule) => {
				if (rule.type !== 'responseSuccessBody') return false;
				const { key, value } = rule.properties;
				return valueAt(body, parseAnswerPath(key) ?? []) === value;
			});
		const answers = answersOf(record);
		const passed = answers.bad
			.filter((facts) => facts.class === 'auth' && facts.evidence !== 'constructed')
			.flatMap((facts) => [...repliesOf({ record }, facts).values()].flat().slice(-1))
			.filter(({ status, body }) => status >= 200 && status <= 299 && !isRefused(body));
		if (record.credentialTest?.blindness === undefined) expect(passed).toEqual([]);
		else expect(record.credentialTest.blindness).toMatch(/\S/);
	});

	it("links to the provider's own page", () => {
		expect(credentialOf(type).documentationUrl).toBe(record.docsUrl);
	});

	it('is used by the Credits node', () => {
		expect(loader.known.credentials[type]?.supportedNodes).toContain('credits');
	});

	it('has icons for light and dark that differ', () => {
		expectIcons(loader.types.credentials.find(({ name }) => name === type)?.iconUrl);
	});
});

describe('the credential type of the custom API, which is written by hand', () => {
	const type = credentialTypeOf(customApi);
	const CREDENTIALS = {
		apiKey: 'a key',
		headerName: ' X-Key ',
		parameterName: 'key',
		userName: 'me',
	};

	it('has the fields that its record names, shown with the choices that they belong to', () => {
		const shown = credentialOf(type)
			.properties.filter(({ name }) => name !== 'allowHttp')
			.map(({ displayName, name, displayOptions, options }) => ({
				displayName,
				name,
				values: displayOptions?.show?.authentication,
				options: options?.map((option) => ('value' in option ? option.value : undefined)),
			}));
		expect(shown).toEqual(
			customApi.fields.map((field) => ({
				displayName: field.displayName,
				name: field.name,
				values: 'onlyWith' in field ? field.onlyWith?.values : undefined,
				options: field.kind === 'choice' ? field.options.map(({ value }) => value) : undefined,
			})),
		);
	});

	it.each([
		['bearer', { headers: { Accept: '*/*', Authorization: 'Bearer a key' } }],
		['header', { headers: { Accept: '*/*', 'X-Key': 'a key' } }],
		['query', { headers: { Accept: '*/*' }, qs: { key: 'a key' } }],
		['basic', { headers: { Accept: '*/*' }, auth: { username: 'me', password: 'a key' } }],
		['none', { headers: { Accept: '*/*' } }],
	])('signs by the choice %s, like the node', async (authentication, added) => {
		const { authenticate } = credentialOf(type);
		if (typeof authenticate !== 'function') throw new Error('It does not sign by itself');
		const url = 'https://api.lumenote.example';
		const options = { url, headers: { Accept: '*/*' } };
		expect(await authenticate({ ...CREDENTIALS, authentication }, options)).toEqual({
			url,
			...added,
		});
	});

	it('is tested at its own address, and not across redirects', () => {
		const { request } = credentialOf(type).test ?? {};
		expect(String(request?.url)).toMatch(/^=\{\{ .*\$credentials\.baseUrl.* \}\}$/);
		expect(request?.disableFollowRedirect).toBe(true);
	});

	it('has the name, page and icons that its record says', () => {
		const { displayName, documentationUrl } = credentialOf(type);
		expect(displayName).toBe(credentialDisplayNameOf(customApi));
		expect(documentationUrl).toBe(customApi.docsUrl);
		expectIcons(loader.types.credentials.find(({ name }) => name === type)?.iconUrl);
	});
});

describe('the nodes', () => {
	it('have icons for light and dark that differ', () => {
		for (const { iconUrl } of loader.types.nodes) expectIcons(iconUrl);
	});
});

/** The documented answers of a provider. */
function answersOf({ name }: RemoteProvider): ProviderAnswers {
	const found = catalogue.find(({ record }) => record.name === name);
	if (found === undefined) throw new Error(`There are no answers of ${name}`);
	return found;
}

function classNameOf(type: string): string {
	return type.charAt(0).toUpperCase() + type.slice(1);
}

/** That n8n serves two files of the built package, which are drawings and not the same. */
function expectIcons(iconUrl: unknown): void {
	expect(iconUrl).toEqual({
		light: expect.stringMatching(/^icons\/n8n-nodes-credits\/dist\/icons\/\w+\.svg$/),
		dark: expect.stringMatching(/^icons\/n8n-nodes-credits\/dist\/icons\/\w+\.dark\.svg$/),
	});
	const { light, dark } = iconUrl as { light: string; dark: string };
	const [first, second] = [light, dark].map((url) =>
		textOf(url.replace('icons/n8n-nodes-credits/', '')),
	);
	expect(first).toMatch(/^<svg [^>]*viewBox=/);
	expect(second).toMatch(/^<svg [^>]*viewBox=/);
	expect(first).not.toBe(second);
	// A drawing of one's own loads nothing and runs nothing.
	expect(`${first}${second}`).not.toMatch(/<script|<image|href=|url\(http/i);
}
