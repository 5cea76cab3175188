import { datadog } from './record';
import { plainReading, type Details } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [BUDGET] = datadog.balances;

function row(total_cost: number | null, public_id = 'abc') {
	return {
		type: 'cost_by_org',
		id: `row-${public_id}`,
		attributes: {
			org_name: 'Acme',
			public_id,
			account_name: 'Acme',
			region: 'us',
			date: '2026-11-01T00:00:00+00:00',
			total_cost,
			charges: [{ product_name: 'infra_host', charge_type: 'on_demand', cost: 1.25 }],
		},
	};
}

/** What is left of a budget of 100 dollars, in November. */
function ofHundred(remaining: number, used: number, details: Details) {
	return {
		...plainReading(BUDGET, remaining),
		used,
		limit: 100,
		resetsAt: '2026-12-01T00:00:00.000Z',
		details: { estimated: true, ...details },
		derived: ['remaining', 'used', 'limit', 'resetsAt'],
	};
}

const AS_OF = { asOf: '2026-11-01T00:00:00.000Z' };

/** Datadog, as documented at https://docs.datadoghq.com/api/latest/usage-metering/#get-estimated-cost-across-your-account */
export const answers = {
	record: datadog,
	credential: { monthlyBudget: 100 },
	good: [
		{
			title: 'every documented field; charges are no further costs',
			evidence: 'documented',
			body: { data: [row(96.4)] },
			accountId: 'abc',
			expected: [ofHundred(3.6, 96.4, AS_OF)],
		},
		{
			title: 'two organizations, at another site',
			evidence: 'constructed',
			credential: { site: 'datadoghq.eu' },
			body: { data: [row(96.4), row(13.85, 'def')] },
			accountId: 'abc',
			expected: [ofHundred(-10.25, 110.25, AS_OF)],
		},
		{
			title: 'nothing but the cost, at a third site',
			evidence: 'constructed',
			credential: { site: 'us5.datadoghq.com' },
			body: { data: [{ attributes: { total_cost: 40 } }] },
			expected: [ofHundred(60, 40, {})],
		},
	],
	bad: [
		{
			title: '403 for a wrong key',
			evidence: 'documented',
			reply: { status: 403, body: { errors: ['Forbidden'] } },
			class: 'auth',
			quotes: 'Forbidden',
		},
		{
			title: '400 for keys of a child organization',
			evidence: 'documented',
			reply: {
				status: 400,
				body: {
					errors: [
						'API called with non-parent org keys. Data is only available at the root level org',
					],
				},
			},
			class: 'badRequest',
			quotes: 'API called with non-parent org keys. Data is only available at the root level org',
		},
		{
			title: 'no estimate, which is no zero',
			evidence: 'documented',
			body: { data: [] },
			class: 'badResponse',
			says: 'no estimate for this month yet',
		},
		{
			title: 'an organization without a cost',
			evidence: 'constructed',
			body: { data: [row(96.4), row(null, 'def')] },
			class: 'badResponse',
			says: "'data[1].attributes.total_cost' is null",
		},
	],
	sandbox: {
		total: 100,
		answer: ({ remaining }) => ({ body: { data: [row(100 - remaining)] } }),
	},
} as const satisfies ProviderAnswers;
