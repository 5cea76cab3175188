import { clinePass } from './record';
import { plainReading, type BalanceReading, type BalanceUnit } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [FIVE_HOUR, WEEKLY, MONTHLY] = clinePass.balances;

const WINDOWS = [
	{ type: 'five_hour', percentUsed: 18.5, resetsAt: '2026-05-16T10:20:30.598174595Z' },
	{ type: 'weekly', percentUsed: 40, resetsAt: '2026-05-20T00:00:00Z' },
	{ type: 'monthly', percentUsed: 66, resetsAt: null },
];

function body(limits: unknown) {
	return { success: true, data: { limits } };
}

function reading(
	unit: BalanceUnit,
	{ remaining, used, resetsAt }: { remaining: number; used: number; resetsAt: string | null },
): BalanceReading {
	return {
		...plainReading(unit, remaining),
		used,
		limit: 100,
		resetsAt,
		derived: ['remaining', 'limit'],
	};
}

/** ClinePass, as steipete/CodexBar reads it */
export const answers = {
	record: clinePass,
	good: [
		{
			title: 'every window',
			evidence: 'reported',
			body: body(WINDOWS),
			expected: [
				reading(FIVE_HOUR, {
					remaining: 81.5,
					used: 18.5,
					resetsAt: '2026-05-16T10:20:30.598Z',
				}),
				reading(WEEKLY, { remaining: 60, used: 40, resetsAt: '2026-05-20T00:00:00.000Z' }),
				reading(MONTHLY, { remaining: 34, used: 66, resetsAt: null }),
			],
		},
		{
			title: 'a window of another type, and one that is used up',
			evidence: 'reported',
			body: body([{ type: 'daily' }, { type: 'weekly', percentUsed: 101.5 }]),
			expected: [reading(WEEKLY, { remaining: -1.5, used: 101.5, resetsAt: null })],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'constructed'),
		bareStatus(403, 'auth', 'constructed'),
		{
			title: 'a failure under HTTP 200; its words are made up',
			evidence: 'constructed',
			reply: { body: { success: false, error: 'Something is wrong' } },
			class: 'badResponse',
			quotes: 'Something is wrong',
		},
		{
			title: 'a word in place of the percent',
			evidence: 'reported',
			reply: { body: body([...WINDOWS.slice(0, 2), { type: 'monthly', percentUsed: 'most' }]) },
			class: 'badResponse',
			says: "'data.limits[2].percentUsed'",
		},
		{
			title: 'no window that is known',
			evidence: 'constructed',
			reply: { body: body([{ type: 'daily', percentUsed: 3 }]) },
			class: 'badResponse',
			says: 'It holds no balance',
		},
		{
			title: 'limits that are no list',
			evidence: 'reported',
			reply: { body: body(null) },
			class: 'badResponse',
			says: "'data.limits' is null",
		},
	],
	sandbox: {
		total: 100,
		answer: ({ remaining }) => ({
			body: body([{ type: 'five_hour', percentUsed: 100 - remaining, resetsAt: null }]),
		}),
	},
} as const satisfies ProviderAnswers;
