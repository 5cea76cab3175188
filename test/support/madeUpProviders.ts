import { plainReading, type AccountReading } from '../../nodes/Credits/balance/reading';
import type { RequestTemplate } from '../../nodes/Credits/providers/contract';
import {
	account,
	amount,
	balance,
	basic,
	bearer,
	bodyField,
	choice,
	CREDITS,
	fieldsOf,
	get,
	header,
	objectsOf,
	ownAddress,
	post,
	query,
	secret,
	text,
	type RemoteProvider,
} from '../../nodes/Credits/providers/words';

// Made-up providers, one for each way in which a read can go. No record of the catalogue can
// take one of these ways away from the tests.

/** Remaining amount and monthly limit, under the names that all made-up answers use. */
const left = (fields: ReturnType<typeof fieldsOf>) =>
	balance(CREDITS, { remaining: fields.amount('left'), limit: fields.amountOrNull('perMonth') });

/** One request with a bearer key, one balance with a limit. */
export const lumenote: RemoteProvider = {
	kind: 'remote',
	name: 'lumenote',
	displayName: 'Lumenote',
	category: 'ai-media',
	docsUrl: 'https://docs.lumenote.example/account',
	keysUrl: 'https://lumenote.example/keys',
	topUpUrl: 'https://lumenote.example/pricing',
	fields: [secret('API Key')],
	hosts: ['api.lumenote.example'],
	signIn: bearer(),
	requests: { account: get('https://api.lumenote.example/v1/account') },
	balances: [CREDITS],
	offers: ['limit'],
	parse: (answer) => account(left(fieldsOf(answer))),
	notes: [],
	evidence: [{ kind: 'documented', fact: 'Made up', source: 'Nowhere', checked: '2026-11-21' }],
};

/** A good answer of {@link lumenote}. */
export const LUMENOTE_BODY = { left: 120, perMonth: 500 };

/** The reading of {@link LUMENOTE_BODY}. */
export const LUMENOTE_READING: AccountReading = {
	accountId: null,
	balances: [{ ...plainReading(CREDITS, 120), limit: 500 }],
};

/** Two requests: the project comes from the first answer, the balance from the second. */
export const projected: RemoteProvider = {
	...lumenote,
	requests: {
		projects: get('https://api.lumenote.example/v1/projects'),
		project: get('https://api.lumenote.example/v1/projects/{project}/balance'),
	},
	next(context) {
		const projects = context.answer('projects');
		if (projects === null || context.answer('project') !== null) return null;
		const [first] = objectsOf(projects);
		return { request: 'project', values: { project: first?.requiredText('id') ?? '' } };
	},
};

/** A log-in that returns a token, and a balance request signed with it. */
export const loggedIn: RemoteProvider = {
	...lumenote,
	fields: [text('clientId', 'Client ID'), secret('Client Secret')],
	signIn: {},
	requests: {
		logIn: post('https://api.lumenote.example/v1/log-in', {
			json: { client: '{clientId}', secret: '{apiKey}' },
			signIn: null,
			readToken: (answer) => fieldsOf(answer).requiredText('token'),
		}),
		account: get('https://api.lumenote.example/v1/account', { signIn: bearer('token') }),
	},
	next: (context) => (context.answer('account') === null ? { request: 'account' } : null),
};

/** The balance, and an optional plan that may fail. */
export const withPlan: RemoteProvider = {
	...lumenote,
	requests: {
		account: get('https://api.lumenote.example/v1/account'),
		plan: get('https://api.lumenote.example/v1/plan', { isOptional: true }),
	},
	next: (context) => (context.answer('plan') === null ? { request: 'plan' } : null),
	parse(answer, context) {
		const plan = context.answer('plan');
		return account({
			...left(fieldsOf(context.answer('account') ?? answer)),
			details: plan === null ? {} : { plan: fieldsOf(plan).requiredText('name') },
		});
	},
};

/** Pages, each with the name of the next one. */
export const paged: RemoteProvider = {
	...lumenote,
	requests: {
		page: get('https://api.lumenote.example/v1/pages', { query: { page: '{page}' } }),
	},
	start: () => ({ request: 'page', values: { page: '1' } }),
	next(context) {
		const page = context.answer('page');
		const following = page === null ? null : fieldsOf(page).id('next');
		return following === null ? null : { request: 'page', values: { page: following } };
	},
	parse(_, context) {
		const pages = context.answers('page').map((answer) => fieldsOf(answer).amount('left'));
		return account(balance(CREDITS, { remaining: Math.min(...pages) }));
	},
};

const ACCOUNT = 'https://api.lumenote.example/v1/account';

/** A provider that differs from {@link lumenote} in its credential and its one request. */
function asking(account: RequestTemplate, changes: Partial<RemoteProvider> = {}): RemoteProvider {
	return { ...lumenote, ...changes, requests: { account } };
}

/** The user's own server. */
export const selfHosted = asking(get('{baseUrl}/api/account'), {
	fields: [ownAddress(), secret('Token')],
	hosts: [],
});

/** A region that the user selects decides the host. */
export const regional = asking(get('https://{region}/v1/account'), {
	fields: [
		secret('API Key'),
		choice('region', 'Region', [
			{ value: 'eu', displayName: 'Europe', host: 'eu.lumenote.example' },
			{ value: 'us', displayName: 'America', host: 'us.lumenote.example' },
		]),
	],
	hosts: ['eu.lumenote.example', 'us.lumenote.example'],
});

/** The key in a query, beside another parameter. */
export const queried = asking(get(ACCOUNT, { query: { format: 'json' } }), {
	signIn: query('key'),
});

/** HTTP Basic, with an id as one half that stands in the path, too. */
export const paired = asking(get('https://api.lumenote.example/v1/{accountId}/balance'), {
	fields: [
		text('accountId', 'Account ID', { placeholder: 'e.g. AC0123', description: 'Its id' }),
		secret('Auth Token'),
	],
	signIn: basic('{accountId}', '{apiKey}'),
});

/** The key in a JSON body. */
const posted = asking(post(ACCOUNT, { json: { method: 'account', list: [1, '{apiKey}'] } }), {
	signIn: bodyField('clientKey'),
});

/** The key in a form. */
export const formed = asking(post(ACCOUNT, { form: { action: 'balance' } }), {
	signIn: bodyField('key'),
});

/** Providers with one request each: everything that a record can say of its credential. */
export const oneRequestProviders: Readonly<Record<string, RemoteProvider>> = {
	'a bearer key': lumenote,
	'a key in a header': { ...lumenote, signIn: header('X-Key') },
	'a key that no page shows': { ...lumenote, keysUrl: null },
	'a key in the query': queried,
	'HTTP Basic': paired,
	'HTTP Basic without a password': { ...lumenote, signIn: basic('{apiKey}', '') },
	'a key in JSON': posted,
	'a key in a form': formed,
	'a key in the path': asking(get('https://api.lumenote.example/{apiKey}/account'), { signIn: {} }),
	'an empty JSON body': asking(post(ACCOUNT, { json: {} })),
	'a POST without a body': asking(post(ACCOUNT)),
	'a region': regional,
	'an own server': selfHosted,
	'an own server whose path does not count': asking(get('{baseUrl}/account'), {
		fields: [ownAddress({ keeps: 'nothing' }), secret('API Key')],
		hosts: [],
	}),
	'an own server, and an id behind its path': asking(get("{baseUrl}/o'clock/{project}/account"), {
		fields: [ownAddress(), text('project', 'Project'), secret('API Key')],
		hosts: [],
	}),
	'a host at one domain': asking(get('{host}/account'), {
		fields: [ownAddress({ name: 'host', domain: 'lumenote.example' }), secret('API Key')],
		hosts: [],
	}),
	'a signature': {
		...lumenote,
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
	'two secrets, one of them optional': {
		...lumenote,
		fields: [
			secret('API Key', { hint: 'Under Settings' }),
			secret('Webhook Secret', { name: 'webhookSecret', isOptional: true }),
		],
		signIn: { headers: { 'X-Key': '{apiKey}', 'X-Secret': '{webhookSecret}' } },
	},
	'a choice and amounts': asking(get(ACCOUNT, { query: { plan: '{plan}' } }), {
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
	}),
	'a value that the test names': asking(
		get('https://api.lumenote.example/v1/{kind}', { query: { since: '{since}' } }),
		{
			start: () => ({ request: 'account', values: { since: '2026', kind: "it's all" } }),
			credentialTest: { values: { since: "={{ $now.toFormat('yyyy') }}", kind: "it's all" } },
		},
	),
	'a balance under an error status': {
		...lumenote,
		isGood: ({ headers }) => headers['x-count'] !== undefined,
		credentialTest: { refusedStatuses: [401] },
	},
};
