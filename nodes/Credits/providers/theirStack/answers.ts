import { theirStack } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [API, UI] = theirStack.balances;

/** TheirStack, as documented at https://theirstack.com/en/docs/api-reference/billing/get_billing_credit_balance_v0 */
export const answers = {
	record: theirStack,
	good: [
		{
			title: 'the documented example',
			evidence: 'documented',
			body: { ui_credits: 50, used_ui_credits: 0, api_credits: 200, used_api_credits: 12 },
			expected: [
				{ ...plainReading(API, 188), used: 12, limit: 200, derived: ['remaining'] },
				{ ...plainReading(UI, 50), used: 0, limit: 50, derived: ['remaining'] },
			],
		},
		{
			title: 'a date, and no credits of the app',
			evidence: 'reported',
			body: {
				api_credits: 200,
				used_api_credits: 212,
				earliest_expiration: '2026-12-31T00:00:00Z',
			},
			expected: [
				{
					...plainReading(API, -12),
					used: 212,
					limit: 200,
					details: { earliestExpiration: '2026-12-31T00:00:00.000Z' },
					derived: ['remaining'],
				},
			],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'documented'),
		bareStatus(403, 'auth', 'documented'),
		bareStatus(402, 'forbidden', 'documented'),
		bareStatus(422, 'badRequest', 'documented'),
		{
			title: 'a grant without what is used of it',
			evidence: 'constructed',
			body: { api_credits: 200 },
			class: 'badResponse',
			says: "'used_api_credits' is missing",
		},
	],
	sandbox: {
		total: 500,
		answer: ({ total, remaining }) => ({
			body: { api_credits: total, used_api_credits: total - remaining },
		}),
	},
} as const satisfies ProviderAnswers;
