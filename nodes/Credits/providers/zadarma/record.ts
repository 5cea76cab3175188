import {
	anyFieldsOf,
	balance,
	defineProvider,
	fieldsOf,
	get,
	inUnit,
	secret,
	text,
} from '../words';

const CREDITS = { balance: 'credits', unit: null, unitType: 'currency' } as const;

/** Zadarma: the money of an account, in its own currency. */
export const zadarma = defineProvider({
	name: 'zadarma',
	displayName: 'Zadarma',
	category: 'messaging',
	docsUrl: 'https://zadarma.com/',
	fields: [text('username', 'Key'), secret('Secret')],
	hosts: ['api.zadarma.com'],
	signIn: {
		headers: { Authorization: '{username}:{signature}' },
		signature: {
			algorithm: 'sha1',
			key: 'apiKey',
			// Path, query, and the MD5 of the query, which is always the same one.
			text: '/v1/info/balance/format=json0cce6c99b4e629aa977d00c2fece8a23',
			encoding: 'base64OfHex',
		},
	},
	requests: {
		balance: get('https://api.zadarma.com/v1/info/balance/', { query: { format: 'json' } }),
	},
	balances: [CREDITS],
	errorCodes: { at: 'status', good: 'success' },
	detectError: (answer) =>
		answer.status === 200 && /not authorized/i.test(anyFieldsOf(answer).text('message') ?? '')
			? { class: 'auth' }
			: null,

	parse(answer) {
		const fields = fieldsOf(answer);
		const unit = inUnit(CREDITS, fields.currency('currency'));
		return balance(unit, { remaining: fields.amount('balance') });
	},

	evidence: [
		'documented 2026-11-26 · Path, the signature and its header, both fields, the status of an error · zadarma/user-api-v1, lib/Client.php, lib/Api.php, lib/Response/Balance.php (January 2023)',
	],
});
