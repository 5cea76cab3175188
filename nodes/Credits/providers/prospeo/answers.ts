import { prospeo } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [CREDITS] = prospeo.balances;

function refusal(code: string) {
	return { error: true, error_code: code };
}

/** Prospeo, as documented at https://prospeo.io/api-docs */
export const answers = {
	record: prospeo,
	good: [
		{
			title: 'every documented field, with a blank in the date',
			evidence: 'documented',
			body: {
				error: false,
				response: {
					current_plan: 'STARTER',
					current_team_members: 1,
					remaining_credits: 140,
					used_credits: 60,
					next_quota_renewal_days: 11,
					next_quota_renewal_date: '2026-07-03 08:15:30+00:00',
				},
			},
			expected: [
				{
					...plainReading(CREDITS, 140),
					used: 60,
					limit: 200,
					resetsAt: '2026-07-03T08:15:30.000Z',
					details: { plan: 'STARTER', teamMembers: 1 },
					derived: ['limit'],
				},
			],
		},
		{
			title: 'what is left alone',
			evidence: 'constructed',
			body: { error: false, response: { remaining_credits: 0, used_credits: null } },
			expected: [plainReading(CREDITS, 0)],
		},
	],
	bad: [
		{
			title: '400 for a wrong key',
			evidence: 'reported',
			reply: { status: 400, body: refusal('INVALID_API_KEY') },
			class: 'auth',
			providerCode: 'INVALID_API_KEY',
		},
		{
			title: '401 for a wrong key',
			evidence: 'documented',
			reply: { status: 401, body: refusal('INVALID_API_KEY') },
			class: 'auth',
			providerCode: 'INVALID_API_KEY',
		},
		{
			title: '429',
			evidence: 'reported',
			reply: { status: 429, body: refusal('RATE_LIMITED') },
			class: 'rateLimited',
			providerCode: 'RATE_LIMITED',
		},
		{
			title: '400 for another reason',
			evidence: 'constructed',
			reply: { status: 400, body: refusal('OF_ANOTHER_KIND') },
			class: 'badRequest',
			providerCode: 'OF_ANOTHER_KIND',
		},
		{
			title: 'an error under HTTP 200',
			evidence: 'constructed',
			body: refusal('OF_ANOTHER_KIND'),
			class: 'badResponse',
			providerCode: 'OF_ANOTHER_KIND',
		},
		{
			title: 'nothing that says what is left, which is not computed',
			evidence: 'constructed',
			body: { error: false, response: { used_credits: 60 } },
			class: 'badResponse',
			says: "'response.remaining_credits' is missing",
		},
	],
	sandbox: {
		total: 1000,
		amountsAt: [['response', 'remaining_credits']],
		answer: ({ total, remaining }) => ({
			body: {
				error: false,
				response: { remaining_credits: remaining, used_credits: total - remaining },
			},
		}),
	},
} as const satisfies ProviderAnswers;
