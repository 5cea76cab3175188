import type { PackageDirectoryLoader } from 'n8n-core';
import type { ICredentialType } from 'n8n-workflow';

import { remoteProviders } from '../../nodes/Credits/providers';
import { ENVELOPE_CODES } from '../../nodes/Credits/providers/kieAi';
import { loadBuiltPackage } from '../support/engine';
import { hasFile, textOf } from './builtPackage';

let loader: PackageDirectoryLoader;

beforeAll(async () => {
	loader = await loadBuiltPackage();
});

function credentialOf(type: string): ICredentialType {
	return loader.getCredential(type).type;
}

describe('the credential types that n8n loads', () => {
	it('are those of the catalogue', () => {
		expect(Object.keys(loader.known.credentials).sort()).toEqual(
			remoteProviders.map(({ credential }) => credential.type).sort(),
		);
	});
});

describe.each(remoteProviders)('the credential type of $displayName', (record) => {
	const { type, secretField, secretName } = record.credential;

	it('has file, class and name that agree, and that no other package has', () => {
		const className = `${type.charAt(0).toUpperCase()}${type.slice(1)}`;
		expect(loader.known.credentials[type]).toMatchObject({
			className,
			sourcePath: `dist/credentials/${className}.credentials.js`,
		});
		expect(hasFile(`credentials/${className}.credentials.ts`)).toBe(true);
		expect(type).toMatch(/CreditsApi$/);
		expect(credentialOf(type).name).toBe(type);
	});

	it('is shown as Credits API', () => {
		const { displayName } = credentialOf(type);
		expect(displayName).toMatch(/^\S.* Credits API$/);
		expect(record.displayName).toContain(displayName.replace(/ Credits API$/, ''));
	});

	it('masks and demands its one secret', () => {
		expect(credentialOf(type).properties).toEqual([
			{
				displayName: secretName,
				name: secretField,
				type: 'string',
				typeOptions: { password: true },
				default: '',
				required: true,
				description: expect.any(String),
				// The description is a tooltip; where a key comes from has to be on screen.
				hint: expect.stringMatching(/\S/),
			},
		]);
	});

	it('signs requests with the secret', () => {
		const { authenticate } = credentialOf(type);
		expect(authenticate).toMatchObject({ type: 'generic', properties: expect.any(Object) });
		expect(JSON.stringify(authenticate)).toContain(`{{$credentials.${secretField}}}`);
	});

	it("is tested with the record's own request, and not across redirects", () => {
		expect(credentialOf(type).test?.request).toEqual({
			...record.request(),
			disableFollowRedirect: true,
		});
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

describe('the nodes', () => {
	it('have icons for light and dark that differ', () => {
		for (const { iconUrl } of loader.types.nodes) expectIcons(iconUrl);
	});
});

describe("Kie.ai's credential test, because its HTTP status is 200 whatever happened", () => {
	const documented = [401, 402, 404, 422, 429, 455, 500, 505];
	const rulesOf = () => credentialOf('kieAiCreditsApi').test?.rules ?? [];

	it('knows every code that the record knows, the documented ones among them', () => {
		const codes = rulesOf().map(({ properties }) => properties.value);
		expect(codes).toEqual(Object.keys(ENVELOPE_CODES).map(Number));
		expect(codes).toEqual(expect.arrayContaining(documented));
	});

	it('looks at the code in the body, and says something else of every one', () => {
		for (const rule of rulesOf()) {
			expect(rule).toEqual({
				type: 'responseSuccessBody',
				properties: {
					key: 'code',
					value: expect.any(Number),
					message: expect.stringMatching(/^Kie\.ai /),
				},
			});
		}
		const messages = rulesOf().map(({ properties }) => properties.message);
		expect(new Set(messages).size).toBe(messages.length);
	});
});

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
