import {
	anyFieldsOf,
	balanceOfLimit,
	defineProvider,
	fieldsOf,
	header,
	instantOfSeconds,
	secret,
	unlimitedBalance,
} from '../words';

const REQUESTS = { balance: 'credits', unit: 'request', unitType: 'request' } as const;

/** What stands for a plan without a limit. */
const UNLIMITED = -1;

/** What a refused token is answered with, under whatever HTTP status. */
const FORBIDDEN = 'forbidden';

/** WPScan: the requests that the vulnerability database still answers. */
export const wpScan = defineProvider({
	name: 'wpScan',
	displayName: 'WPScan',
	category: 'security-data',
	docsUrl: 'https://wpscan.com/docs/api/',
	fields: [secret('API Token')],
	hosts: ['wpscan.com'],
	signIn: header('Authorization', 'Token token={apiKey}'),
	requests: { status: 'GET https://wpscan.com/api/v4/status' },
	balances: [REQUESTS],
	offers: ['used', 'limit', 'resetsAt'],
	statusClasses: { 403: 'auth' },

	detectError: (answer) =>
		anyFieldsOf(answer).text('status') === FORBIDDEN
			? { class: 'auth', providerCode: FORBIDDEN }
			: null,

	parse(answer) {
		const fields = fieldsOf(answer);
		const remaining = fields.amount('requests_remaining');
		const limit = fields.amountOrNull('requests_limit');
		const resetsAt = instantOfSeconds(fields.value('requests_reset'));
		const details = fields.details({ plan: 'plan' });
		if (remaining === UNLIMITED) return unlimitedBalance(REQUESTS, { resetsAt, details });
		return balanceOfLimit(REQUESTS, {
			remaining,
			limit: limit !== null && limit > 0 ? limit : null,
			resetsAt,
			details,
		});
	},

	details: { plan: 'Name of the plan.' },
	evidence: [
		'documented 2026-11-26 · Path, header, plan, requests_remaining, -1 for unlimited, the body of 403 · wpscanteam/wpscan, lib/wpscan/db/vuln_api.rb, app/controllers/vuln_api.rb and spec/lib/db/vuln_api_spec.rb (23 July 2026)',
		'reported 2026-11-26 · requests_limit, requests_reset in seconds · Public client code',
	],
});
