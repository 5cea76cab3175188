import {
	balanceOfUsed,
	defineProvider,
	fieldsOf,
	header,
	knownDetails,
	unlimitedBalance,
} from '../words';

const CREDITS = { balance: 'credits', unit: 'request', unitType: 'request' } as const;

/** What Coinpaprika sends in both amounts for a plan without a limit. */
const NO_LIMIT = -1;

/** Coinpaprika: the requests of a month in a paid plan. */
export const coinPaprika = defineProvider({
	name: 'coinPaprika',
	displayName: 'Coinpaprika',
	category: 'market-data',
	docsUrl: 'https://api.coinpaprika.com/#tag/Key',
	keysUrl: 'https://coinpaprika.com/api',
	topUpUrl: 'https://coinpaprika.com/api/panel',
	hosts: ['api-pro.coinpaprika.com'],
	signIn: header('Authorization'),
	requests: { info: 'GET https://api-pro.coinpaprika.com/v1/key/info' },
	balances: [CREDITS],
	offers: ['used', 'limit'],
	statusClasses: { 403: 'auth' },

	parse(answer) {
		const fields = fieldsOf(answer);
		const month = fields.object('usage').object('current_month');
		const remaining = month.amount('requests_left');
		const made = month.amountOrNull('requests_made');
		const used = made === NO_LIMIT ? null : made;
		const details = {
			...fields.details({ plan: 'plan', planStatus: 'plan_status' }),
			...knownDetails({ planStartedAt: fields.instant('plan_started_at') }),
		};
		if (remaining === NO_LIMIT) return unlimitedBalance(CREDITS, { used, details });
		return balanceOfUsed(CREDITS, { remaining, used, details });
	},

	notes: [
		'Only keys of paid plans work. The amounts are up to a minute old.',
		'A plan with the status `past_due` ends after seven days.',
	],
	details: {
		plan: 'Name of the plan.',
		planStatus: 'Status of the plan: `active`, `past_due` or `inactive`.',
		planStartedAt: 'When the plan began, ISO 8601 UTC.',
	},
	evidence: [
		'documented 2026-11-26 · Path, sign-in, fields, -1 for no limit, statuses · coinpaprika/coinpaprika.github.io, 1.7/openapi at 41ffbfd (31 December 2024); the Python client of Coinpaprika at 617b115 (6 August 2026)',
	],
});
