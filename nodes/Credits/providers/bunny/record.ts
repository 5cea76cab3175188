import { anyFieldsOf, balance, defineProvider, fieldsOf, get, header, secret } from '../words';

const BALANCE = { balance: 'balance', unit: 'USD', unitType: 'currency' } as const;

/** Bunny.net: the prepaid money of an account. */
export const bunny = defineProvider({
	name: 'bunny',
	displayName: 'Bunny.net',
	category: 'cloud',
	docsUrl: 'https://docs.bunny.net/',
	keysUrl: 'https://dash.bunny.net/account/api-key',
	topUpUrl: 'https://dash.bunny.net/account/billing',
	fields: [secret('Account API Key')],
	hosts: ['api.bunny.net'],
	signIn: header('AccessKey'),
	requests: {
		billing: get('https://api.bunny.net/billing', { headers: { Accept: 'application/json' } }),
	},
	balances: [BALANCE],
	offers: ['used'],
	errorCodes: { at: 'ErrorKey' },
	failureWords: {
		auth: {
			advice:
				'Use the API Key of the account: those of a storage zone or a stream library are refused.',
		},
	},

	// Who has paid.
	secretsIn: (answer) =>
		anyFieldsOf(answer)
			.objectsOrEmpty('BillingRecords')
			.map((entry) => entry.text('Payer')),

	parse(answer) {
		const billing = fieldsOf(answer);
		return balance(BALANCE, {
			remaining: billing.amount('Balance'),
			used: billing.amountOrNull('ThisMonthCharges'),
			details: billing.amounts({ thisMonth: 'ThisMonthCharges' }),
		});
	},

	notes: [
		'Bunny.net stops serving when the balance is used up.',
		'Whether the charges of this month have been taken off the balance is not documented: they are not subtracted.',
	],
	details: { thisMonth: 'Charges of this month.' },
	evidence: [
		'reported 2026-11-26 · Path, header, both amounts in US dollars · Public client code',
		'reported 2026-11-26 · Header, the shape of an error · simplesurance/bunny-go',
	],
});
