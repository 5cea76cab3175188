import {
	account,
	addAmounts,
	anyFieldsOf,
	balance,
	balanceOfLots,
	defineProvider,
	fieldsOf,
	JsonFields,
	lot,
	secret,
	type Lot,
} from '../words';

const BALANCE = { balance: 'balance', unit: 'USD', unitType: 'currency' } as const;
const PROMOTIONS = { balance: 'promotions', unit: 'USD', unitType: 'currency' } as const;

/** Where the answer says who pays. */
const PAYER = [
	'first_name',
	'last_name',
	'company',
	'address_1',
	'address_2',
	'city',
	'zip',
	'phone',
	'tax_id',
] as const;

/** Where it says with which card. */
const CARD = ['last_four', 'expiry'] as const;

/** Linode: the money of an account, which its answer turns around, and promotions. */
export const linode = defineProvider({
	name: 'linode',
	displayName: 'Linode',
	category: 'cloud',
	docsUrl: 'https://techdocs.akamai.com/linode-api/reference/get-account',
	keysUrl: 'https://cloud.linode.com/profile/tokens',
	topUpUrl: 'https://cloud.linode.com/account/billing',
	fields: [secret('Personal Access Token')],
	hosts: ['api.linode.com'],
	requests: { account: 'GET https://api.linode.com/v4/account' },
	balances: [BALANCE, PROMOTIONS],
	offers: ['used', 'lots'],
	failureWords: { forbidden: { advice: 'Use a token with the scope account:read_only.' } },

	// Who pays, and with which card. What is shorter, or may be a year, can be part of any text.
	secretsIn(answer) {
		const fields = anyFieldsOf(answer);
		const card = fields.objectOrEmpty('credit_card');
		const said = [
			...PAYER.map((name) => fields.text(name)),
			...CARD.map((name) => card.text(name)),
		];
		return said.filter(
			(text) => text !== null && text.length > 2 && !/^(?:\d{3}|20\d\d)$/.test(text),
		);
	},

	parse(answer) {
		const fields = fieldsOf(answer);
		const used = fields.amount('balance_uninvoiced');
		const lots = fields.isSent('active_promotions')
			? fields.objects('active_promotions').map(promotion)
			: [];
		return account(
			[
				balance(BALANCE, {
					// Linode counts what is owed: a credit is below 0.
					remaining: addAmounts([-fields.amount('balance'), -used]),
					used,
					details: fields.details({ billingSource: 'billing_source' }),
					derived: ['remaining'],
				}),
				lots.length === 0 ? null : balanceOfLots(PROMOTIONS, lots, { derived: ['remaining'] }),
			],
			fields.id('euuid'),
		);
	},

	notes: [
		'`remaining` is the credit minus what has not been invoiced yet, an estimate without transfer. An account that is billed to a card is below 0 all month.',
		'Promotions may have a cap for the month and hold for some services only: they are not added to the balance.',
		'Accounts that Akamai manages may show 0 for everything.',
	],
	details: {
		billingSource: 'Who bills the account, `linode` or `akamai`.',
		'lot monthlyCap': 'What the promotion gives in a month at most.',
		'lot thisMonthRemaining': 'What can be used of it this month.',
		'lot serviceType': 'Services for which it holds.',
	},
	evidence: [
		'documented 2026-11-26 · Path, fields, amounts of promotions as texts, transfer is not in the estimate · linode/linodego, account.go, account_promo_credits.go and account_info.json (2026)',
		'documented 2026-11-26 · A balance below 0 is a credit · linode/manager',
	],
});

/** A promotion. It has no id: its words and its expiry tell it from the others. */
function promotion(entry: JsonFields): Lot {
	const label = entry.text('summary');
	const expiresAt = entry.instant('expire_dt');
	return lot({
		id: `${label ?? 'promotion'}-${expiresAt ?? 'never'}`,
		label,
		remaining: entry.amount('credit_remaining'),
		expiresAt,
		details: {
			...entry.amounts({
				monthlyCap: 'credit_monthly_cap',
				thisMonthRemaining: 'this_month_credit_remaining',
			}),
			...entry.details({ serviceType: 'service_type' }),
		},
	});
}
