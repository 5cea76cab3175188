import { balance, creditsIn, defineProvider, fieldsOf } from '../words';

const CREDITS = creditsIn('USD');

/** Featherless: the money of an organization that pays by the request. */
export const featherless = defineProvider({
	name: 'featherless',
	displayName: 'Featherless',
	category: 'ai-models',
	docsUrl: 'https://featherless.ai/docs/api-reference-credits',
	keysUrl: 'https://featherless.ai/account/api-keys',
	hosts: ['api.featherless.ai'],
	requests: { balance: 'GET https://api.featherless.ai/credits/balance' },
	balances: [CREDITS],
	failureWords: { forbidden: { advice: 'Use the key of an Admin of the organization.' } },

	parse(answer) {
		const fields = fieldsOf(answer);
		return balance(CREDITS, {
			remaining: fields.amount('available_usd'),
			details: fields.amounts({ balance: 'balance_usd', reserved: 'reserved_usd' }),
		});
	},

	notes: ['Only organizations on request pricing (the Developer plan) have credits.'],
	details: {
		balance: 'What the organization has, running requests included.',
		reserved: 'What running requests have reserved, already taken off.',
	},
	evidence: [
		'documented 2026-11-26 · Path, rights, all fields and their units, the code of a refusal · https://featherless.ai/docs/api-reference-credits',
	],
});
