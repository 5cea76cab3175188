import {
	balance,
	commonMessage,
	defineProvider,
	fieldsOf,
	get,
	JsonFields,
	monthOf,
	NoBalance,
	present,
	secret,
	type BalanceReading,
	type BalanceUnit,
	type Details,
} from '../words';

const EMAIL = { balance: 'email', unit: 'credit', unitType: 'credit' } as const;
const PHONE = { ...EMAIL, balance: 'phone' } as const;
const SEARCH = { ...EMAIL, balance: 'search' } as const;

/** ContactOut: three pools of credits, prepaid or counted against a monthly quota. */
export const contactOut = defineProvider({
	name: 'contactOut',
	displayName: 'ContactOut',
	category: 'lead-data',
	docsUrl: 'https://api.contactout.com/',
	fields: [secret('API Token')],
	hosts: ['api.contactout.com'],
	signIn: { headers: { token: '{apiKey}', authorization: 'basic' } },
	requests: {
		stats: get('https://api.contactout.com/v1/stats', {
			headers: { Accept: 'application/json' },
			query: { period: '{month}' },
		}),
	},
	balances: [EMAIL, PHONE, SEARCH],
	offers: ['used', 'limit'],
	errorCodes: { at: 'status_code', good: 200, codes: { 400: 'auth' }, areStatuses: true },
	statusClasses: { 400: 'auth' },

	// Comes as 401, while wrong credentials come as 400.
	detectError: (answer) =>
		/bad request or invalid input/i.test(commonMessage(answer) ?? '')
			? { class: 'badRequest' }
			: null,

	start: ({ now }) => ({ request: 'stats', values: { month: nameOfMonth(now) } }),

	parse(answer, { now }) {
		const fields = fieldsOf(answer);
		const period = fields.objectOrEmpty('period');
		if (period.text('start')?.startsWith(nameOfMonth(now)) === false) {
			throw new NoBalance(
				'ContactOut sent the figures of another month, its example, in place of those of this account',
				'Ask ContactOut whether the API Token has access to its API.',
			);
		}
		const usage = fields.object('usage');
		const dates = period.details({ periodStart: 'start', periodEnd: 'end' });
		return present([
			poolOf(usage, '', EMAIL, dates),
			poolOf(usage, 'phone_', PHONE, dates),
			poolOf(usage, 'search_', SEARCH, dates),
		]);
	},

	credentialTest: { values: { month: "={{ $now.toUTC().toFormat('yyyy-MM') }}" } },
	notes: [
		'ContactOut has a prepaid and a postpaid kind of contract. On a prepaid one its quota is what is left, so `used` and `limit` are empty.',
		'Each pool is a separate balance: never add them up.',
	],
	details: {
		periodStart: 'First day of the period of the counts.',
		periodEnd: 'Last day of that period.',
		countThisPeriod: 'Credits of the pool that were used in the period.',
		overQuota: 'Credits of the pool that were used beyond the quota.',
	},
	evidence: [
		'documented 2026-11-26 · Path, both kinds of contract, fields, statuses of errors · https://api.contactout.com/',
		'reported 2026-11-26 · Both headers, the words of 400 and 403, the example that is sent to accounts without access · Public client code',
	],
});

/** The month, as `2026-11`. */
function nameOfMonth(now: number): string {
	return monthOf(now).startsAt.slice(0, 7);
}

/**
 * One pool; `null` when it is not in the account. On a prepaid contract, which has no field
 * for what remains, the quota is what is left: a `null` in that field is no such contract.
 */
function poolOf(
	usage: JsonFields,
	prefix: string,
	unit: BalanceUnit,
	dates: Details,
): BalanceReading | null {
	const isPrepaid = usage.value(`${prefix}remaining`) === undefined;
	const quota = usage.amountIfSent(`${prefix}quota`);
	const counts = { countThisPeriod: `${prefix}count`, overQuota: `${prefix}over_quota` };
	const details = { ...dates, ...usage.amounts(counts) };
	if (isPrepaid) return quota === null ? null : balance(unit, { remaining: quota, details });
	const remaining = usage.amount(`${prefix}remaining`);
	const used = usage.amountOrNull(`${prefix}count`);
	return balance(unit, { remaining, used, limit: quota, details });
}
