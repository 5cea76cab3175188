import { smtp2Go } from './record';
import { plainReading, type BalanceReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [EMAILS] = smtp2Go.balances;

const DENIED = 'E_ApiResponseCodes.ENDPOINT_PERMISSION_DENIED';

function body(remaining: number | null, changes: object = {}) {
	return {
		request_id: '1',
		data: {
			cycle_start: '2026-05-01 00:00:00+00:00',
			cycle_end: '2026-05-31 00:00:00+00:00',
			cycle_used: 2210,
			cycle_remaining: remaining,
			cycle_max: 10_000,
			...changes,
		},
	};
}

const READING: BalanceReading = {
	...plainReading(EMAILS, 7790),
	used: 2210,
	limit: 10_000,
	resetsAt: '2026-05-31T00:00:00.000Z',
	details: { cycleStart: '2026-05-01T00:00:00.000Z' },
};

/** SMTP2GO, as documented at https://developers.smtp2go.com/reference/email-cycle-1 */
export const answers = {
	record: smtp2Go,
	credential: { apiKey: 'api-{32}' },
	good: [
		{
			title: 'every documented field',
			evidence: 'documented',
			body: body(7790),
			expected: [READING],
		},
		{
			title: 'the United States, times without a zone and with microseconds',
			evidence: 'documented',
			credential: { region: 'us' },
			body: body(7790, {
				cycle_start: '2026-05-01 00:00:00.123456',
				cycle_end: '2026-05-31 00:00:00',
			}),
			expected: [{ ...READING, details: { cycleStart: '2026-05-01T00:00:00.123Z' } }],
		},
		{
			title: 'Europe, amounts that do not add up',
			evidence: 'constructed',
			credential: { region: 'eu' },
			body: body(9000),
			expected: [
				{
					...READING,
					remaining: 9000,
					used: null,
					limit: null,
					details: { ...READING.details, planUsed: 2210, planLimit: 10_000 },
				},
			],
		},
		{
			title: 'Australia, nothing but what is left',
			evidence: 'constructed',
			credential: { region: 'au' },
			body: { data: { cycle_remaining: 0 } },
			expected: [plainReading(EMAILS, 0)],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'documented'),
		{
			title: '400 for a key without the permission; the words are made up',
			evidence: 'documented',
			reply: {
				status: 400,
				body: { request_id: '1', data: { error: 'Made-up words', error_code: DENIED } },
			},
			class: 'forbidden',
			providerCode: DENIED,
			quotes: 'Made-up words',
			says: '/stats/email_cycle',
		},
		{
			title: 'the same at the top of the answer',
			evidence: 'documented',
			reply: {
				status: 400,
				body: { request_id: '1', error: 'Made-up words', error_code: DENIED },
			},
			class: 'forbidden',
			providerCode: DENIED,
			quotes: 'Made-up words',
		},
		{
			title: '400 with another code, which is made up',
			evidence: 'constructed',
			reply: { status: 400, body: { data: { error: 'Made-up words', error_code: 'E_MADE_UP' } } },
			class: 'badRequest',
			providerCode: 'E_MADE_UP',
			quotes: 'Made-up words',
		},
		bareStatus(402, 'forbidden', 'documented'),
		bareStatus(403, 'forbidden', 'documented'),
		{
			title: 'nothing that says what is left',
			evidence: 'constructed',
			body: body(null),
			class: 'badResponse',
			says: "'data.cycle_remaining' is null",
		},
	],
	sandbox: {
		total: 10_000,
		amountsAt: [['data', 'cycle_remaining']],
		answer: ({ total, remaining }) => ({
			body: body(remaining, { cycle_used: total - remaining, cycle_max: total }),
		}),
	},
} as const satisfies ProviderAnswers;
