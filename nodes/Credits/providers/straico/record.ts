import { anyFieldsOf, balance, defineProvider, fieldsOf } from '../words';

const CREDITS = { balance: 'credits', unit: 'coin', unitType: 'credit' } as const;

/** Straico: the coins of an account. */
export const straico = defineProvider({
	name: 'straico',
	displayName: 'Straico',
	category: 'ai-models',
	docsUrl: 'https://straico.com',
	hosts: ['api.straico.com'],
	requests: { user: 'GET https://api.straico.com/v0/user' },
	balances: [CREDITS],
	statusClasses: { 403: 'auth' },
	errorCodes: { at: 'success', good: true },

	secretsIn(answer) {
		const data = anyFieldsOf(answer).objectOrEmpty('data');
		const names = [data.text('first_name'), data.text('last_name')];
		// A mere initial would take away every letter like it.
		return names.filter((name) => name !== null && name.length > 2);
	},

	parse(answer) {
		const data = fieldsOf(answer).object('data');
		return balance(CREDITS, {
			remaining: data.amount('coins'),
			details: data.details({ plan: 'plan' }),
		});
	},

	details: { plan: 'Name of the plan.' },
	evidence: [
		"documented 2026-11-26 · Path, fields, the sample · Straico's public API collection, User information, as public client code repeats it",
	],
});
