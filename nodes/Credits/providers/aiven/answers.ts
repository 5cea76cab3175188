import { aiven } from './record';
import { plainReading, type Details } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [BUDGET] = aiven.balances;

/** Amounts are texts. */
const PROJECT = {
	project_name: 'prod',
	billing_currency: 'EUR',
	estimated_balance: '54.10',
	estimated_balance_local: '49.75',
	available_credits: '0.00',
	billing_group_id: 'group-1',
	billing_emails: [],
	card_info: {},
	payment_method: 'card',
};

/** What is left of a budget of 100, in November. */
function ofHundred(unit: string, remaining: number, used: number, details: Details) {
	return {
		...plainReading({ ...BUDGET, unit }, remaining),
		used,
		limit: 100,
		resetsAt: '2026-12-01T00:00:00.000Z',
		details,
		derived: ['remaining', 'limit', 'resetsAt'],
	};
}

/** An error as Aiven shapes it; its message is made up. */
function error(status: number) {
	return { message: 'Made-up words', errors: [{ message: 'Made-up words', status }] };
}

/** Aiven, as documented at https://api.aiven.io/doc/#tag/Project/operation/ProjectGet */
export const answers = {
	record: aiven,
	credential: { projectName: 'prod', monthlyBudget: 100 },
	good: [
		{
			title: 'every documented field',
			evidence: 'documented',
			body: { project: PROJECT },
			accountId: 'prod',
			expected: [ofHundred('EUR', 50.25, 49.75, { estimatedUsd: 54.1, billingGroupId: 'group-1' })],
		},
		{
			title: 'no amount in the billing currency',
			evidence: 'documented',
			body: {
				project: { project_name: 'prod', billing_currency: 'EUR', estimated_balance: '154.10' },
			},
			accountId: 'prod',
			expected: [ofHundred('USD', -54.1, 154.1, { estimatedUsd: 154.1 })],
		},
		{
			title: 'no billing currency',
			evidence: 'constructed',
			body: { project: { ...PROJECT, billing_currency: null } },
			accountId: 'prod',
			expected: [ofHundred('USD', 45.9, 54.1, { estimatedUsd: 54.1, billingGroupId: 'group-1' })],
		},
	],
	bad: [
		{
			title: '401 for a wrong token',
			evidence: 'constructed',
			reply: { status: 401, body: error(401) },
			class: 'auth',
			quotes: 'Made-up words',
		},
		{
			title: '404 for a wrong project',
			evidence: 'constructed',
			reply: { status: 404, body: error(404) },
			class: 'badRequest',
			quotes: 'Made-up words',
		},
		{
			title: 'no project',
			evidence: 'constructed',
			body: {},
			class: 'badResponse',
			says: "'project' is missing",
		},
		{
			title: 'no amount, for which the credits that are always 0 do not stand in',
			evidence: 'constructed',
			body: { project: { project_name: 'prod', available_credits: '0.00' } },
			class: 'badResponse',
			says: "'project.estimated_balance' is missing",
		},
	],
	sandbox: {
		total: 100,
		answer: ({ remaining }) => ({
			body: { project: { project_name: 'prod', estimated_balance: String(100 - remaining) } },
		}),
	},
} as const satisfies ProviderAnswers;
