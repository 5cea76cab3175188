import { balance, defineProvider, fieldsOf } from '../words';

const POINTS = { balance: 'credits', unit: 'point', unitType: 'credit' } as const;

/** Poe: the points of an account. */
export const poe = defineProvider({
	name: 'poe',
	displayName: 'Poe',
	category: 'ai-models',
	docsUrl: 'https://creator.poe.com/docs/resources/usage-api',
	keysUrl: 'https://poe.com/api_key',
	hosts: ['api.poe.com'],
	requests: { balance: 'GET https://api.poe.com/usage/current_balance' },
	balances: [POINTS],
	statusClasses: { 403: 'auth' },

	parse: (answer) =>
		balance(POINTS, { remaining: fieldsOf(answer).amount('current_point_balance') }),

	notes: [
		'Points of the plan and bought points together. Poe does not say here when a plan renews.',
	],
	evidence: [
		'documented 2026-11-26 · Path, the field, the type of 401 · https://creator.poe.com/docs/resources/usage-api',
		'reported 2026-11-26 · Points as texts, and null · steipete/CodexBar, Resources/Plugins/poe.js',
	],
});
