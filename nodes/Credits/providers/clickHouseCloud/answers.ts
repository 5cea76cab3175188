import { clickHouseCloud } from './record';
import { plainReading, type Details } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [BUDGET] = clickHouseCloud.balances;

const ORGANIZATION = '11111111-2222-4333-8444-555555555555';

/** The cost of a data warehouse on a day of November 2026. */
function cost(locked: boolean) {
	return {
		date: '2026-11-01',
		dataWarehouseId: 'warehouse-1',
		serviceId: null,
		entityType: 'datawarehouse',
		entityId: 'warehouse-1',
		entityName: 'Main',
		locked,
		metrics: { storageCHC: 1.5, backupCHC: 0.5 },
		totalCHC: 2,
	};
}

function body(grandTotalCHC: number | null, ...costs: readonly unknown[]) {
	return { status: 200, requestId: 'request-1', result: { grandTotalCHC, costs } };
}

/** What is left of a budget of 100 credits, in November. */
function ofHundred(remaining: number, used: number, details: Details = {}) {
	return {
		...plainReading(BUDGET, remaining),
		used,
		limit: 100,
		resetsAt: '2026-12-01T00:00:00.000Z',
		details,
		derived: ['remaining', 'limit', 'resetsAt'],
	};
}

function error(status: number, message: string) {
	return { status, error: message, requestId: 'request-1' };
}

/** ClickHouse Cloud, as documented at https://clickhouse.com/docs/products/cloud/api-reference/billing/get-organization-usage-costs */
export const answers = {
	record: clickHouseCloud,
	credential: { organizationId: ORGANIZATION, monthlyBudget: 100 },
	good: [
		{
			title: 'the grand total, and no sum of its parts',
			evidence: 'reported',
			body: body(48.5, cost(true)),
			accountId: ORGANIZATION,
			expected: [ofHundred(51.5, 48.5)],
		},
		{
			title: 'a day that may still change',
			evidence: 'reported',
			body: body(101.25, cost(true), cost(false)),
			accountId: ORGANIZATION,
			expected: [ofHundred(-1.25, 101.25, { provisional: true })],
		},
		{
			title: 'nothing used',
			evidence: 'constructed',
			body: body(0),
			accountId: ORGANIZATION,
			expected: [ofHundred(100, 0)],
		},
	],
	bad: [
		{
			title: '401 for a wrong key, in made-up words',
			evidence: 'constructed',
			reply: { status: 401, body: error(401, 'Not signed in') },
			class: 'auth',
			quotes: 'Not signed in',
		},
		{
			title: '403 for a key that may not see billing, in made-up words',
			evidence: 'constructed',
			reply: { status: 403, body: error(403, 'Not allowed') },
			class: 'forbidden',
			quotes: 'Not allowed',
			says: 'view-billing',
		},
		{
			title: '400 for too many days',
			evidence: 'reported',
			reply: { status: 400, body: error(400, 'Time period queried exceeds 31 days') },
			class: 'badRequest',
			quotes: 'Time period queried exceeds 31 days',
		},
		{
			title: 'no grand total, for which no part stands in',
			evidence: 'constructed',
			body: body(null, cost(true)),
			class: 'badResponse',
			says: "'result.grandTotalCHC' is null",
		},
	],
	sandbox: {
		total: 100,
		answer: ({ remaining }) => ({ body: body(100 - remaining) }),
	},
} as const satisfies ProviderAnswers;
