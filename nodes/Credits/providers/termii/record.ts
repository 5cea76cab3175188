import { balance, defineProvider, fieldsOf, inUnit, query } from '../words';

const CREDITS = { balance: 'credits', unit: null, unitType: 'currency' } as const;

/** Termii: the money of an account, in the account's own currency. */
export const termii = defineProvider({
	name: 'termii',
	displayName: 'Termii',
	category: 'messaging',
	docsUrl: 'https://termii.com/',
	hosts: ['api.ng.termii.com'],
	signIn: query('api_key'),
	requests: { balance: 'GET https://api.ng.termii.com/api/get-balance' },
	balances: [CREDITS],

	parse(answer) {
		const fields = fieldsOf(answer);
		return balance(inUnit(CREDITS, fields.currency('currency')), {
			remaining: fields.amount('balance'),
			details: fields.details({ application: 'application' }),
		});
	},

	notes: [
		'The key goes to api.ng.termii.com: where Termii shows another base URL for the account, it may be refused.',
	],
	details: { application: 'Name of the application, where Termii sends one.' },
	evidence: [
		'documented 2026-11-26 · Path, key in the query, fields, 401 with a message · The OpenAPI document of Termii, as kept in api-evangelist/termii, openapi/_original (August 2026)',
		'reported 2026-11-26 · The same · Public client code',
	],
});
