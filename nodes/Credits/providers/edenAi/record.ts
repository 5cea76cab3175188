import { balance, creditsIn, defineProvider, fieldsOf } from '../words';

const CREDITS = creditsIn('USD');

/** Eden AI: the dollars of an account, which it calls credits. */
export const edenAi = defineProvider({
	name: 'edenAi',
	displayName: 'Eden AI',
	category: 'documents',
	docsUrl: 'https://docs.edenai.co/api-reference/cost-monitoring/my-credits',
	topUpUrl: 'https://docs.edenai.co/v3/general/buying-credits',
	hosts: ['api.edenai.run'],
	// Without the slash at its end it is redirected, which is not followed.
	requests: { credits: 'GET https://api.edenai.run/v2/cost_management/credits/' },
	balances: [CREDITS],
	failureWords: {
		forbidden: { advice: 'Use the API Key of the account: custom tokens may not read credits.' },
	},

	parse: (answer) => balance(CREDITS, { remaining: fieldsOf(answer).amount('credits') }),

	notes: [
		'A sandbox token shows a number that is not the credits of the account.',
		'Credits are read at version 2 of the API, which Eden AI keeps through the end of 2026.',
	],
	evidence: [
		'documented 2026-11-26 · Path, bearer key, the field · https://docs.edenai.co/api-reference/cost-monitoring/my-credits',
		'documented 2026-11-26 · Credits are dollars · https://docs.edenai.co/v3/general/buying-credits',
		'reported 2026-11-26 · 403 for tokens without the right, the end of version 2 · Public client code',
	],
});
