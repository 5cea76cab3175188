import type { PackageDirectoryLoader } from 'n8n-core';
import type { ICredentialType } from 'n8n-workflow';

import { parseAnswerPath, valueAt } from '../../nodes/Credits/providers/answerPath';
import { askedProviders } from '../../nodes/Credits/providers';
import { credentialDisplayNameOf, credentialTypeOf } from '../../nodes/Credits/providers/contract';
import { customApi } from '../../nodes/Credits/providers/custom';
import { repliesOf } from '../../sandbox/answered';
import { catalogue } from '../../sandbox/catalogue';
import { loadBuiltPackage } from '../../harness/engine/engine';
import { textOf } from './builtPackage';

let loader: PackageDirectoryLoader;

beforeAll(async () => {
	loader = await loadBuiltPackage();
});

function credentialOf(type: string): ICredentialType {
	return loader.getCredential(type).type;
}

describe('the credential types that n8n loads', () => {
	it('are those of the catalogue, each used by the Credits node', () => {
		const types = askedProviders.map(credentialTypeOf);
		expect(Object.keys(loader.known.credentials).sort()).toEqual([...types].sort());
		const { credentials } = loader.known;
		expect(types.filter((type) => !credentials[type]?.supportedNodes?.includes('credits'))).toEqual(
			[],
		);
	});

	it('are tested without following redirects, which would carry the key away', () => {
		const following = askedProviders
			.map(credentialTypeOf)
			.filter((type) => credentialOf(type).test?.request.disableFollowRedirect !== true);
		expect(following).toEqual([]);
	});

	it('have icons for light and dark that differ, as the nodes have', () => {
		for (const { iconUrl } of [...loader.types.credentials, ...loader.types.nodes]) {
			expect(iconUrl).toEqual({
				light: expect.stringMatching(/^icons\/n8n-nodes-credits\/dist\/icons\/\w+\.svg$/),
				dark: expect.stringMatching(/^icons\/n8n-nodes-credits\/dist\/icons\/\w+\.dark\.svg$/),
			});
			const { light, dark } = iconUrl as { light: string; dark: string };
			const [first, second] = [light, dark].map((url) =>
				textOf(url.replace('icons/n8n-nodes-credits/', '')),
			);
			expect([first, second]).toEqual([
				expect.stringMatching(/^<svg [^>]*viewBox=/),
				expect.stringMatching(/^<svg [^>]*viewBox=/),
			]);
			expect(first).not.toBe(second);
			// A drawing of one's own loads nothing and runs nothing.
			expect(`${first}${second}`).not.toMatch(/<script|<image|href=|url\(http/i);
		}
	});
});

describe.each(catalogue)('the credential type of $record.name', ({ record, bad }) => {
	const type = credentialTypeOf(record);

	it('signs with the secrets: each is in the sign-in, or in the request that n8n sends to test it', () => {
		const { authenticate, test } = credentialOf(type);
		const { signature } = record.signIn;
		const said = `${JSON.stringify([authenticate, test?.request])} $credentials.${signature?.key}`;
		const unused = record.fields.filter(
			({ kind, name }) => kind === 'secret' && !said.includes(`$credentials.${name}`),
		);
		expect(unused).toEqual([]);
	});

	it('notices every refusal under HTTP 200, or its page says which it misses', () => {
		const rules = credentialOf(type).test?.rules ?? [];
		const isRefused = (body: unknown) =>
			rules.some((rule) => {
				if (rule.type !== 'responseSuccessBody') return false;
				const { key, value } = rule.properties;
				return valueAt(body, parseAnswerPath(key) ?? []) === value;
			});
		const passed = bad
			.filter((facts) => facts.class === 'auth' && facts.evidence !== 'constructed')
			.flatMap((facts) => [...repliesOf({ record }, facts).values()].flat().slice(-1))
			.filter(({ status, body }) => status >= 200 && status <= 299 && !isRefused(body));
		if (record.credentialTest?.blindness === undefined) expect(passed).toEqual([]);
		else expect(record.credentialTest.blindness).toMatch(/\S/);
	});
});

describe('the credential type of the custom API, which is written by hand', () => {
	const type = credentialTypeOf(customApi);

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

	const ACCEPT = { Accept: '*/*' };

	it.each<[string, object]>([
		['bearer', { headers: { ...ACCEPT, Authorization: 'Bearer a key' } }],
		['header', { headers: { ...ACCEPT, 'X-Key': 'a key' } }],
		['query', { headers: ACCEPT, qs: { key: 'a key' } }],
		['basic', { headers: ACCEPT, auth: { username: 'me', password: 'a key' } }],
		['none', { headers: ACCEPT }],
	])('signs by the choice %s, like the node', async (authentication, signed) => {
		const { authenticate } = credentialOf(type);
		if (typeof authenticate !== 'function') throw new Error('It does not sign by itself');
		const url = 'https://api.lumenote.example';
		const names = { headerName: ' X-Key ', parameterName: 'key', userName: 'me' };
		const options = { url, headers: { ...ACCEPT } };
		const made = await authenticate({ apiKey: 'a key', ...names, authentication }, options);
		expect(made).toEqual({ url, ...signed });
	});

	it('has name and page of its record, and is tested at its own address', () => {
		const { displayName, documentationUrl, test } = credentialOf(type);
		expect(displayName).toBe(credentialDisplayNameOf(customApi));
		expect(documentationUrl).toBe(customApi.docsUrl);
		expect(String(test?.request.url)).toMatch(/^=\{\{ .*\$credentials\.baseUrl.* \}\}$/);
	});
});
