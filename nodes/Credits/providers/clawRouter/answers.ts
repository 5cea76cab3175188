import { clawRouter } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CREDITS] = clawRouter.balances;

const MAY = 'team/policy/2026-05';
const DECEMBER = 'team/policy/2026-12';
const NO_MONTH = 'team/all';

/** Amounts are millionths of a dollar. */
const BUDGET = {
	configured: true,
	ledger: 'durable_object',
	windowKey: MAY,
	limitMicros: 30_000_000,
	spentMicros: 4_500_000,
	remainingMicros: 25_500_000,
};

const NO_BUDGET = {
	configured: false,
	windowKey: null,
	limitMicros: null,
	spentMicros: null,
	remainingMicros: null,
};

const USAGE = {
	ledger: 'ready',
	summary: { requestCount: 6, actualCostMicros: 4_500_000 },
	providers: [],
};

function body(budget: object) {
	return { policyId: 'team', budget, usage: USAGE };
}

const DETAILS = { spend: 4.5, requests: 6 };

/** ClawRouter, as steipete/CodexBar reads it */
export const answers = {
	record: clawRouter,
	good: [
		{
			title: 'a budget',
			evidence: 'reported',
			body: body(BUDGET),
			accountId: 'team',
			expected: [
				{
					...plainReading(CREDITS, 25.5),
					used: 4.5,
					limit: 30,
					resetsAt: '2026-06-01T00:00:00.000Z',
					details: DETAILS,
					derived: ['resetsAt'],
				},
			],
		},
		{
			title: 'no budget',
			evidence: 'reported',
			body: body(NO_BUDGET),
			accountId: 'team',
			expected: [
				{ ...plainReading(CREDITS, 0), remaining: null, unlimited: true, details: DETAILS },
			],
		},
		{
			title: 'no budget, and what was spent all the same',
			evidence: 'constructed',
			body: body({ ...NO_BUDGET, spentMicros: 1_250_000 }),
			accountId: 'team',
			expected: [
				{
					...plainReading(CREDITS, 0),
					remaining: null,
					used: 1.25,
					unlimited: true,
					details: DETAILS,
				},
			],
		},
		{
			title: 'more spent than the budget in December, by a millionth',
			evidence: 'constructed',
			body: body({
				...BUDGET,
				windowKey: DECEMBER,
				spentMicros: 30_000_001,
				remainingMicros: -1,
			}),
			accountId: 'team',
			expected: [
				{
					...plainReading(CREDITS, -0.000001),
					used: 30.000001,
					limit: 30,
					resetsAt: '2027-01-01T00:00:00.000Z',
					details: DETAILS,
					derived: ['resetsAt'],
				},
			],
		},
		{
			title: 'a window that is no month, and nothing else',
			evidence: 'constructed',
			body: { budget: { configured: true, windowKey: NO_MONTH, remainingMicros: 2_000_000 } },
			expected: [plainReading(CREDITS, 2)],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'constructed'),
		bareStatus(403, 'auth', 'constructed'),
		{
			title: 'a budget without what is left',
			evidence: 'constructed',
			reply: { body: body({ ...BUDGET, remainingMicros: null }) },
			class: 'badResponse',
			says: "'budget.remainingMicros' is null",
		},
		{
			title: 'nothing that says whether there is a budget, which is not unlimited',
			evidence: 'constructed',
			reply: { body: body({ limitMicros: null }) },
			class: 'badResponse',
			says: "'budget.remainingMicros' is missing",
		},
	],
	sandbox: {
		total: 100,
		answer: ({ total, remaining }) => ({
			body: body({
				...BUDGET,
				limitMicros: total * 1_000_000,
				spentMicros: (total - remaining) * 1_000_000,
				remainingMicros: remaining * 1_000_000,
			}),
		}),
	},
} as const satisfies ProviderAnswers;
