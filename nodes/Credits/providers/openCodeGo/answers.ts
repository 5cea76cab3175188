import { openCodeGo } from './record';
import { plainReading, type BalanceReading, type BalanceUnit } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [FIVE_HOUR, WEEKLY, MONTHLY] = openCodeGo.balances;

const ROLLING = { percent: 22, resetsAt: '2026-05-12T02:00:00.000Z' };

function share(unit: BalanceUnit, used: number, resetsAt: string | null): BalanceReading {
	return {
		...plainReading(unit, 100 - used),
		used,
		limit: 100,
		resetsAt,
		derived: ['remaining', 'limit'],
	};
}

/** OpenCode Go, as in docs/opencode.md of steipete/CodexBar */
export const answers = {
	record: openCodeGo,
	good: [
		{
			title: 'every window',
			evidence: 'reported',
			body: {
				usage: {
					rolling: ROLLING,
					weekly: { percent: 9, resetsAt: '2026-05-18T00:00:00.000Z' },
					monthly: { percent: 41, resetsAt: '2026-06-01T00:00:00.000Z' },
				},
			},
			expected: [
				share(FIVE_HOUR, 22, '2026-05-12T02:00:00.000Z'),
				share(WEEKLY, 9, '2026-05-18T00:00:00.000Z'),
				share(MONTHLY, 41, '2026-06-01T00:00:00.000Z'),
			],
		},
		{
			title: 'five hours alone',
			evidence: 'reported',
			body: { usage: { rolling: ROLLING } },
			expected: [share(FIVE_HOUR, 22, '2026-05-12T02:00:00.000Z')],
		},
		{
			title: 'more used than there is',
			evidence: 'constructed',
			body: { usage: { rolling: { percent: 103, resetsAt: null }, weekly: null, monthly: null } },
			expected: [share(FIVE_HOUR, 103, null)],
		},
		{
			title: 'windows without a share',
			evidence: 'constructed',
			body: { usage: { rolling: ROLLING, weekly: { percent: null }, monthly: {} } },
			expected: [share(FIVE_HOUR, 22, '2026-05-12T02:00:00.000Z')],
		},
	],
	bad: [
		{
			title: '401 for a wrong key',
			evidence: 'reported',
			reply: { status: 401, body: { error: 'unauthorized' } },
			class: 'auth',
			quotes: 'unauthorized',
		},
		{
			title: '403 for a wrong key',
			evidence: 'reported',
			reply: { status: 403, body: { error: 'unauthorized' } },
			class: 'auth',
			quotes: 'unauthorized',
		},
		{
			title: 'a success that says nothing',
			evidence: 'reported',
			reply: { body: { ok: true } },
			class: 'badResponse',
			says: "'usage' is missing",
		},
		{
			title: 'a week that cannot be read',
			evidence: 'constructed',
			reply: { body: { usage: { rolling: ROLLING, weekly: { percent: 'half' } } } },
			class: 'badResponse',
			says: "'usage.weekly.percent' is a text",
		},
	],
} as const satisfies ProviderAnswers;
