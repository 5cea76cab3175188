import {
	account,
	balance,
	bearer,
	creditsIn,
	defineProvider,
	fieldsOf,
	get,
	post,
	secret,
	text,
} from '../words';

const WALLET = { ...creditsIn('INR'), balance: 'wallet' } as const;
const REFUSED = 'Shiprocket refused the API User Email or the API User Password';

/** Shiprocket: the wallet in rupees, behind a log-in. */
export const shiprocket = defineProvider({
	name: 'shiprocket',
	displayName: 'Shiprocket',
	category: 'commerce',
	docsUrl: 'https://apidocs.shiprocket.in/',
	fields: [text('email', 'API User Email'), secret('API User Password')],
	hosts: ['apiv2.shiprocket.in'],
	signIn: {},
	requests: {
		logIn: post('https://apiv2.shiprocket.in/v1/external/auth/login', {
			json: { email: '{email}', password: '{apiKey}' },
			readToken: (answer) => fieldsOf(answer).requiredText('token'),
		}),
		balance: get('https://apiv2.shiprocket.in/v1/external/account/details/wallet-balance', {
			headers: { 'Content-Type': 'application/json' },
			signIn: bearer('token'),
		}),
	},
	balances: [WALLET],

	// A log-in is refused under 400 or 403.
	detectError: ({ status }, context) =>
		[400, 403].includes(status) && context.asked('logIn') === 0 ? { class: 'auth' } : null,

	parse: (answer, context) =>
		account(
			balance(WALLET, { remaining: fieldsOf(answer).object('data').amount('balance_amount') }),
			fieldsOf(context.answer('logIn')).id('company_id'),
		),

	credentialTest: { statuses: { 400: REFUSED, 403: REFUSED } },
	notes: [
		'The wallet may be far below 0, as payments on delivery are settled with it. Each read logs in once.',
	],
	evidence: [
		'documented 2026-11-26 · Path of the balance, its example, the body of a 404 · https://apidocs.shiprocket.in/',
		'reported 2026-11-26 · The log-in, its token and company, rupees · Public client code',
	],
});
