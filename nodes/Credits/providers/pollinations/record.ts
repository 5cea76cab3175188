import { balance, defineProvider, fieldsOf } from '../words';

const CREDITS = { balance: 'credits', unit: 'pollen', unitType: 'credit' } as const;

/** Pollinations: pollen, bought and free together. */
export const pollinations = defineProvider({
	name: 'pollinations',
	displayName: 'Pollinations',
	category: 'ai-models',
	docsUrl: 'https://enter.pollinations.ai',
	keysUrl: 'https://enter.pollinations.ai',
	topUpUrl: 'https://enter.pollinations.ai',
	hosts: ['gen.pollinations.ai'],
	requests: { balance: 'GET https://gen.pollinations.ai/account/balance' },
	balances: [CREDITS],
	failureWords: { forbidden: { advice: 'The key needs the permission to read the account.' } },

	parse: (answer) => balance(CREDITS, { remaining: fieldsOf(answer).amount('balance') }),

	notes: ['Free pollen of the day is part of the balance, which therefore can rise by itself.'],
	evidence: ['reported 2026-11-26 · Path, bearer key, the field · Public client code'],
});
