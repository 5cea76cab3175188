import { balance, creditsIn, defineProvider, fieldsOf, get, scaleAmount } from '../words';

const CREDITS = creditsIn('USD');

/** Hyperbolic: prepaid money, which its answer calls credits and counts in cents. */
export const hyperbolic = defineProvider({
	name: 'hyperbolic',
	displayName: 'Hyperbolic',
	category: 'ai-models',
	docsUrl: 'https://app.hyperbolic.xyz',
	keysUrl: 'https://app.hyperbolic.xyz/settings',
	hosts: ['api.hyperbolic.xyz'],
	requests: {
		balance: get('https://api.hyperbolic.xyz/billing/get_current_balance', {
			headers: { 'Content-Type': 'application/json' },
		}),
	},
	balances: [CREDITS],

	parse: (answer) =>
		balance(CREDITS, { remaining: scaleAmount(fieldsOf(answer).amount('credits'), 100) }),

	notes: ['What Hyperbolic calls 100 credits is one dollar; `remaining` is in dollars.'],
	evidence: [
		"reported 2026-11-26 · Path, bearer key, the field, cents · Hyperbolic's own agent kit and further public client code",
	],
});
