import {
	anyFieldsOf,
	balanceOfLimit,
	defineProvider,
	fieldsOf,
	present,
	query,
	unlimitedBalance,
	type BalanceUnit,
} from '../words';

const QUERY = { balance: 'query', unit: 'credit', unitType: 'credit' } as const;
const SCAN = { balance: 'scan', unit: 'credit', unitType: 'credit' } as const;

/** What Shodan sends as the limit of a plan that has none. */
const NO_LIMIT = -1;

/** Shodan: the credits of a month for queries, and those for scans. */
export const shodan = defineProvider({
	name: 'shodan',
	displayName: 'Shodan',
	category: 'security-data',
	docsUrl: 'https://developer.shodan.io/api',
	keysUrl: 'https://account.shodan.io',
	hosts: ['api.shodan.io'],
	signIn: query('key'),
	requests: { info: 'GET https://api.shodan.io/api-info' },
	balances: [QUERY, SCAN],
	offers: ['used', 'limit'],
	authByMessage: true,

	detectError: (answer) => (anyFieldsOf(answer).text('error') === null ? null : {}),

	parse(answer) {
		const fields = fieldsOf(answer);
		const limits = fields.objectOrEmpty('usage_limits');
		const details = {
			...fields.details({ plan: 'plan', monitoredIps: 'monitored_ips' }),
			...limits.details({ monitoredIpsLimit: 'monitored_ips' }),
		};
		const read = (unit: BalanceUnit) => {
			const name = `${unit.balance}_credits`;
			const limit = limits.amountOrNull(name);
			if (limit === NO_LIMIT) return unlimitedBalance(unit, { details });
			return balanceOfLimit(unit, { remaining: fields.amount(name), limit, details });
		};
		const hasScans =
			fields.isSent('scan_credits') || limits.amountOrNull('scan_credits') === NO_LIMIT;
		return present([read(QUERY), hasScans ? read(SCAN) : null]);
	},

	credentialTest: {
		blindness: 'It passes a key that Shodan refuses under HTTP 200, and not under 401 as usual.',
	},
	notes: ['Shodan answers one request per second. Credits start over every month.'],
	details: {
		plan: 'Name of the plan.',
		monitoredIps: 'How many addresses are monitored.',
		monitoredIpsLimit: 'How many may be; -1 for no limit.',
	},
	evidence: [
		'documented 2026-11-26 · Path, the key in the query, all fields, credits of a month · https://developer.shodan.io/api; https://help.shodan.io',
		'documented 2026-11-26 · An error in any answer · achillean/shodan-python',
		'reported 2026-11-26 · usage_limits, -1 for no limit · Public client code',
	],
});
