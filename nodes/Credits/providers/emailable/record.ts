import { balance, CREDITS, defineProvider, fieldsOf } from '../words';

/** Emailable: the credits of an account. */
export const emailable = defineProvider({
	name: 'emailable',
	displayName: 'Emailable',
	category: 'lead-data',
	docsUrl: 'https://emailable.com/docs/api/',
	hosts: ['api.emailable.com'],
	requests: { account: 'GET https://api.emailable.com/v1/account' },
	balances: [CREDITS],
	// A wrong key; 401 is for a missing one.
	statusClasses: { 403: 'auth' },

	parse: (answer) => balance(CREDITS, { remaining: fieldsOf(answer).amount('available_credits') }),

	notes: ['A test key (`test_…`) is answered, too, but not with the live balance.'],
	evidence: [
		'documented 2026-11-26 · Path, bearer key, fields, 401 without and 403 with a wrong key · emailable/emailable-node, lib/client.js and test/account.spec.js (17 July 2026)',
		'documented 2026-11-26 · Statuses of errors · emailable/emailable-ruby, lib/emailable/client.rb',
		'reported 2026-11-26 · The same answer · Public client code',
	],
});
