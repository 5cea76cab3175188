import { imageRouter } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CREDITS] = imageRouter.balances;

/** ImageRouter, as documented at https://docs.imagerouter.io/api-reference/credits */
export const answers = {
	record: imageRouter,
	good: [
		{
			title: 'the documented example',
			evidence: 'documented',
			body: { remaining_credits: '25.5000', credit_usage: '4.5000', total_deposits: '30.0000' },
			expected: [
				{ ...plainReading(CREDITS, 25.5), details: { usedInTotal: 4.5, depositedInTotal: 30 } },
			],
		},
		{
			title: 'less than nothing left, and no totals',
			evidence: 'constructed',
			body: { remaining_credits: '-0.0125' },
			expected: [plainReading(CREDITS, -0.0125)],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'constructed'),
		{
			title: 'an error of the server',
			evidence: 'documented',
			reply: {
				status: 500,
				body: {
					error: { message: 'Failed to fetch credit information', type: 'internal_error' },
				},
			},
			class: 'unavailable',
			quotes: 'Failed to fetch credit information',
		},
		{
			title: 'totals without what is left, which is not computed',
			evidence: 'constructed',
			body: { credit_usage: '4.5000', total_deposits: '30.0000' },
			class: 'badResponse',
			says: "'remaining_credits' is missing",
		},
	],
	sandbox: {
		total: 50,
		answer: ({ total, remaining }) => ({
			body: {
				remaining_credits: String(remaining),
				credit_usage: String(total - remaining),
				total_deposits: String(total),
			},
		}),
	},
} as const satisfies ProviderAnswers;
