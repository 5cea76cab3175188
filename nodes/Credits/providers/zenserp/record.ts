import { balance, defineProvider, fieldsOf, header } from '../words';

const REQUESTS = { balance: 'credits', unit: 'request', unitType: 'request' } as const;

/** Zenserp: the requests of a plan. Its words alone tell a wrong key from one that is used up. */
export const zenserp = defineProvider({
	name: 'zenserp',
	displayName: 'Zenserp',
	category: 'web-data',
	docsUrl: 'https://app.zenserp.com/documentation',
	keysUrl: 'https://app.zenserp.com/register',
	hosts: ['app.zenserp.com'],
	signIn: header('apikey'),
	requests: { status: 'GET https://app.zenserp.com/api/v2/status' },
	balances: [REQUESTS],
	authByMessage: true,
	failureWords: {
		forbidden: { advice: 'Zenserp also says so when the requests of the plan are used up.' },
	},

	parse: (answer) =>
		balance(REQUESTS, { remaining: fieldsOf(answer).amount('remaining_requests') }),

	credentialTest: {
		statuses: { 403: 'Zenserp refused the API Key, or its requests are used up' },
	},
	notes: [
		'Zenserp answers 403 to a wrong key, to a plan that is used up, and to one that lacks the right. The node looks at the words; the credential test cannot.',
	],
	evidence: [
		'documented 2026-11-26 · Path, field, 403 for everything · app.zenserp.com/documentation, as kept in api-evangelist/zenserp, openapi/_original (13 August 2026)',
		'reported 2026-11-26 · Header, the amount as a number, the words of 403 · Public client code',
	],
});
