import {
	balanceLeft,
	defineProvider,
	fieldsOf,
	instantOfSeconds,
	JsonFields,
	knownDetails,
	NoBalance,
	present,
	UnexpectedAnswer,
	type BalanceReading,
	type BalanceUnit,
} from '../words';

const WEEKLY = { balance: 'weekly', unit: 'token', unitType: 'token' } as const;
const DAILY = { ...WEEKLY, balance: 'daily' } as const;

/** Smaller numbers are seconds, and no milliseconds. */
const MIN_EPOCH_MS = 1_000_000_000_000;

/** NanoGPT: the input tokens of a subscription, by the week and by the day. */
export const nanoGptSubscription = defineProvider({
	name: 'nanoGptSubscription',
	displayName: 'NanoGPT Subscription',
	category: 'ai-models',
	docsUrl: 'https://nano-gpt.com',
	keysUrl: 'https://nano-gpt.com/api',
	hosts: ['nano-gpt.com'],
	requests: { usage: 'GET https://nano-gpt.com/api/subscription/v1/usage' },
	balances: [WEEKLY, DAILY],
	offers: ['used', 'limit', 'resetsAt'],
	statusClasses: { 403: 'auth' },

	parse(answer) {
		const fields = fieldsOf(answer);
		const windows = present([
			windowIn(fields, WEEKLY, 'weeklyInputTokens'),
			windowIn(fields, DAILY, 'dailyInputTokens'),
		]);
		if (windows.length > 0) return windows;
		throw new NoBalance(
			'NanoGPT Subscription shows no input tokens by the week or by the day',
			'Use the key of an account whose subscription counts them.',
		);
	},

	notes: [
		'For subscribers. Older subscriptions count by the day and the month in another way, and are not read.',
		'The response is undocumented and may change.',
	],
	details: {
		state: 'State of the subscription, such as `active`.',
		periodEnd: 'When the period that is paid for ends, ISO 8601 UTC.',
	},
	evidence: [
		'reported 2026-11-26 · Path, bearer key, fields, windows that are null, counts that are degraded · openchamber/openchamber, packages/web/server/lib/quota/providers/nanogpt.js (2026)',
	],
});

/** What is left of a window; `null` where the account does not have it. */
function windowIn(fields: JsonFields, unit: BalanceUnit, name: string): BalanceReading | null {
	const limit = fields.objectOrEmpty('limits').amountIfSent(name);
	if (limit === null || !fields.isSent(name)) return null;
	const window = fields.object(name);
	if (window.flag('degraded') === true) {
		throw new UnexpectedAnswer(`NanoGPT does not vouch for '${name}' at the moment`);
	}
	return balanceLeft(unit, {
		used: window.amount('used'),
		limit,
		resetsAt: resetOf(window),
		details: knownDetails({
			state: fields.text('state'),
			periodEnd: fields.objectOrEmpty('period').instant('currentPeriodEnd'),
		}),
	});
}

function resetOf(window: JsonFields): string | null {
	const moment = window.amountOrNull('resetAt');
	if (moment === null) return window.instant('resetAt');
	return instantOfSeconds(moment < MIN_EPOCH_MS ? moment : moment / 1000);
}
