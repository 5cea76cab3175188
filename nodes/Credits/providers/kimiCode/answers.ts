import { kimiCode } from './record';
import { plainReading, type BalanceReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [WEEKLY, FIVE_HOUR] = kimiCode.balances;

const USER = { id: 'u1', membership: { level: 'LEVEL_INTERMEDIATE' } };

const USAGE = {
	limit: '2048',
	used: '548',
	remaining: '1500',
	resetTime: '2026-05-09T15:23:13.716839300Z',
};

const DETAIL = {
	limit: '200',
	used: '60',
	remaining: '140',
	resetTime: '2026-05-06T13:33:02.717479433Z',
};

const MINUTES = { duration: 300, timeUnit: 'TIME_UNIT_MINUTE' };

const OF_WEEK: BalanceReading = {
	...plainReading(WEEKLY, 1500),
	used: 548,
	limit: 2048,
	resetsAt: '2026-05-09T15:23:13.716Z',
	details: { membership: 'LEVEL_INTERMEDIATE' },
};

const OF_HOURS: BalanceReading = {
	...plainReading(FIVE_HOUR, 140),
	used: 60,
	limit: 200,
	resetsAt: '2026-05-06T13:33:02.717Z',
	details: { membership: 'LEVEL_INTERMEDIATE' },
};

function body(usage: unknown, detail?: object, window: object = MINUTES) {
	return { user: USER, usage, limits: detail === undefined ? null : [{ window, detail }] };
}

/** Kimi Code, as in docs/kimi.md and KimiProviderTests of steipete/CodexBar */
export const answers = {
	record: kimiCode,
	good: [
		{
			title: 'every field, as texts',
			evidence: 'reported',
			body: body(USAGE, DETAIL),
			expected: [OF_WEEK, OF_HOURS],
		},
		{
			title: 'numbers, and no windows',
			evidence: 'reported',
			body: body({ ...USAGE, limit: 2048, used: 548, remaining: 1500 }),
			expected: [OF_WEEK],
		},
		{
			title: 'a full window that does not say what remains, in hours',
			evidence: 'reported',
			body: body(
				USAGE,
				{ limit: '200', used: '200', resetAt: '2026-05-06T13:33:02.717479433Z' },
				{ duration: 5, timeUnit: 'TIME_UNIT_HOUR' },
			),
			expected: [OF_WEEK, { ...OF_HOURS, remaining: 0, used: 200, derived: ['remaining'] }],
		},
		{
			title: 'a week that does not say what was used, beside a window of another length',
			evidence: 'reported',
			body: body({ limit: '2048', remaining: '1500', reset_at: USAGE.resetTime }, DETAIL, {
				duration: 60,
				timeUnit: 'MINUTES',
			}),
			expected: [{ ...OF_WEEK, derived: ['used'] }],
		},
		{
			title: 'a week that says what was used, and hours that say what remains',
			evidence: 'constructed',
			body: body(
				{ limit: '2048', used: '548', resetTime: USAGE.resetTime },
				{ limit: '200', remaining: '140', resetTime: DETAIL.resetTime },
			),
			expected: [
				{ ...OF_WEEK, derived: ['remaining'] },
				{ ...OF_HOURS, derived: ['used'] },
			],
		},
		{
			title: 'a plan that counts to 100, with minutes under their short name',
			evidence: 'constructed',
			body: body(
				{ limit: 100, used: 37, remaining: 63 },
				{ limit: 100, used: 12, remaining: 88 },
				{ duration: '300', timeUnit: 'MINUTES' },
			),
			expected: [
				{ ...OF_WEEK, remaining: 63, used: 37, limit: 100, resetsAt: null },
				{ ...OF_HOURS, remaining: 88, used: 12, limit: 100, resetsAt: null },
			],
		},
	],
	bad: [
		{
			title: '401 for a wrong key; the words are made up',
			evidence: 'reported',
			reply: { status: 401, body: { code: 'unauthenticated', message: 'Who are you?' } },
			class: 'auth',
			providerCode: 'unauthenticated',
			quotes: 'Who are you?',
		},
		bareStatus(403, 'auth', 'reported'),
		{
			title: 'a window that says neither what remains nor what was used',
			evidence: 'reported',
			reply: { body: body(USAGE, { limit: '200' }) },
			class: 'badResponse',
			says: "'limits[0].detail.remaining' is missing",
		},
		{
			title: 'no week',
			evidence: 'reported',
			reply: { body: { user: USER, limits: [] } },
			class: 'badResponse',
			says: "'usage' is missing",
		},
	],
	sandbox: {
		total: 2048,
		answer: ({ total, remaining }) => ({
			body: body({
				...USAGE,
				limit: String(total),
				used: String(total - remaining),
				remaining: String(remaining),
			}),
		}),
	},
} as const satisfies ProviderAnswers;
