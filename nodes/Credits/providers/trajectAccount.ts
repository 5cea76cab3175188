import {
	anyFieldsOf,
	balance,
	balanceIfSent,
	commonMessage,
	CREDITS,
	fieldsOf,
	query,
	type ProviderAnswer,
} from './words';

const OVERAGE_WALLET = { balance: 'overageWallet', unit: 'USD', unitType: 'currency' } as const;

/**
 * The common parts of the records of Traject Data's products: each product has its own host
 * and keys, and all of them the same account endpoint.
 */
export const trajectAccount = {
	category: 'web-data',
	signIn: query('api_key'),
	balances: [CREDITS, OVERAGE_WALLET],
	offers: ['used', 'limit', 'resetsAt'],
	errorCodes: { at: 'request_info.success', good: true },

	providerMessage: (answer: ProviderAnswer) =>
		anyFieldsOf(answer).objectOrEmpty('request_info').text('message') ?? commonMessage(answer),

	// The key, and the name of the account's owner, which no reader of a workflow needs.
	secretsIn(answer: ProviderAnswer) {
		const info = anyFieldsOf(answer).objectOrEmpty('account_info');
		return [info.text('api_key'), info.text('name')];
	},

	parse(answer: ProviderAnswer) {
		const info = fieldsOf(answer).object('account_info');
		return [
			balance(CREDITS, {
				remaining: info.amount('credits_remaining'),
				used: info.amountOrNull('credits_used'),
				limit: info.amountOrNull('credits_limit'),
				resetsAt: info.instant('credits_reset_at'),
				details: info.details({ plan: 'plan', overageEnabled: 'overage_enabled' }),
			}),
			balanceIfSent(OVERAGE_WALLET, { remaining: info.amountOrNull('account_balance_usd') }),
		] as const;
	},

	notes: [
		'`overageWallet` pays for what goes beyond the plan, and is never added to its credits.',
		'The response repeats the key, and the name and email address of the owner. All are removed, even with Include Raw.',
	],
	details: {
		plan: 'Name of the plan.',
		overageEnabled: 'Whether the account goes on beyond the plan.',
	},
} as const;
