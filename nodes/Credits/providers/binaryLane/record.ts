import { balance, defineProvider, fieldsOf, knownDetails, secret } from '../words';

const CREDIT = { balance: 'credit', unit: 'AUD', unitType: 'currency' } as const;

/** BinaryLane: the credit of a customer, in Australian dollars. */
export const binaryLane = defineProvider({
	name: 'binaryLane',
	displayName: 'BinaryLane',
	category: 'cloud',
	docsUrl:
		'https://api.binarylane.com.au/reference/#tag/Customers/paths/~1v2~1customers~1my~1balance/get',
	keysUrl: 'https://home.binarylane.com.au/api-info',
	fields: [secret('API Token')],
	hosts: ['api.binarylane.com.au'],
	requests: { balance: 'GET https://api.binarylane.com.au/v2/customers/my/balance' },
	balances: [CREDIT],
	offers: ['used'],

	parse(answer) {
		const fields = fieldsOf(answer);
		const credit = fields.isSent('balance') ? fields.object('balance') : fields;
		return balance(CREDIT, {
			remaining: credit.amount('available_credit'),
			used: credit.amountOrNull('unbilled_total'),
			details: {
				...credit.amounts({ unbilled: 'unbilled_total' }),
				...knownDetails({ generatedAt: credit.instant('generated_at') }),
			},
		});
	},

	notes: [
		'BinaryLane does not say whether what is not billed yet has been taken off the credit: `details.unbilled` is not subtracted.',
	],
	details: {
		unbilled: 'Charges that are not billed yet.',
		generatedAt: 'When BinaryLane put the figures together, ISO 8601 UTC.',
	},
	evidence: [
		'documented 2026-11-26 · Path, fields, Australian dollars, 401 · binarylane/binarylane-cli, lib/binarylane/models/balance.py and get_v2_customers_my_balance.py (2026)',
	],
});
