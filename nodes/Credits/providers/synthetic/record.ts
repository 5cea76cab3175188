import {
	balanceLeftIfSent,
	balanceOfLimit,
	defineProvider,
	fieldsOf,
	JsonFields,
	knownDetails,
	NoBalance,
	present,
	readAmount,
	type BalanceReading,
	type BalanceUnit,
} from '../words';

const FIVE_HOUR = { balance: 'fiveHour', unit: 'request', unitType: 'request' } as const;
const SUBSCRIPTION = { ...FIVE_HOUR, balance: 'subscription' } as const;
const WEEKLY = { balance: 'weekly', unit: 'USD', unitType: 'currency' } as const;
const SEARCH = { ...FIVE_HOUR, balance: 'search' } as const;
const TOOL_CALLS = { ...FIVE_HOUR, balance: 'toolCalls' } as const;

/** A comma counts only where it cannot be a decimal one. */
const GROUPED = /^-?\$?\d{1,3}(?:,\d{3})+\.\d+$/;

/** Synthetic: the quotas of a plan, each with a clock of its own. */
export const synthetic = defineProvider({
	name: 'synthetic',
	displayName: 'Synthetic',
	category: 'ai-models',
	docsUrl: 'https://dev.synthetic.new/docs/synthetic/quotas',
	keysUrl: 'https://dev.synthetic.new/docs/api/getting-started',
	hosts: ['api.synthetic.new'],
	requests: { quotas: 'GET https://api.synthetic.new/v2/quotas' },
	balances: [FIVE_HOUR, SUBSCRIPTION, WEEKLY, SEARCH, TOOL_CALLS],
	offers: ['used', 'limit', 'resetsAt'],
	statusClasses: { 403: 'auth' },

	parse(answer) {
		const fields = fieldsOf(answer);
		const plan = present([
			fields.isSent('rollingFiveHourLimit')
				? fiveHourIn(fields.object('rollingFiveHourLimit'))
				: null,
			quotaIn(SUBSCRIPTION, fields, 'subscription'),
		]);
		if (plan.length === 0) {
			throw new NoBalance('Synthetic shows no plan', 'Use the key of an account with a plan.');
		}
		return present([
			...plan,
			fields.isSent('weeklyTokenLimit') ? weekIn(fields.object('weeklyTokenLimit')) : null,
			quotaIn(SEARCH, fields.objectOrEmpty('search'), 'hourly'),
			quotaIn(TOOL_CALLS, fields, 'toolCallDiscounts'),
		]);
	},

	notes: [
		'The headline balance is `fiveHour`, on older plans `subscription`. The two and `weekly` refill bit by bit: when the next bit comes is in `details`, and not when all is back.',
	],
	details: {
		nextTickAt: 'When the next requests of the five hours come back, ISO 8601 UTC.',
		percentRemaining: 'How many percent of the week are left.',
		nextRegenAt: 'When the next money of the week comes back, ISO 8601 UTC.',
		nextRegenCredits: 'How much that is, in dollars.',
	},
	evidence: [
		'documented 2026-11-26 · The endpoint · https://dev.synthetic.new/docs/synthetic/quotas',
		'reported 2026-11-26 · Both shapes of the answer, money as a text · steipete/CodexBar, SyntheticProviderTests and synthetic.js; aliou/pi-synthetic v0.10.0; public client code',
	],
});

function fiveHourIn(window: JsonFields): BalanceReading {
	return balanceOfLimit(FIVE_HOUR, {
		remaining: window.amount('remaining'),
		limit: window.amountIfSent('max'),
		details: knownDetails({ nextTickAt: window.instant('nextTickAt') }),
	});
}

/** A quota that says what was used of it. */
function quotaIn(unit: BalanceUnit, fields: JsonFields, name: string): BalanceReading | null {
	if (!fields.isSent(name)) return null;
	const quota = fields.object(name);
	return balanceLeftIfSent(unit, {
		used: quota.amountIfSent('requests'),
		limit: quota.amountIfSent('limit'),
		resetsAt: quota.instant('renewsAt'),
	});
}

function weekIn(week: JsonFields): BalanceReading | null {
	const remaining = dollarsIn(week, 'remainingCredits');
	if (remaining === null) return null;
	return balanceOfLimit(WEEKLY, {
		remaining,
		limit: dollarsIn(week, 'maxCredits'),
		details: {
			...week.amounts({ percentRemaining: 'percentRemaining' }),
			...knownDetails({
				nextRegenAt: week.instant('nextRegenAt'),
				nextRegenCredits: readDollars(week.value('nextRegenCredits')),
			}),
		},
	});
}

function dollarsIn(fields: JsonFields, name: string): number | null {
	if (!fields.isSent(name)) return null;
	const amount = readDollars(fields.value(name));
	if (amount === null) throw fields.unexpected(name, 'an amount of dollars');
	return amount;
}

/** Money as Synthetic writes it: with a dollar sign, and commas in thousands that have cents. */
function readDollars(value: unknown): number | null {
	if (typeof value !== 'string') return readAmount(value);
	const digits = GROUPED.test(value) ? value.replaceAll(',', '') : value;
	return readAmount(digits.replace(/^(-?)\$/, '$1'));
}
