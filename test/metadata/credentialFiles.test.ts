import type { INodeProperties } from 'n8n-workflow';

import type { CredentialField, RemoteProvider } from '../../nodes/Credits/providers/contract';
import { readOwnAddress } from '../../nodes/Credits/providers/ownAddress';
import { basic, bearer, bodyField, get, post } from '../../nodes/Credits/providers/words';
import type { CredentialData } from '../../sandbox/credentials';
import { isSigned, type SeenRequest } from '../../sandbox/signedRequest';
import { testedRequest } from '../../scripts/generate/testedRequest';
import { loggedIn, lumenote, oneRequestProviders } from '../support/madeUpProviders';
import { useTestWorld } from '../support/useTestWorld';
import { generatedType, runCredentialTest } from './credentialTesting';

const world = useTestWorld();

/** Requests to the made-up hosts, which answer all of them with this status. */
let seen: SeenRequest[];
let status: number;

const HOSTS = [
	...['api.lumenote.example', 'eu.lumenote.example', 'us.lumenote.example', 'lumenote.example'],
	...['ab1.lumenote.example', 'relay.example', 'relay.example:8443', 'relay.example:3000'],
];

beforeEach(() => {
	seen = [];
	status = 200;
	for (const host of HOSTS) {
		world.sandbox.serve(host, (request) => {
			seen.push(request);
			return { status, body: {} };
		});
	}
});

const URL_OF_ACCOUNT = 'https://api.lumenote.example/v1/account';

const providers: Readonly<Record<string, RemoteProvider>> = {
	...oneRequestProviders,
	'a log-in that signs otherwise': {
		...loggedIn,
		requests: {
			logIn: post('https://api.lumenote.example/v1/log-in', {
				signIn: {
					...basic('{clientId}', '{apiKey}'),
					...bodyField('grant', 'for {clientId}'),
					headers: { 'X-User': '{clientId}' },
					query: { user: '{clientId}' },
				},
				json: { scope: 'read' },
				readToken: () => 'a token',
			}),
			account: get(URL_OF_ACCOUNT, { signIn: bearer('token') }),
		},
	},
	'refusals under a success, and a test by another request than the first': {
		...lumenote,
		requests: { first: get(`${URL_OF_ACCOUNT}/{day}`), account: get(URL_OF_ACCOUNT) },
		credentialTest: {
			request: 'account',
			refusals: [{ path: 'error.code', equals: 7, message: 'Lumenote refused the API Key' }],
		},
	},
};

function providerWith(title: string): RemoteProvider {
	const found = providers[title];
	if (found === undefined) throw new Error(`There is no made-up provider with ${title}`);
	return found;
}

/** What a person could enter in a field. */
function entered(field: CredentialField): string | number {
	switch (field.kind) {
		case 'secret':
			return field.isOptional === true ? '' : 'a key/with+odd=characters';
		case 'text':
			return 'AC 1/2';
		case 'choice':
			return field.options.at(-1)?.value ?? '';
		case 'amount':
			return field.default ?? 20;
		case 'address':
			return field.domain === undefined ? 'https://relay.example/sub/v1/' : `ab1.${field.domain}`;
	}
}

function dataOf({ fields }: RemoteProvider): CredentialData {
	return Object.fromEntries(fields.map((field) => [field.name, entered(field)]));
}

describe("n8n's test of a generated credential", () => {
	it.each(Object.entries(providers))('sends a signed request: %s', async (_, record) => {
		const data = dataOf(record);
		const type = generatedType(record);
		await runCredentialTest(type, data);
		const request = testedRequest(record)?.name ?? '';
		expect(seen.map((sent) => isSigned(record, request, data, null, sent))).toEqual([true]);
		// It would carry the key away.
		expect(type.test?.request.disableFollowRedirect).toBe(true);
	});

	it('knows a refusal by the HTTP status', () => {
		const messages = {
			401: 'Lumenote refused the API Key',
			403: 'Lumenote does not allow this API Key to read the balance',
			429: 'Too many requests to Lumenote: try again in a minute',
		};
		expect(generatedType(lumenote).test?.rules).toEqual(
			Object.entries(messages).map(([value, message]) => {
				return { type: 'responseCode', properties: { value: Number(value), message } };
			}),
		);
	});

	it('knows a refusal under a success by a value in the body', () => {
		const record = providerWith(
			'refusals under a success, and a test by another request than the first',
		);
		const properties = { key: 'error.code', value: 7, message: 'Lumenote refused the API Key' };
		expect(generatedType(record).test?.rules).toEqual([
			{ type: 'responseSuccessBody', properties },
		]);
	});

	it.each([
		['a bearer key', 400, true],
		['a bearer key', 401, true],
		['a balance under an error status', 400, false],
		['a balance under an error status', 429, false],
		['a balance under an error status', 401, true],
	])('of %s takes HTTP %d for a refusal: %j', async (title, answered, isRefused) => {
		status = answered;
		const record = providerWith(title);
		const sent = runCredentialTest(generatedType(record), dataOf(record));
		await (isRefused ? expect(sent).rejects.toThrow() : expect(sent).resolves.toBeUndefined());
	});

	it.each([
		['https://ab1.lumenote.example', 'ab1.lumenote.example'],
		['ab1.lumenote.example', 'ab1.lumenote.example'],
		[' AB1.lumenote.example/ ', 'ab1.lumenote.example'],
		['lumenote.example', 'lumenote.example'],
		['http://ab1.lumenote.example', null],
		['https://ab1.lumenote.example/path', null],
		['evil-lumenote.example', null],
		['ab1.lumenote.example.other.example', null],
		['other.example/.lumenote.example', null],
		['', null],
	])('asks %j, which must be in one domain, at the host %j', async (host, asked) => {
		const record = providerWith('a host at one domain');
		const sent = runCredentialTest(generatedType(record), { ...dataOf(record), host });
		await (asked === null ? expect(sent).rejects.toThrow() : sent);
		expect(seen.map((request) => request.host)).toEqual(asked === null ? [] : [asked]);
		expect('complaint' in readOwnAddress(host, { domain: 'lumenote.example' })).toBe(
			asked === null,
		);
		expect(world.sandbox.strayRequests).toEqual([]);
	});

	it.each([
		['https://relay.example', false],
		['https://relay.example/', false],
		[' https://relay.example:8443/sub/v1/ ', false],
		['HTTPS://Relay.example/V1', false],
		['http://relay.example:3000', true],
		['http://relay.example:3000', false],
		['https://name:word@relay.example', true],
		['https://relay.example?key=1', true],
		['https://relay.example/#part', true],
		['https://relay.example/../admin', true],
		['https://relay.example/./x', true],
		['https://relay.example/%2e%2e/admin', true],
		['https://relay.example\\@other.example', true],
		['https://relay.example//other.example', true],
		['ftp://relay.example', true],
		['relay.example', true],
		['', true],
	])('asks %j (allowing HTTP: %j) exactly where the transport does', async (baseUrl, allowHttp) => {
		const record = providerWith('an own server, and an id behind its path');
		const address = readOwnAddress(baseUrl, { allowsHttp: allowHttp });
		const data = { ...dataOf(record), baseUrl, allowHttp };
		const sent = runCredentialTest(generatedType(record), data);
		await ('complaint' in address ? expect(sent).rejects.toThrow() : sent);
		const asked = 'complaint' in address ? [] : [`${address.base}/o'clock/AC%201%2F2/account`];
		const expected = asked.map((url) => new URL(url));
		expect(seen.map(({ host, path }) => host + path)).toEqual(
			expected.map(({ host, pathname }) => host + pathname),
		);
		expect(world.sandbox.strayRequests).toEqual([]);
	});
});

describe('the dialog of a generated credential', () => {
	const SHOWN =
		'Shown at <a href="https://lumenote.example/keys" target="_blank">lumenote.example/keys</a>';
	const KEY = {
		...{ displayName: 'API Key', name: 'apiKey', type: 'string', default: '', required: true },
		typeOptions: { password: true },
		description: SHOWN,
	} as const satisfies INodeProperties;
	const required = { default: '', required: true } as const;
	const positive = { type: 'number', typeOptions: { minValue: 0 } } as const;

	it.each<[string, INodeProperties[]]>([
		[
			'two secrets, one of them optional',
			[
				{ ...KEY, hint: 'Under Settings' },
				{
					...{ displayName: 'Webhook Secret', name: 'webhookSecret', type: 'string', default: '' },
					typeOptions: { password: true },
					description: SHOWN,
				},
			],
		],
		[
			'HTTP Basic',
			[
				{
					...{ displayName: 'Account ID', name: 'accountId', type: 'string', ...required },
					placeholder: 'e.g. AC0123',
					description: 'Its id',
				},
				{ ...KEY, displayName: 'Auth Token' },
			],
		],
		[
			'a choice and amounts',
			[
				{
					...{ displayName: 'Plan', name: 'plan', type: 'options', default: 'pro' },
					options: [
						{ name: 'Free', value: 'free' },
						{ name: 'Pro', value: 'pro' },
					],
					description: 'The plan of the account',
				},
				{
					...{ displayName: 'Monthly Budget (USD)', name: 'monthlyBudget', ...positive },
					...required,
					description: 'What may be spent',
				},
				{
					...{ displayName: 'Included Credits', name: 'included', ...positive },
					...{ default: 1000, required: true },
				},
				KEY,
			],
		],
		[
			'an own server',
			[
				{
					...{ displayName: 'Base URL', name: 'baseUrl', type: 'string', ...required },
					placeholder: 'e.g. https://relay.example.com',
					description: 'Address of the server, without the path of a single call',
				},
				{
					...{ displayName: 'Allow HTTP', name: 'allowHttp', type: 'boolean', default: false },
					description:
						'Whether the key may be sent without encryption, to a server in your own network',
				},
				{ ...KEY, displayName: 'Token' },
			],
		],
		['a key that no page shows', [{ ...KEY, description: 'The API Key of your Lumenote account' }]],
	])('has fields for %s', (title, properties) => {
		expect(generatedType(providerWith(title)).properties).toEqual(properties);
	});

	it("has the provider's name, brackets and all, and its page", () => {
		const record = { ...lumenote, displayName: "Maker's Choice (EU)" };
		const { displayName, documentationUrl } = generatedType(record);
		expect(displayName).toBe("Maker's Choice (EU) Credits API");
		expect(documentationUrl).toBe(lumenote.docsUrl);
	});
});
