import { zoomEye } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type BadCase, type ProviderAnswers } from '../answers';

const [POINTS, ZOOMEYE_POINTS] = zoomEye.balances;

function body(subscription: object) {
	return {
		code: 60_000,
		message: 'success',
		data: {
			username: 'acme',
			email: 'a@example.com',
			phone: '+10000000000',
			created_at: '2013-01-15T08:00:00Z',
			subscription,
		},
	};
}

const PLAN = { plan: 'Premium', end_date: '2027-01-20T00:00:00Z' };
const DETAILS = { plan: 'Premium', subscriptionEndsAt: '2027-01-20T00:00:00Z' };

/** A failure under HTTP 200. Its code and its words are made up. */
function refusal(message: string, failureClass: BadCase['class']): BadCase {
	return {
		title: `a failure under HTTP 200: ${message}`,
		evidence: 'constructed',
		body: { code: 60_009, message },
		class: failureClass,
		providerCode: 60_009,
		quotes: message,
	};
}

/** ZoomEye, as documented in knownsec/ZoomEye-python */
export const answers = {
	record: zoomEye,
	good: [
		{
			title: 'points as texts',
			evidence: 'documented',
			body: body({ ...PLAN, points: '30000', zoomeye_points: '10000000' }),
			accountId: 'acme',
			expected: [
				{ ...plainReading(POINTS, 30_000), details: DETAILS },
				{ ...plainReading(ZOOMEYE_POINTS, 10_000_000), details: DETAILS },
			],
		},
		{
			title: 'a number, and points of one kind',
			evidence: 'documented',
			body: body({ ...PLAN, points: 0, zoomeye_points: null }),
			accountId: 'acme',
			expected: [{ ...plainReading(POINTS, 0), details: DETAILS }],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'constructed'),
		refusal('Made-up words about the API key', 'auth'),
		refusal('Made-up words about a login', 'auth'),
		refusal('Made-up words', 'badResponse'),
		{
			title: '403 with words about the key',
			evidence: 'constructed',
			reply: { status: 403, body: { code: 60_009, message: 'Made-up words about the API key' } },
			class: 'forbidden',
			providerCode: 60_009,
		},
		{
			title: '429 with words about a login',
			evidence: 'constructed',
			reply: { status: 429, body: { code: 60_009, message: 'Made-up words about a login' } },
			class: 'rateLimited',
			providerCode: 60_009,
		},
		{
			title: 'points of the other kind alone',
			evidence: 'constructed',
			body: body({ ...PLAN, zoomeye_points: '10000000' }),
			class: 'badResponse',
			says: "'data.subscription.points' is missing",
		},
	],
	sandbox: {
		total: 30_000,
		answer: ({ remaining }) => ({ body: body({ ...PLAN, points: String(remaining) }) }),
	},
} as const satisfies ProviderAnswers;
