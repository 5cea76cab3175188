import { balance, CREDITS, defineProvider, fieldsOf } from '../words';

/** NinjaPear, once Proxycurl: the credits of an account. */
export const ninjaPear = defineProvider({
	name: 'ninjaPear',
	displayName: 'NinjaPear',
	category: 'lead-data',
	docsUrl: 'https://nubela.co/docs',
	keysUrl: 'https://nubela.co/dashboard',
	hosts: ['nubela.co'],
	requests: { balance: 'GET https://nubela.co/api/v1/meta/credit-balance' },
	balances: [CREDITS],

	parse: (answer) => balance(CREDITS, { remaining: fieldsOf(answer).amount('credit_balance') }),

	notes: ['NinjaPear was called Proxycurl. Keys of Enrich Layer are not valid here.'],
	evidence: [
		'documented 2026-11-26 · Path, bearer key, free of charge · NinjaPear/ninjapear-js, docs/MetaAPIApi.md (27 April 2026)',
		'reported 2026-11-26 · The field as it is sent, 401 and 403 · Public client code',
	],
});
