import { hunter } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CREDITS, SEARCHES, VERIFICATIONS] = hunter.balances;

function body(requests: object, team: number | null = 1) {
	return {
		data: {
			first_name: 'A',
			last_name: 'B',
			email: 'a@example.com',
			plan_name: 'Free',
			plan_level: 0,
			reset_date: '2026-12-01',
			team_id: team,
			requests,
			calls: { used: 25, available: 150 },
		},
	};
}

/** One of the counts; without what is left where Hunter does not tell it. */
function count(used: number, available: number, remaining?: number) {
	return { used, available, ...(remaining !== undefined && { remaining }) };
}

function reading(unit: (typeof hunter.balances)[number], remaining: number, rest: object = {}) {
	return {
		...plainReading(unit, remaining),
		resetsAt: '2026-12-01T00:00:00.000Z',
		details: { planName: 'Free', planLevel: 0 },
		...rest,
	};
}

/** An error as Hunter shapes it. What it says is made up. */
function error(id: string, code: number) {
	return { errors: [{ id, code, details: `Made-up words about ${id}` }] };
}

/** Hunter, as documented at https://hunter.io/api-documentation/v2#account */
export const answers = {
	record: hunter,
	good: [
		{
			title: 'three balances that overlap',
			evidence: 'reported',
			body: body({
				credits: count(3.4, 50.0, 46.6),
				searches: count(5, 50, 45),
				verifications: count(8, 100, 92),
			}),
			accountId: '1',
			expected: [
				reading(CREDITS, 46.6, { used: 3.4, limit: 50 }),
				reading(SEARCHES, 45, { used: 5, limit: 50 }),
				reading(VERIFICATIONS, 92, { used: 8, limit: 100 }),
			],
		},
		{
			title: 'searches and verifications that do not tell what is left',
			evidence: 'reported',
			body: body({
				credits: count(3.4, 50.0, 46.6),
				searches: count(5, 50),
				verifications: count(8, 100),
			}),
			accountId: '1',
			expected: [reading(CREDITS, 46.6, { used: 3.4, limit: 50 })],
		},
		{
			title: 'more used than is available, and credits of a pack left',
			evidence: 'constructed',
			body: body({ credits: count(899, 50, 25) }, 0),
			expected: [
				reading(CREDITS, 25, {
					details: { planName: 'Free', planLevel: 0, planUsed: 899, planLimit: 50 },
				}),
			],
		},
		{
			title: 'an account without credits, a team and a date',
			evidence: 'constructed',
			body: {
				data: { reset_date: null, team_id: null, requests: { searches: { remaining: 45 } } },
			},
			expected: [plainReading(SEARCHES, 45)],
		},
	],
	bad: [
		{
			title: '401 for a wrong key',
			evidence: 'documented',
			reply: { status: 401, body: error('authentication_failed', 401) },
			class: 'auth',
			providerCode: 'authentication_failed',
			quotes: 'Made-up words about authentication_failed',
		},
		bareStatus(403, 'forbidden', 'documented'),
		{
			title: '403 for a key without the right',
			evidence: 'constructed',
			reply: { status: 403, body: error('forbidden', 403) },
			class: 'forbidden',
			providerCode: 'forbidden',
			quotes: 'Made-up words about forbidden',
		},
		{
			title: '403 where requests come too fast',
			evidence: 'constructed',
			reply: { status: 403, body: error('too_many_requests', 403) },
			class: 'rateLimited',
			providerCode: 'too_many_requests',
			quotes: 'Made-up words about too_many_requests',
		},
		{
			title: '403 that only its words explain',
			evidence: 'constructed',
			reply: {
				status: 403,
				body: { errors: [{ code: 403, details: 'You have reached the rate limit.' }] },
			},
			class: 'rateLimited',
			quotes: 'You have reached the rate limit.',
		},
		{
			title: '429',
			evidence: 'documented',
			reply: { status: 429, body: error('too_many_requests', 429) },
			class: 'rateLimited',
			providerCode: 'too_many_requests',
			quotes: 'Made-up words about too_many_requests',
		},
		{
			title: 'an error under HTTP 200',
			evidence: 'constructed',
			body: error('not_found', 404),
			class: 'badResponse',
			providerCode: 'not_found',
			quotes: 'Made-up words about not_found',
		},
		{
			title: 'counts that do not tell what is left, which is not computed',
			evidence: 'constructed',
			body: body({ searches: count(5, 50), verifications: count(8, 100) }),
			class: 'badResponse',
			says: 'It holds no balance',
		},
		{
			title: 'a rest that cannot be read',
			evidence: 'constructed',
			body: body({ credits: { used: 3.4, available: 50, remaining: 'many' } }),
			class: 'badResponse',
			says: "'data.requests.credits.remaining' is a text",
		},
	],
	sandbox: {
		total: 500,
		amountsAt: [['data', 'requests', 'credits', 'remaining']],
		answer: ({ total, remaining }) => ({
			body: body({ credits: count(total - remaining, total, remaining) }),
		}),
	},
} as const satisfies ProviderAnswers;
