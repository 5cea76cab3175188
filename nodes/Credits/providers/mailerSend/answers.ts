import { mailerSend } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [REQUESTS] = mailerSend.balances;

/** MailerSend, as documented at https://developers.mailersend.com/guides/checking-api-quota */
export const answers = {
	record: mailerSend,
	good: [
		{
			title: 'every documented field',
			evidence: 'documented',
			body: { quota: 1000, remaining: 918, reset: '2026-05-05T00:00:00Z' },
			expected: [
				{
					...plainReading(REQUESTS, 918),
					used: 82,
					limit: 1000,
					resetsAt: '2026-05-05T00:00:00.000Z',
					derived: ['used'],
				},
			],
		},
		{
			title: 'what is left alone',
			evidence: 'constructed',
			body: { quota: null, remaining: 918, reset: null },
			expected: [plainReading(REQUESTS, 918)],
		},
	],
	bad: [
		{
			title: '401 for a wrong token; the words are made up',
			evidence: 'constructed',
			reply: { status: 401, body: { message: 'Made-up words' } },
			class: 'auth',
			quotes: 'Made-up words',
		},
		{
			title: '429 when the quota of the day is used up; the words are made up',
			evidence: 'documented',
			reply: { status: 429, body: { message: 'Made-up words #MS42901' } },
			class: 'rateLimited',
			providerCode: '#MS42901',
			quotes: 'Made-up words #MS42901',
		},
		{
			title: 'what is used in place of what is left',
			evidence: 'constructed',
			body: { quota: 1000, used: 82 },
			class: 'badResponse',
			says: "'remaining' is missing",
		},
	],
	sandbox: {
		total: 1000,
		amountsAt: [['remaining']],
		answer: ({ total, remaining }) => ({ body: { quota: total, remaining, reset: null } }),
	},
} as const satisfies ProviderAnswers;
