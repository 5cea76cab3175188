import type { INodeProperties } from 'n8n-workflow';

import { readOwnAddress } from '../../nodes/Credits/providers/ownAddress';
import { isSigned } from '../../sandbox/signedRequest';
import { testedRequest } from '../../scripts/generate/testedRequest';
import { generatedType, runCredentialTest, WatchingProxy } from './credentialTesting';
import { inventedProviders } from './inventedProviders';

let proxy: WatchingProxy;

beforeAll(async () => {
	proxy = await WatchingProxy.start();
});

afterAll(async () => {
	await proxy.stop();
});

beforeEach(() => {
	proxy.seen = [];
	proxy.status = 200;
});

function typeOf(title: string) {
	const found = inventedProviders.find((invented) => invented.title === title);
	if (found === undefined) throw new Error(`There is no invented provider with ${title}`);
	return { ...found, type: generatedType(found.record) };
}

describe("n8n's test of a generated credential", () => {
	it.each(inventedProviders)(
		'sends the request of the record, signed: $title',
		async ({ record, data }) => {
			await runCredentialTest(generatedType(record), data);

			const request = testedRequest(record)?.name ?? '';
			expect(
				proxy.seen.map((seen) => ({
					seen,
					isSigned: isSigned(record, request, data, null, seen),
				})),
			).toEqual([{ seen: expect.anything(), isSigned: true }]);
		},
	);

	it('follows no redirect, which would carry the key away', () => {
		for (const { record } of inventedProviders) {
			const { test } = generatedType(record);
			expect(test?.request.disableFollowRedirect).toBe(true);
		}
	});

	it('knows a refusal by the HTTP status', () => {
		expect(typeOf('a key in a header').type.test?.rules).toEqual([
			{
				type: 'responseCode',
				properties: { value: 401, message: 'Made Up refused the API Key' },
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Made Up does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Made Up: try again in a minute',
				},
			},
		]);
	});

	it.each([
		['a key in a header', 400, true],
		['a key in a header', 401, true],
		['a balance under an error status', 400, false],
		['a balance under an error status', 429, false],
		['a balance under an error status', 401, true],
	])('of %s takes HTTP %d for a refusal: %j', async (title, status, isRefused) => {
		const { data, type } = typeOf(title);
		proxy.status = status;
		const sent = runCredentialTest(type, data);
		await (isRefused ? expect(sent).rejects.toThrow() : expect(sent).resolves.toBeUndefined());
	});

	it('knows a refusal under a success by a value in the body', () => {
		const { type } = typeOf(
			'refusals under a success, and another request than the first for the test',
		);
		expect(type.test?.rules).toEqual([
			{
				type: 'responseSuccessBody',
				properties: { key: 'error.code', value: 7, message: 'Made Up refused the API Key' },
			},
		]);
	});
});

describe('the test of a credential for a host of one domain', () => {
	const { data, type } = typeOf('the host of an account at one domain');

	it.each([
		['https://ab1.made-up.example', 'ab1.made-up.example'],
		['ab1.made-up.example', 'ab1.made-up.example'],
		[' AB1.made-up.example/ ', 'ab1.made-up.example'],
		['made-up.example', 'made-up.example'],
		['http://ab1.made-up.example', null],
		['https://ab1.made-up.example/path', null],
		['evil-made-up.example', null],
		['ab1.made-up.example.other.example', null],
		['other.example/.made-up.example', null],
		['', null],
	])('asks %j at the host %j', async (host, asked) => {
		const sent = runCredentialTest(type, { ...data, host });
		await (asked === null ? expect(sent).rejects.toThrow() : sent);
		expect(proxy.seen.map((request) => request.host)).toEqual(asked === null ? [] : [asked]);
		const address = readOwnAddress(host, { domain: 'made-up.example' });
		expect('complaint' in address).toBe(asked === null);
	});
});

describe("the test of a credential for one's own server", () => {
	const { record, data, type } = typeOf(
		"the address of one's own server, with a path and an id behind it",
	);

	it.each([
		['https://relay.made-up.example', false],
		['https://relay.made-up.example/', false],
		[' https://relay.made-up.example:8443/sub/v1/ ', false],
		['HTTPS://Relay.made-up.example/V1', false],
		['http://relay.made-up.example:3000', true],
		['http://relay.made-up.example:3000', false],
		['https://name:word@relay.made-up.example', true],
		['https://relay.made-up.example?key=1', true],
		['https://relay.made-up.example/#part', true],
		['https://relay.made-up.example/../admin', true],
		['https://relay.made-up.example/./x', true],
		['https://relay.made-up.example/%2e%2e/admin', true],
		['https://relay.made-up.example\\@other.example', true],
		['https://relay.made-up.example//other.example', true],
		['ftp://relay.made-up.example', true],
		['relay.made-up.example', true],
		['', true],
	])('asks %j (allowing HTTP: %j) exactly where the transport does', async (baseUrl, allowHttp) => {
		const address = readOwnAddress(baseUrl, { allowsHttp: allowHttp });
		const sent = runCredentialTest(type, { ...data, baseUrl, allowHttp });
		if ('complaint' in address) {
			await expect(sent).rejects.toThrow();
			expect(proxy.seen).toEqual([]);
			return;
		}
		await sent;
		const { host, pathname } = new URL(`${address.base}/o'clock/a%20b/balance`);
		expect(proxy.seen).toMatchObject([{ host, path: pathname }]);
		expect(record.hosts).toEqual([]);
	});
});

describe('the dialog of a generated credential', () => {
	it.each<[string, INodeProperties[]]>([
		[
			'two secrets, the second of which may be empty',
			[
				{
					displayName: 'API Key',
					name: 'apiKey',
					type: 'string',
					typeOptions: { password: true },
					default: '',
					required: true,
					hint: 'Under Settings',
					description:
						'Shown at <a href="https://www.made-up.example/keys/" target="_blank">made-up.example/keys</a>',
				},
				{
					displayName: 'Webhook Secret',
					name: 'webhookSecret',
					type: 'string',
					typeOptions: { password: true },
					default: '',
					description:
						'Shown at <a href="https://www.made-up.example/keys/" target="_blank">made-up.example/keys</a>',
				},
			],
		],
		[
			'HTTP Basic with an id that stands in the path too',
			[
				{
					displayName: 'Account SID',
					name: 'accountSid',
					type: 'string',
					default: '',
					required: true,
					placeholder: 'e.g. AC0123',
					description: 'The id of the account',
				},
				expect.objectContaining({ displayName: 'Auth Token', name: 'apiKey' }),
			],
		],
		[
			'a choice that picks the host',
			[
				{
					displayName: 'Region',
					name: 'region',
					type: 'options',
					options: [
						{ name: 'United States', value: 'us' },
						{ name: 'Europe', value: 'eu' },
					],
					default: 'us',
				},
				expect.objectContaining({ name: 'apiKey' }),
			],
		],
		[
			'a choice in the query, and a budget that the request does not use',
			[
				expect.objectContaining({ name: 'plan', default: 'pro' }),
				{
					displayName: 'Monthly Budget (USD)',
					name: 'monthlyBudget',
					type: 'number',
					typeOptions: { minValue: 0 },
					default: '',
					required: true,
					description: 'What may be spent',
				},
				{
					displayName: 'Included Credits',
					name: 'included',
					type: 'number',
					typeOptions: { minValue: 0 },
					default: 1000,
					required: true,
				},
				expect.objectContaining({ name: 'apiKey' }),
			],
		],
		[
			"the address of one's own server, with a path and an id behind it",
			[
				{
					displayName: 'Base URL',
					name: 'baseUrl',
					type: 'string',
					default: '',
					required: true,
					placeholder: 'e.g. https://relay.example.com',
					description: 'Address of the server, without the path of a single call',
				},
				{
					displayName: 'Allow HTTP',
					name: 'allowHttp',
					type: 'boolean',
					default: false,
					description:
						'Whether the key may be sent without encryption, to a server in your own network',
				},
				{ displayName: 'Project', name: 'project', type: 'string', default: '' },
				expect.objectContaining({ name: 'apiKey' }),
			],
		],
		[
			'a bearer key that no page shows',
			[
				expect.objectContaining({
					name: 'apiKey',
					description: 'The API Key of your Made Up account',
				}),
			],
		],
	])('has fields for %s', (title, properties) => {
		expect(typeOf(title).type.properties).toEqual(properties);
	});

	it('is named after the provider, without what stands in brackets behind it', () => {
		const { type } = typeOf('two secrets, the second of which may be empty');
		expect(type.displayName).toBe("Maker's Choice (EU) Credits API");
	});
});
