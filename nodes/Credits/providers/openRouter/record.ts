import {
	addAmounts,
	balance,
	choice,
	creditsIn,
	defineProvider,
	fieldsOf,
	JsonFields,
	knownDetails,
	secret,
	unlimitedBalance,
	type BalanceReading,
	type Details,
} from '../words';

const KEY = { balance: 'key', unit: 'USD', unitType: 'currency' } as const;
const CREDITS = creditsIn('USD');

/** OpenRouter: the limit of one key, or with a management key the money of the account. */
export const openRouter = defineProvider({
	name: 'openRouter',
	displayName: 'OpenRouter',
	category: 'ai-models',
	docsUrl: 'https://openrouter.ai/docs/api/api-reference/credits/get-credits',
	keysUrl: 'https://openrouter.ai/settings/keys',
	topUpUrl: 'https://openrouter.ai/settings/credits',
	fields: [
		secret('API Key'),
		choice(
			'keyType',
			'Key Type',
			[
				{ value: 'standard', displayName: 'Standard Key' },
				{ value: 'management', displayName: 'Management Key' },
			],
			{ description: 'A standard key reads its own limit, a management key the whole account' },
		),
	],
	hosts: ['openrouter.ai'],
	requests: {
		key: 'GET https://openrouter.ai/api/v1/key',
		credits: 'GET https://openrouter.ai/api/v1/credits',
	},
	balances: [KEY, CREDITS],
	offers: ['limit'],
	failureWords: { forbidden: { advice: 'Only a management key may read the whole account.' } },

	start: (context) => ({ request: context.field('keyType') === 'management' ? 'credits' : 'key' }),

	parse(answer, context) {
		const data = fieldsOf(answer).object('data');
		const details = knownDetails({
			usage: data.amountOrNull('usage'),
			usageDaily: data.amountOrNull('usage_daily'),
			usageWeekly: data.amountOrNull('usage_weekly'),
			usageMonthly: data.amountOrNull('usage_monthly'),
			limitReset: data.text('limit_reset'),
			isFreeTier: data.flag('is_free_tier'),
			isManagementKey: data.flag('is_management_key'),
			expiresAt: data.instant('expires_at'),
			totalCredits: data.amountOrNull('total_credits'),
			totalUsage: data.amountOrNull('total_usage'),
		});
		if (context.asked('credits') === 0) return readKey(data, details);
		// What was bought in all is no limit.
		const remaining = addAmounts([data.amount('total_credits'), -data.amount('total_usage')]);
		return balance(CREDITS, { remaining, details, derived: ['remaining'] });
	},

	notes: [
		'A standard key without its own limit is unlimited here, although the account behind it may be empty: only a management key reads that. In Require Credits, choose the balance `credits` for one.',
		'Under Management Key, a standard key passes the credential test, and may then be answered with 0 instead of a refusal: check the key when `details` has 0 as `totalCredits`. Figures of the account can be about a minute old.',
	],
	details: {
		usage: 'What the key has spent in all, in dollars.',
		usageDaily: 'The same, today.',
		usageWeekly: 'The same, this week.',
		usageMonthly: 'The same, this month.',
		limitReset: 'How often the limit of the key renews.',
		isFreeTier: 'Whether the account has never paid.',
		isManagementKey: 'Whether the key is a management key.',
		expiresAt: 'When the key expires, ISO 8601 UTC.',
		totalCredits: 'What the account has ever bought.',
		totalUsage: 'What the account has ever spent.',
	},
	evidence: [
		'documented 2026-11-26 · Both paths, all fields, the management key for /credits, its statuses · openrouter.ai/docs, get-current-key and get-credits',
		'reported 2026-11-26 · 0 of 0 for a standard key; limit_remaining below 0 or missing; the cache of a minute · openchamber/openchamber#3411; steipete/CodexBar, docs/openrouter.md and OpenRouterUsageStatsTests (21 August 2026)',
	],
});

function readKey(data: JsonFields, details: Details): BalanceReading {
	if (data.value('limit') === null) return unlimitedBalance(KEY, { details });
	const limit = data.amountIfSent('limit');
	const remaining = data.amountIfSent('limit_remaining');
	if (remaining !== null) return balance(KEY, { remaining, limit, details });
	// The usage of all time counts only against a limit that never renews.
	const spent = data.isSent('limit_reset') ? `usage_${data.text('limit_reset')}` : 'usage';
	const left = addAmounts([data.amount('limit'), -data.amount(spent)]);
	return balance(KEY, { remaining: left, limit, details, derived: ['remaining'] });
}
