import { apiFlash } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [SCREENSHOTS] = apiFlash.balances;

/** ApiFlash, as its users report it; its own page: https://apiflash.com/documentation#quota */
export const answers = {
	record: apiFlash,
	good: [
		{
			title: 'every field',
			evidence: 'reported',
			body: { limit: 100, remaining: 62, reset: 1_767_225_600 },
			expected: [
				{
					...plainReading(SCREENSHOTS, 62),
					used: 38,
					limit: 100,
					resetsAt: '2026-01-01T00:00:00.000Z',
					derived: ['used'],
				},
			],
		},
		{
			title: 'no limit, and a reset that is no time',
			evidence: 'constructed',
			body: { remaining: 0, reset: 'soon' },
			expected: [plainReading(SCREENSHOTS, 0)],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'constructed'),
		bareStatus(403, 'auth', 'constructed'),
		bareStatus(402, 'forbidden', 'reported'),
		{
			title: 'nothing that says what is left',
			evidence: 'constructed',
			body: { limit: 100, reset: 1_767_225_600 },
			class: 'badResponse',
			says: "'remaining' is missing",
		},
	],
	sandbox: {
		total: 100,
		amountsAt: [['remaining']],
		answer: ({ total, remaining }, now) => ({
			body: { limit: total, remaining, reset: Math.floor(now / 1000) + 86_400 },
		}),
	},
} as const satisfies ProviderAnswers;
