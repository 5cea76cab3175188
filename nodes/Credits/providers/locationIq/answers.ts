import { locationIq } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [DAILY, BONUS] = locationIq.balances;

function body(day: number | string | null, bonus: number | string | null = 0) {
	return { status: 'ok', balance: { day, bonus } };
}

const NOON = '2026-11-25T12:00:00.000Z';

function daily(remaining: number) {
	return {
		...plainReading(DAILY, remaining),
		resetsAt: '2026-11-26T00:00:00.000Z',
		derived: ['resetsAt'],
	};
}

/** LocationIQ, as documented at https://docs.locationiq.com/reference/balance */
export const answers = {
	record: locationIq,
	good: [
		{
			title: 'both amounts, and no bonus',
			evidence: 'documented',
			now: NOON,
			body: body(4876),
			expected: [daily(4876)],
		},
		{
			title: 'a bonus, in Europe',
			evidence: 'documented',
			credential: { region: 'eu1' },
			now: '2026-11-25T23:59:59.999Z',
			body: body(0, 250),
			expected: [daily(0), plainReading(BONUS, 250)],
		},
		{
			title: 'an amount as a text, at midnight',
			evidence: 'constructed',
			now: '2026-11-25T00:00:00.000Z',
			body: body('4876', null),
			expected: [daily(4876)],
		},
		{
			title: 'a bonus that is not a number',
			evidence: 'constructed',
			now: NOON,
			body: body(4876, 'none'),
			expected: [daily(4876)],
		},
	],
	bad: [
		{
			title: '401 for a wrong token',
			evidence: 'documented',
			reply: { status: 401, body: { error: 'Invalid key' } },
			class: 'auth',
			quotes: 'Invalid key',
		},
		{
			title: '429; the words are made up',
			evidence: 'documented',
			reply: { status: 429, body: { error: 'Rate Limited for a minute' } },
			class: 'rateLimited',
			quotes: 'Rate Limited for a minute',
		},
		{
			title: 'another status than ok',
			evidence: 'constructed',
			body: { ...body(4876), status: 'failed' },
			class: 'badResponse',
			providerCode: 'failed',
		},
		{
			title: 'no amount of the day, for which the bonus does not stand in',
			evidence: 'constructed',
			body: body(null, 250),
			class: 'badResponse',
			says: "'balance.day' is null",
		},
	],
	sandbox: {
		total: 5000,
		amountsAt: [['balance', 'day']],
		answer: ({ remaining }) => ({ body: body(remaining) }),
	},
} as const satisfies ProviderAnswers;
