import {
	balance,
	balanceIfSent,
	choice,
	CREDITS,
	defineProvider,
	fieldsOf,
	secret,
} from '../words';

const TEST = { balance: 'test', unit: 'credit', unitType: 'credit' } as const;

/** Zamzar: the credits of a billing period, and those for tests. */
export const zamzar = defineProvider({
	name: 'zamzar',
	displayName: 'Zamzar',
	category: 'documents',
	docsUrl: 'https://developers.zamzar.com/docs',
	fields: [
		secret('API Key'),
		choice('environment', 'Environment', [
			{ value: 'live', displayName: 'Live', host: 'api.zamzar.com' },
			{ value: 'sandbox', displayName: 'Sandbox', host: 'sandbox.zamzar.com' },
		]),
	],
	hosts: ['api.zamzar.com', 'sandbox.zamzar.com'],
	requests: { account: 'GET https://{environment}/v1/account' },
	balances: [CREDITS, TEST],

	parse(answer) {
		const fields = fieldsOf(answer);
		const plan = fields.objectOrEmpty('plan');
		const details = {
			...plan.details({ plan: 'name' }),
			...plan.amounts({ monthlyCredits: 'conversions_per_month' }),
		};
		const isNamedAsDocumented =
			fields.isSent('credits_remaining') || !fields.isSent('production_credits_remaining');
		const remaining = fields.amount(
			isNamedAsDocumented ? 'credits_remaining' : 'production_credits_remaining',
		);
		return [
			balance(CREDITS, { remaining, details }),
			balanceIfSent(TEST, { remaining: fields.amountIfSent('test_credits_remaining'), details }),
		];
	},

	notes: ['Credits of `test` pay for no real conversion.'],
	details: {
		plan: 'Name of the plan.',
		monthlyCredits: 'Conversions that the plan has in a month.',
	},
	evidence: [
		'documented 2026-11-26 · Path, bearer key, all fields, the shape of errors · zamzar/zamzar-spec, openapi/spec.yaml',
		'documented 2026-11-26 · production_credits_remaining · zamzar/zamzar-php, lib/Account.php',
	],
});
