import {
	balance,
	balanceIfSent,
	bodyField,
	choice,
	defineProvider,
	fieldsOf,
	post,
	secret,
} from '../words';

const SMS = { balance: 'sms', unit: 'text message', unitType: 'message' } as const;
const MMS = { balance: 'mms', unit: 'multimedia message', unitType: 'message' } as const;

/** Textlocal: how many text and multimedia messages are left. */
export const textlocal = defineProvider({
	name: 'textlocal',
	displayName: 'Textlocal',
	category: 'messaging',
	docsUrl: 'https://api.txtlocal.com/docs/',
	fields: [
		secret('API Key'),
		choice('region', 'Region', [
			{ value: 'uk', displayName: 'United Kingdom', host: 'api.txtlocal.com' },
			{ value: 'in', displayName: 'India', host: 'api.textlocal.in' },
		]),
	],
	hosts: ['api.txtlocal.com', 'api.textlocal.in'],
	signIn: bodyField('apikey'),
	requests: { balance: post('https://{region}/balance/', { form: {} }) },
	balances: [SMS, MMS],
	errorCodes: {
		at: 'status',
		good: 'success',
		codeAt: 'errors.0.code',
		codes: { 3: 'auth' },
		otherwise: 'badRequest',
	},

	// Under these a failure is none of the request.
	detectError({ status }) {
		if (status === 429) return { class: 'rateLimited' };
		return status >= 500 ? { class: 'unavailable' } : null;
	},

	parse(answer) {
		const fields = fieldsOf(answer).object('balance');
		return [
			balance(SMS, { remaining: fields.amount('sms') }),
			balanceIfSent(MMS, { remaining: fields.amountIfSent('mms') }),
		];
	},

	credentialTest: {
		refusals: [{ path: 'errors.0.code', equals: 3, message: 'Textlocal refused the API Key' }],
	},
	notes: [
		'The two sites have separate accounts: choose the one that the key was created at. A key may be limited to IP addresses.',
	],
	evidence: [
		'documented 2026-11-26 · Hosts, apikey, status, errors, codes 1 to 3 · https://api.txtlocal.com/docs/; https://api.textlocal.in/docs/',
		'reported 2026-11-26 · The amounts, the key as a field of the form · Public client code',
	],
});
