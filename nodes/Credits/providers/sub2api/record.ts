import {
	anyFieldsOf,
	balance,
	balanceIfSent,
	balanceLeftIfSent,
	defineProvider,
	fieldsOf,
	inUnit,
	JsonFields,
	knownDetails,
	ownAddress,
	present,
	unlimitedBalance,
	secret,
	type BalanceReading,
	type Details,
} from '../words';

const CREDITS = { balance: 'credits', unit: null, unitType: 'currency' } as const;
const FIVE_HOUR = { balance: 'fiveHour', unit: 'USD', unitType: 'currency' } as const;
const DAILY = { ...FIVE_HOUR, balance: 'daily' } as const;
const WEEKLY = { ...FIVE_HOUR, balance: 'weekly' } as const;
const MONTHLY = { ...FIVE_HOUR, balance: 'monthly' } as const;

/** Windows of a key, by their name in the answer; and those of a subscription. */
const KEY_WINDOWS = { '5h': FIVE_HOUR, '1d': DAILY, '7d': WEEKLY } as const;
const PLAN_WINDOWS = [DAILY, WEEKLY, MONTHLY] as const;

/** sub2api: the wallet, the subscription or the quota of a key at a relay of one's own. */
export const sub2api = defineProvider({
	name: 'sub2api',
	displayName: 'Sub2api Relay',
	category: 'ai-models',
	docsUrl: 'https://github.com/Wei-Shaw/sub2api',
	fields: [secret('API Key'), ownAddress()],
	hosts: [],
	requests: { usage: 'GET {baseUrl}/v1/usage' },
	balances: [CREDITS, FIVE_HOUR, DAILY, WEEKLY, MONTHLY],
	offers: ['used', 'limit', 'resetsAt'],

	detectError: (answer) =>
		answer.status === 200 && anyFieldsOf(answer).flag('isValid') === false
			? { class: 'auth' }
			: null,

	parse(answer) {
		const fields = fieldsOf(answer);
		const details = detailsIn(fields);
		const [first, ...others] = windowsOf(fields);
		// A key that has windows and no quota says of nothing else what is left.
		if (first !== undefined && !fields.isSent('remaining')) {
			return [{ ...first, details: { ...first.details, ...details } }, ...others];
		}
		return [creditsOf(fields, details), ...present([first ?? null, ...others])];
	},

	credentialTest: {
		refusals: [{ path: 'isValid', equals: false, message: 'The relay refused the API Key' }],
	},
	notes: [
		'The wallet belongs to the user: two keys show the same money. What is left of a subscription is the least that is left of its windows.',
		'A key that has limits by time and no quota has no balance `credits`, and its first window comes first. Older servers refuse a key whose wallet is empty instead of showing 0.',
	],
	details: {
		planName: 'Name of the plan.',
		status: 'Status of the key, such as `active`.',
		expiresAt: 'When the key or the subscription expires, ISO 8601 UTC.',
	},
	evidence: [
		"documented 2026-11-26 · All answers, -1 for no limit, refusals · The server's source: Wei-Shaw/sub2api, gateway_handler.go at 00056a5 and d3e73f1 (27 December 2025), middleware/api_key_auth.go",
		'reported 2026-11-26 · isValid that is false · steipete/CodexBar, docs/sub2api.md and its tests',
	],
});

function detailsIn(fields: JsonFields): Details {
	const plan = fields.objectOrEmpty('subscription');
	return {
		...fields.details({ planName: 'planName', status: 'status' }),
		...knownDetails({ expiresAt: fields.instant('expires_at') ?? plan.instant('expires_at') }),
	};
}

function creditsOf(fields: JsonFields, details: Details): BalanceReading {
	const unit = inUnit(CREDITS, fields.currency('unit'));
	const remaining = fields.amount('remaining');
	const quota = fields.objectOrEmpty('quota');
	const isLimited = fields.isSent('quota') || fields.isSent('balance');
	// A subscription that nothing limits has -1 left.
	if (remaining === -1 && !isLimited) return unlimitedBalance(unit, { details });
	const [used, limit] = [quota.amountIfSent('used'), quota.amountIfSent('limit')];
	return balance(unit, { remaining, used, limit, details });
}

/** The windows of the key, or else of the subscription, those without a limit left out. */
function windowsOf(fields: JsonFields): BalanceReading[] {
	const limits = fields.isSent('rate_limits') ? fields.objects('rate_limits') : [];
	const found: BalanceReading[] = [];
	// Where nothing else says what is left, the first window does: its limit has to be a number.
	const limitIn = (window: JsonFields, name: string) =>
		fields.isSent('remaining') || found.length > 0
			? window.amountOrNull(name)
			: window.amountIfSent(name);
	for (const [name, unit] of Object.entries(KEY_WINDOWS)) {
		const window = limits.find((entry) => entry.text('window') === name);
		const limit = window === undefined ? null : limitIn(window, 'limit');
		if (window === undefined || limit === null || limit <= 0) continue;
		const [remaining, used] = [window.amountIfSent('remaining'), window.amountOrNull('used')];
		const rest = { used, limit, resetsAt: window.instant('reset_at') };
		found.push(...present([balanceIfSent(unit, { remaining, ...rest })]));
	}
	if (limits.length > 0) return found;
	const plan = fields.objectOrEmpty('subscription');
	for (const unit of PLAN_WINDOWS) {
		const limit = limitIn(plan, `${unit.balance}_limit_usd`);
		if (limit === null || limit <= 0) continue;
		const used = plan.amountIfSent(`${unit.balance}_usage_usd`);
		found.push(...present([balanceLeftIfSent(unit, { used, limit })]));
	}
	return found;
}
