import { balance, CREDITS, defineProvider, fieldsOf, header } from '../words';

/** Dropcontact: the credits of an account, free ones included. */
export const dropcontact = defineProvider({
	name: 'dropcontact',
	displayName: 'Dropcontact',
	category: 'lead-data',
	docsUrl: 'https://developer.dropcontact.com/en/reference/get-credits/',
	keysUrl: 'https://app.dropcontact.com/api',
	hosts: ['api.dropcontact.com'],
	signIn: header('X-Access-Token'),
	requests: { credits: 'GET https://api.dropcontact.com/v1/account/credits' },
	balances: [CREDITS],

	parse: (answer) => balance(CREDITS, { remaining: fieldsOf(answer).amount('credits') }),

	notes: ['Free credits are included.'],
	evidence: [
		'documented 2026-11-26 · Path, header, the field, 401, free of charge · https://developer.dropcontact.com/en/reference/get-credits/',
		'reported 2026-11-26 · The bodies of 401, the host · segevsh/w6w-apps, apps/dropcontact (October 2026)',
	],
});
