import {
	anyFieldsOf,
	balance,
	choice,
	CREDITS,
	defineProvider,
	fieldsOf,
	get,
	query,
	secret,
} from '../words';

const REFUSED = 'ZeroBounce refused the API Key';

/** ZeroBounce: credits as a text, of which -1 is no amount but a refused key. */
export const zeroBounce = defineProvider({
	name: 'zeroBounce',
	displayName: 'ZeroBounce',
	category: 'lead-data',
	docsUrl: 'https://www.zerobounce.net/docs/email-validation-api-quickstart/v2-credit-balance',
	fields: [
		secret('API Key'),
		choice('region', 'Region', [
			{ value: 'default', displayName: 'Default', host: 'api.zerobounce.net' },
			{ value: 'us', displayName: 'United States', host: 'api-us.zerobounce.net' },
			{ value: 'eu', displayName: 'Europe', host: 'api-eu.zerobounce.net' },
		]),
	],
	hosts: ['api.zerobounce.net', 'api-us.zerobounce.net', 'api-eu.zerobounce.net'],
	signIn: query('api_key'),
	requests: {
		credits: get('https://{region}/v2/getcredits', { headers: { Accept: 'application/json' } }),
	},
	balances: [CREDITS],

	detectError: (answer) =>
		anyFieldsOf(answer).amountOrNull('Credits') === -1 ? { class: 'auth' } : null,

	parse: (answer) => balance(CREDITS, { remaining: fieldsOf(answer).amount('Credits') }),

	credentialTest: {
		refusals: ['-1', -1].map((equals) => ({ path: 'Credits', equals, message: REFUSED })),
	},
	notes: ['Choose the region that the ZeroBounce account was set up for; each has its own host.'],
	evidence: [
		'documented 2026-11-26 · Path, Credits, -1 for an invalid key, the hosts of the regions · https://www.zerobounce.net/docs/email-validation-api-quickstart/v2-credit-balance',
		'documented 2026-11-26 · Credits as a text, -1 too · zerobounce/zero-bounce-python-sdk-setup, tests (20 August 2026)',
		'reported 2026-11-26 · Both as they are sent, as texts · Public client code',
	],
});
