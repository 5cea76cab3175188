import { screenshotOne } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [SCREENSHOTS] = screenshotOne.balances;

/** ScreenshotOne, as documented at https://screenshotone.com/docs/get-usage/ */
export const answers = {
	record: screenshotOne,
	good: [
		{
			title: 'the documented example',
			evidence: 'documented',
			// As text: no double holds the reset, which is in nanoseconds.
			body: '{"total":10000,"available":950,"used":9050,"concurrency":{"limit":20,"remaining":20,"reset":1681646947775437264}}',
			expected: [
				{
					...plainReading(SCREENSHOTS, 950),
					used: 9050,
					limit: 10_000,
					details: { concurrencyLimit: 20, concurrencyRemaining: 20 },
				},
			],
		},
		{
			title: 'no word of concurrency',
			evidence: 'reported',
			body: { total: 100, available: 100, used: 0 },
			expected: [{ ...plainReading(SCREENSHOTS, 100), used: 0, limit: 100 }],
		},
	],
	bad: [
		{
			title: '400 for a wrong key; the words are made up',
			evidence: 'constructed',
			reply: {
				status: 400,
				body: { error_code: 'access_key_invalid', error_message: 'Made-up words about the key' },
			},
			class: 'auth',
			providerCode: 'access_key_invalid',
			quotes: 'Made-up words about the key',
		},
		bareStatus(401, 'auth', 'constructed'),
		bareStatus(403, 'auth', 'constructed'),
		{
			title: 'nothing that says what is left',
			evidence: 'constructed',
			body: { total: 100, used: 0 },
			class: 'badResponse',
			says: "'available' is missing",
		},
	],
	sandbox: {
		total: 1000,
		amountsAt: [['available']],
		answer: ({ total, remaining }) => ({
			body: { total, available: remaining, used: total - remaining },
		}),
	},
} as const satisfies ProviderAnswers;
