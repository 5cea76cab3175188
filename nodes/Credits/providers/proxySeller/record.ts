import { balance, commonMessage, creditsIn, defineProvider, fieldsOf } from '../words';

const CREDITS = creditsIn('USD');

const REFUSED =
	'Proxy-Seller refused the API Key or this IP address, or its request limit is reached';

/** Proxy-Seller: the money of an account. Every failure is HTTP 200 with the same code. */
export const proxySeller = defineProvider({
	name: 'proxySeller',
	displayName: 'Proxy-Seller',
	category: 'web-data',
	docsUrl: 'https://docs.proxy-seller.com/en/api-v2/balance',
	hosts: ['proxy-seller.com'],
	signIn: {},
	requests: { balance: 'GET https://proxy-seller.com/personal/api/v2/{apiKey}/balance/get' },
	balances: [CREDITS],
	errorCodes: { at: 'status', good: 'success', codeAt: 'errors.0.code' },
	authByMessage: true,

	detectError(answer) {
		const said = commonMessage(answer) ?? '';
		if (/request limit/i.test(said)) return { class: 'rateLimited' };
		return /ip not allowed/i.test(said) ? { class: 'forbidden' } : null;
	},

	parse: (answer) =>
		balance(CREDITS, { remaining: fieldsOf(answer).object('data').amount('summ') }),

	credentialTest: {
		refusals: [{ path: 'status', equals: 'error', message: REFUSED }],
		blindness:
			'It cannot tell a refused key from an IP address that is not allowed, or from too many requests.',
	},
	notes: [
		'The response does not name the currency; it is read as US dollars, in which Proxy-Seller sells.',
	],
	evidence: [
		'documented 2026-11-26 · Key in the path, the field summ, the messages of errors under HTTP 200 · https://docs.proxy-seller.com/en/api-v2/balance',
	],
});
