import type { CredentialData } from '../../sandbox/credentials';
import {
	amount,
	basic,
	bearer,
	bodyField,
	choice,
	get,
	header,
	ownAddress,
	post,
	query,
	secret,
	text,
	type RemoteProvider,
} from '../../nodes/Credits/providers/words';

/** A provider that nobody has, with a credential as a person would fill it in. */
export interface InventedProvider {
	/** What is peculiar to it. */
	title: string;
	record: RemoteProvider;
	data: CredentialData;
}

const PLAIN: RemoteProvider = {
	kind: 'remote',
	name: 'madeUp',
	displayName: 'Made Up',
	category: 'web-data',
	docsUrl: 'https://made-up.example/docs',
	keysUrl: 'https://www.made-up.example/keys/',
	topUpUrl: null,
	fields: [secret('API Key')],
	hosts: ['api.made-up.example'],
	signIn: header('X-Key'),
	requests: { balance: get('https://api.made-up.example/v1/balance') },
	balances: [{ balance: 'credits', unit: 'credit', unitType: 'credit' }],
	offers: [],
	parse: () => {
		throw new RangeError('Nothing is read here');
	},
	notes: [],
	evidence: [{ kind: 'documented', fact: '–', source: '–', checked: '2026-11-21' }],
};

const KEY = { apiKey: 'a key/with+odd=characters' };

function invented(
	title: string,
	changes: Partial<RemoteProvider>,
	data: CredentialData = {},
): InventedProvider {
	return { title, record: { ...PLAIN, ...changes }, data: { ...KEY, ...data } };
}

/** One provider for everything that a record can say of its credential and its first request. */
export const inventedProviders: readonly InventedProvider[] = [
	invented('a key in a header', {}),
	invented('a bearer key that no page shows', { signIn: bearer(), keysUrl: null }),
	invented('a key in the query, beside a fixed value', {
		signIn: query('key'),
		requests: {
			balance: get('https://api.made-up.example/v1/balance', { query: { format: 'json' } }),
		},
	}),
	invented(
		'a signature in place of the key, made anew for each request',
		{
			fields: [text('account', 'Account'), secret('API Secret')],
			signIn: {
				headers: { 'X-Signed': '{account} {sentAt} {uuid} {signature}' },
				signature: {
					algorithm: 'sha1',
					key: 'apiKey',
					text: '{uuid}/{sentAt}',
					encoding: 'base64OfHex',
				},
			},
		},
		{ account: 'acme' },
	),
	invented(
		'two secrets, the second of which may be empty',
		{
			displayName: "Maker's Choice (EU)",
			fields: [
				secret('API Key', { hint: 'Under Settings' }),
				secret('Webhook Secret', { name: 'webhookSecret', isOptional: true }),
			],
			signIn: { headers: { 'X-Key': '{apiKey}', 'X-Secret': '{webhookSecret}' } },
		},
		{ webhookSecret: '' },
	),
	invented(
		'HTTP Basic with an id that stands in the path too',
		{
			fields: [
				text('accountSid', 'Account SID', {
					placeholder: 'e.g. AC0123',
					description: 'The id of the account',
				}),
				secret('Auth Token'),
			],
			signIn: basic('{accountSid}', '{apiKey}'),
			requests: { balance: get('https://api.made-up.example/{accountSid}/balance.json') },
		},
		{ accountSid: 'AC 1/2' },
	),
	invented('HTTP Basic whose password is empty', { signIn: basic('{apiKey}', '') }),
	invented(
		'a choice that picks the host',
		{
			fields: [
				choice('region', 'Region', [
					{ value: 'us', displayName: 'United States', host: 'api.made-up.example' },
					{ value: 'eu', displayName: 'Europe', host: 'eu.made-up.example' },
				]),
				secret('API Key'),
			],
			hosts: ['api.made-up.example', 'eu.made-up.example'],
			requests: { balance: get('https://{region}/v1/balance') },
		},
		{ region: 'eu' },
	),
	invented(
		'a choice in the query, and a budget that the request does not use',
		{
			fields: [
				choice(
					'plan',
					'Plan',
					[
						{ value: 'free', displayName: 'Free' },
						{ value: 'pro', displayName: 'Pro' },
					],
					{ default: 'pro', description: 'The plan of the account' },
				),
				amount('monthlyBudget', 'Monthly Budget (USD)', { description: 'What may be spent' }),
				amount('included', 'Included Credits', { default: 1000 }),
				secret('API Key'),
			],
			requests: {
				balance: get('https://api.made-up.example/v1/balance', { query: { plan: '{plan}' } }),
			},
		},
		{ plan: 'free', monthlyBudget: 20, included: 1000 },
	),
	invented(
		"the address of one's own server, with a path and an id behind it",
		{
			fields: [ownAddress(), text('project', 'Project', { isOptional: true }), secret('API Key')],
			hosts: [],
			signIn: bearer(),
			requests: { balance: get("{baseUrl}/o'clock/{project}/balance") },
		},
		{ baseUrl: 'https://relay.made-up.example/sub/v1/', allowHttp: false, project: 'a b' },
	),
	invented(
		'the origin of an address alone',
		{
			fields: [ownAddress({ keeps: 'nothing' }), secret('API Key')],
			hosts: [],
			signIn: bearer(),
			requests: { balance: get('{baseUrl}/balance') },
		},
		{ baseUrl: 'https://relay.made-up.example/sub/v1/', allowHttp: false },
	),
	invented(
		'the host of an account at one domain',
		{
			fields: [ownAddress({ name: 'host', domain: 'made-up.example' }), secret('API Key')],
			hosts: [],
			signIn: bearer(),
			requests: { balance: get('{host}/balance') },
		},
		{ host: 'ab1.made-up.example' },
	),
	invented('a JSON body that holds the key', {
		signIn: {},
		requests: {
			balance: post('https://api.made-up.example/rpc', {
				json: { jsonrpc: '2.0', id: 1, method: 'balance', params: [{ key: '{apiKey}' }] },
			}),
		},
	}),
	invented('a JSON body to which the sign-in adds the key', {
		signIn: bodyField('clientKey'),
		requests: { balance: post('https://api.made-up.example/getBalance', { json: {} }) },
	}),
	invented('an empty JSON body', {
		requests: { balance: post('https://api.made-up.example/getBalance', { json: {} }) },
	}),
	invented('a form to which the sign-in adds the key', {
		signIn: bodyField('key'),
		requests: { balance: post('https://api.made-up.example/form', { form: { act: 'balance' } }) },
	}),
	invented('a POST without a body', {
		requests: { balance: post('https://api.made-up.example/v1/balance') },
	}),
	invented('a key in the path', {
		signIn: {},
		requests: { balance: get('https://api.made-up.example/{apiKey}/balance') },
	}),
	invented('a value that the record computes, which the test names', {
		requests: {
			balance: get('https://api.made-up.example/v1/{kind}', { query: { since: '{since}' } }),
		},
		credentialTest: { values: { since: "={{ $now.toFormat('yyyy') }}", kind: "it's all" } },
	}),
	invented(
		'a log-in that has a sign-in of its own',
		{
			fields: [text('user', 'User Name'), secret('Password')],
			signIn: {},
			requests: {
				logIn: post('https://api.made-up.example/login', {
					signIn: {
						...basic('{user}', '{apiKey}'),
						...bodyField('grant', 'for {user}'),
						headers: { 'X-User': '{user}' },
						query: { user: '{user}' },
					},
					json: { scope: 'read' },
					readToken: () => 'a token',
				}),
				balance: get('https://api.made-up.example/v1/balance', { signIn: bearer('token') }),
			},
		},
		{ user: 'somebody' },
	),
	invented('a balance under an error status', {
		signIn: basic('api', '{apiKey}'),
		requests: { count: post('https://api.made-up.example/shrink') },
		isGood: ({ headers }) => headers['compression-count'] !== undefined,
		credentialTest: { refusedStatuses: [401] },
	}),
	invented('refusals under a success, and another request than the first for the test', {
		requests: {
			first: get('https://api.made-up.example/v1/{day}'),
			account: get('https://api.made-up.example/v1/account'),
		},
		credentialTest: {
			request: 'account',
			refusals: [{ path: 'error.code', equals: 7, message: 'Made Up refused the API Key' }],
		},
	}),
];
