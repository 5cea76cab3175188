import { plainReading, type AccountReading } from '../../nodes/Credits/balance/reading';
import type { RemoteProvider } from '../../nodes/Credits/providers/contract';
import {
	account,
	balance,
	basic,
	bearer,
	bodyField,
	choice,
	defineProvider,
	fieldsOf,
	get,
	objectsOf,
	ownAddress,
	post,
	query,
	secret,
	text,
} from '../../nodes/Credits/providers/words';

// Made-up providers, one for each way in which a read can go. No record of the catalogue can
// take one of these ways away from the tests.

const CREDITS = { balance: 'credits', unit: 'credit', unitType: 'credit' } as const;

/** Remaining amount and monthly limit, under the names that all made-up answers use. */
const left = (fields: ReturnType<typeof fieldsOf>) =>
	balance(CREDITS, { remaining: fields.amount('left'), limit: fields.amountOrNull('perMonth') });

/** One request with a bearer key, one balance with a limit. */
export const lumenote: RemoteProvider = defineProvider({
	name: 'lumenote',
	displayName: 'Lumenote',
	category: 'ai-media',
	docsUrl: 'https://docs.lumenote.example/account',
	keysUrl: 'https://lumenote.example/keys',
	topUpUrl: 'https://lumenote.example/pricing',
	hosts: ['api.lumenote.example'],
	requests: { account: 'GET https://api.lumenote.example/v1/account' },
	balances: [CREDITS],
	offers: ['limit'],
	parse: (answer) => left(fieldsOf(answer)),
	evidence: [
		'documented 2026-11-21 · Nothing, because it is made up · https://docs.lumenote.example/account',
	],
});

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

/** The user's own server. */
export const selfHosted: RemoteProvider = {
	...lumenote,
	fields: [ownAddress(), secret('Token')],
	hosts: [],
	requests: { account: get('{baseUrl}/api/account') },
};

/** A region that the user selects decides the host. */
export const regional: RemoteProvider = {
	...lumenote,
	fields: [
		secret('API Key'),
		choice('region', 'Region', [
			{ value: 'eu', displayName: 'Europe', host: 'eu.lumenote.example' },
			{ value: 'us', displayName: 'America', host: 'us.lumenote.example' },
		]),
	],
	hosts: ['eu.lumenote.example', 'us.lumenote.example'],
	requests: { account: get('https://{region}/v1/account') },
};

const ACCOUNT = 'https://api.lumenote.example/v1/account';

/** The key in a query, beside another parameter. */
export const queried: RemoteProvider = {
	...lumenote,
	signIn: query('key'),
	requests: { account: get(ACCOUNT, { query: { format: 'json' } }) },
};

/** HTTP Basic, with an id as one half. */
export const paired: RemoteProvider = {
	...lumenote,
	fields: [text('accountId', 'Account ID'), secret('Auth Token')],
	signIn: basic('{accountId}', '{apiKey}'),
	requests: { account: get('https://api.lumenote.example/v1/{accountId}/balance') },
};

/** The key in a JSON body. */
export const posted: RemoteProvider = {
	...lumenote,
	signIn: bodyField('clientKey'),
	requests: { account: post(ACCOUNT, { json: { method: 'account', list: [1, '{apiKey}'] } }) },
};

/** The key in a form. */
export const formed: RemoteProvider = {
	...lumenote,
	signIn: bodyField('key'),
	requests: { account: post(ACCOUNT, { form: { action: 'balance' } }) },
};
