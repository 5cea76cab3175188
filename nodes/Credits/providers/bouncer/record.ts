import { balance, CREDITS, defineProvider, fieldsOf, header } from '../words';

/** Bouncer: the credits of an account. */
export const bouncer = defineProvider({
	name: 'bouncer',
	displayName: 'Bouncer',
	category: 'lead-data',
	docsUrl: 'https://docs.usebouncer.com/api-reference/credits/credits',
	hosts: ['api.usebouncer.com'],
	signIn: header('x-api-key'),
	requests: { credits: 'GET https://api.usebouncer.com/v1.1/credits' },
	balances: [CREDITS],

	parse: (answer) => balance(CREDITS, { remaining: fieldsOf(answer).amount('credits') }),

	notes: ['Bouncer allows ten readings a minute: leave six seconds between them.'],
	evidence: [
		'documented 2026-11-26 · Path, header, the field, the body of 401, ten requests a minute · https://docs.usebouncer.com/api-reference/credits/credits',
		'reported 2026-11-26 · The same answer · Public client code',
	],
});
