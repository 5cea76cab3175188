import {
	anyFieldsOf,
	balance,
	balanceIfSent,
	creditsIn,
	defineProvider,
	fieldsOf,
	get,
	JsonFields,
	knownDetails,
	secret,
	type BalanceUnit,
} from '../words';

const CREDITS = creditsIn('USD');
const FIVE_HOUR = { balance: 'fiveHour', unit: 'flow', unitType: 'credit' } as const;
const WEEKLY = { ...FIVE_HOUR, balance: 'weekly' } as const;

/** ZenMux: money to pay as one goes, and the two windows of a plan. */
export const zenMux = defineProvider({
	name: 'zenMux',
	displayName: 'ZenMux',
	category: 'ai-models',
	docsUrl: 'https://docs.zenmux.ai/api/platform/payg-balance.html',
	keysUrl: 'https://zenmux.ai/platform/management',
	topUpUrl: 'https://zenmux.ai',
	fields: [secret('Management API Key')],
	hosts: ['zenmux.ai'],
	requests: {
		balance: 'GET https://zenmux.ai/api/v1/management/payg/balance',
		plan: get('https://zenmux.ai/api/v1/management/subscription/detail', { isOptional: true }),
	},
	balances: [CREDITS, FIVE_HOUR, WEEKLY],
	offers: ['used', 'limit', 'resetsAt'],
	errorCodes: { at: 'success', good: true },
	// ZenMux says under 422 that requests come too fast.
	statusClasses: { 403: 'auth', 422: 'rateLimited' },
	failureWords: { auth: { advice: 'Use a Management API Key: others are refused.' } },

	parse(_, context) {
		const money = fieldsOf(context.answer('balance')).object('data');
		const detail = anyFieldsOf(context.answer('plan') ?? { body: null }).objectOrEmpty('data');
		const plan = detail.objectOrEmpty('plan');
		return [
			balance(CREDITS, {
				remaining: money.amount('total_credits'),
				details: {
					...money.amounts({ topUp: 'top_up_credits', bonus: 'bonus_credits' }),
					...plan.details({ plan: 'tier' }),
					...knownDetails({ planExpiresAt: plan.instant('expires_at') }),
					...detail.details({ accountStatus: 'account_status' }),
				},
			}),
			windowOf(FIVE_HOUR, detail.objectOrEmpty('quota_5_hour')),
			windowOf(WEEKLY, detail.objectOrEmpty('quota_7_day')),
		];
	},

	notes: [
		'`fiveHour` and `weekly` are the windows of a plan, there only for an account that has one and while ZenMux answers for it.',
	],
	details: {
		topUp: 'The part that was paid for.',
		bonus: 'The part that was given.',
		plan: 'Tier of the plan.',
		planExpiresAt: 'When the plan ends, ISO 8601 UTC.',
		accountStatus: 'What ZenMux says of the account, such as `healthy`.',
	},
	evidence: [
		'documented 2026-11-26 · Path, fields of the balance, 422, the Management API Key · https://docs.zenmux.ai/api/platform/payg-balance.html',
		'documented 2026-11-26 · Path and fields of the plan · https://docs.zenmux.ai/api/platform/subscription-detail.html',
		'reported 2026-11-26 · Bodies of errors · steipete/CodexBar, ZenMuxProviderTests',
	],
});

function windowOf(unit: BalanceUnit, quota: JsonFields) {
	return balanceIfSent(unit, {
		remaining: quota.amountIfSent('remaining_flows'),
		used: quota.amountOrNull('used_flows'),
		limit: quota.amountOrNull('max_flows'),
		resetsAt: quota.instant('resets_at'),
	});
}
