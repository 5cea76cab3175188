import {
	balanceOfUsed,
	CREDITS,
	defineProvider,
	listOf,
	query,
	readAmount,
	requireAmount,
} from '../words';

/** The Odds API: credits in the headers of an answer that costs none. */
export const theOddsApi = defineProvider({
	name: 'theOddsApi',
	displayName: 'The Odds API',
	category: 'market-data',
	docsUrl: 'https://the-odds-api.com/liveapi/guides/v4/#get-sports',
	keysUrl: 'https://the-odds-api.com/#get-access',
	topUpUrl: 'https://the-odds-api.com/account/',
	hosts: ['api.the-odds-api.com'],
	signIn: query('apiKey'),
	requests: { sports: 'GET https://api.the-odds-api.com/v4/sports' },
	balances: [CREDITS],
	offers: ['used', 'limit'],

	detectError: ({ status, text }) =>
		status === 401 && /out[ _]of[ _](?:\w+[ _])?credits|usage quota/i.test(text)
			? {
					class: 'forbidden',
					message: 'The Odds API says that the usage credits of the month are used up',
					advice: 'Wait for the next month, or upgrade at https://the-odds-api.com/account/.',
				}
			: null,

	parse(answer) {
		const { headers } = answer;
		// The list is not read, but anything else is not an answer of this API.
		listOf(answer);
		const remaining = requireAmount(headers['x-requests-remaining'], 'x-requests-remaining');
		const used = readAmount(headers['x-requests-used']);
		return balanceOfUsed(CREDITS, { remaining, used });
	},

	notes: ['What is left comes with the list of sports, which costs no credits.'],
	evidence: [
		'documented 2026-11-26 · The list of sports is free; names of the headers · The OpenAPI document of The Odds API, as kept in api-evangelist/the-odds-api, openapi/_original (30ad199)',
		'documented 2026-11-26 · Headers with every call, error codes, 429, where subscriptions are bought and changed · https://the-odds-api.com/liveapi/guides/v4/api-error-codes.html',
		'reported 2026-11-26 · The headers of the list of sports, 401 for a wrong key and for used-up credits, its words · Public client code',
	],
});
