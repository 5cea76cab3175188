import {
	balance,
	defineProvider,
	fieldsOf,
	header,
	NoBalance,
	secret,
	type JsonFields,
} from '../words';

const CREDITS = { balance: 'credits', unit: null, unitType: null } as const;

/** Currencies that MessageBird writes as words. */
const CURRENCIES = new Map([
	['euros', 'EUR'],
	['pounds', 'GBP'],
	['dollars', 'USD'],
]);

/** MessageBird: prepaid money, or credits; an account that is billed afterwards has neither. */
export const messageBird = defineProvider({
	name: 'messageBird',
	displayName: 'MessageBird',
	category: 'messaging',
	docsUrl: 'https://developers.messagebird.com/api/balance/',
	fields: [secret('Access Key')],
	hosts: ['rest.messagebird.com'],
	signIn: header('Authorization', 'AccessKey {apiKey}'),
	requests: { balance: 'GET https://rest.messagebird.com/balance' },
	balances: [CREDITS],

	parse(answer) {
		const fields = fieldsOf(answer);
		if (fields.text('payment') === 'postpaid') {
			throw new NoBalance(
				'MessageBird bills this account afterwards and reports no balance',
				'Use a prepaid account: nothing is left to be read here.',
			);
		}
		return balance(unitIn(fields), {
			remaining: fields.amount('amount'),
			details: fields.details({ payment: 'payment' }),
		});
	},

	credentialTest: {
		blindness: 'It passes an account that is billed afterwards, which has no balance to read.',
	},
	notes: ['Keys of the newer Bird platform, whose API is another one, cannot be used.'],
	details: { payment: 'How the account pays, as sent.' },
	evidence: [
		'documented 2026-11-26 · The fields, words and codes of currencies, 0 for accounts that are billed afterwards · https://developers.messagebird.com/api/balance/',
		'documented 2026-11-26 · Path, sign-in · messagebird/messagebird-nodejs (January 2023)',
	],
});

function unitIn(fields: JsonFields) {
	const type = fields.requiredText('type');
	if (type === 'credits') return { ...CREDITS, unit: 'credit', unitType: 'credit' } as const;
	const unit = CURRENCIES.get(type) ?? fields.currency('type');
	return { ...CREDITS, unit, unitType: 'currency' } as const;
}
