import { balance, creditsIn, defineProvider, fieldsOf, knownDetails } from '../words';

const CREDITS = creditsIn('RUB');

/** Polza: the roubles that a key may spend. */
export const polza = defineProvider({
	name: 'polza',
	displayName: 'Polza AI',
	category: 'ai-models',
	docsUrl: 'https://polza.ai/docs/api-reference/other/balance-v2',
	hosts: ['polza.ai'],
	requests: { balance: 'GET https://polza.ai/api/v2/balance' },
	balances: [CREDITS],

	parse(answer) {
		const fields = fieldsOf(answer);
		return balance(CREDITS, {
			remaining: fields.amount('available'),
			details: {
				...fields.amounts({ wallet: 'amount', reserved: 'reservedAmount', spent: 'spentAmount' }),
				...knownDetails({ updatedAt: fields.instant('updatedAt') }),
			},
		});
	},

	notes: [
		'`remaining` is what the key may spend: the wallet of the organization minus what is reserved, within the limits of the key.',
	],
	details: {
		wallet: 'The whole wallet of the organization.',
		reserved: 'What is reserved of it.',
		spent: 'What was spent.',
		updatedAt: 'When the figures were last changed, ISO 8601 UTC.',
	},
	evidence: [
		'documented 2026-11-26 · Path, roubles as texts, all fields, that `available` counts and not `amount` · https://polza.ai/docs/api-reference/other/balance-v2',
	],
});
