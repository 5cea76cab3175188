import { neverBounce } from './record';
import type { RequestFailureClass } from '../../balance/failure';
import { plainReading } from '../../balance/reading';
import type { BadCase, ProviderAnswers } from '../answers';

const [PAID, FREE] = neverBounce.balances;

const JOBS = { completed: 3, under_review: 0, queued: 0, processing: 0 };
const NO_JOBS = { jobsProcessing: 0, jobsQueued: 0 };

function body(credits: object, name = 'credits_info') {
	return { status: 'success', [name]: credits, job_counts: JOBS, execution_time: 34 };
}

function paid(remaining: number) {
	return {
		paid_credits_used: 600,
		free_credits_used: 15,
		paid_credits_remaining: remaining,
		free_credits_remaining: 985,
	};
}

/** An error under HTTP 200, whose words are made up. */
function refusal(status: string, failureClass: RequestFailureClass): BadCase {
	const message = `Made-up words about ${status}`;
	return {
		title: status,
		evidence: 'documented',
		body: { status, message, execution_time: 3 },
		class: failureClass,
		providerCode: status,
		quotes: message,
	};
}

/** NeverBounce, as documented at https://developers.neverbounce.com/reference/account-info and in its SDKs */
export const answers = {
	record: neverBounce,
	good: [
		{
			title: 'an account that pays with credits',
			evidence: 'documented',
			body: body(paid(9400)),
			expected: [
				{ ...plainReading(PAID, 9400), used: 600, details: NO_JOBS },
				{ ...plainReading(FREE, 985), used: 15, details: NO_JOBS },
			],
		},
		{
			title: 'the newer name of the object, with the billing type',
			evidence: 'documented',
			body: { ...body(paid(9400), 'credits'), billing_type: 'default' },
			expected: [
				{
					...plainReading(PAID, 9400),
					used: 600,
					details: { ...NO_JOBS, billingType: 'default' },
				},
				{ ...plainReading(FREE, 985), used: 15, details: { ...NO_JOBS, billingType: 'default' } },
			],
		},
		{
			title: 'both names, of which credits_info counts',
			evidence: 'constructed',
			body: { ...body(paid(9400)), credits: paid(1) },
			expected: [
				{ ...plainReading(PAID, 9400), used: 600, details: NO_JOBS },
				{ ...plainReading(FREE, 985), used: 15, details: NO_JOBS },
			],
		},
		{
			title: 'an account that is billed monthly and has free credits',
			evidence: 'documented',
			body: body({ monthly_api_usage: 350, free_credits_used: 15, free_credits_remaining: 985 }),
			expected: [
				{
					...plainReading(FREE, 985),
					used: 15,
					details: { ...NO_JOBS, monthlyApiUsage: 350 },
				},
			],
		},
		{
			title: 'the usage of such an account as a text',
			evidence: 'reported',
			body: body({ monthly_api_usage: '350', free_credits_remaining: 985 }),
			expected: [{ ...plainReading(FREE, 985), details: { ...NO_JOBS, monthlyApiUsage: 350 } }],
		},
		{
			title: 'paid credits alone, and no jobs',
			evidence: 'constructed',
			body: {
				status: 'success',
				credits_info: { paid_credits_remaining: -2, free_credits_remaining: null },
			},
			expected: [plainReading(PAID, -2)],
		},
	],
	bad: [
		refusal('auth_failure', 'auth'),
		refusal('throttle_triggered', 'rateLimited'),
		refusal('temp_unavail', 'unavailable'),
		refusal('bad_referrer', 'forbidden'),
		refusal('general_failure', 'badRequest'),
		{ ...refusal('of_another_kind', 'badResponse'), evidence: 'constructed' },
		{
			title: 'an outage under its own status',
			evidence: 'constructed',
			reply: { status: 503, body: { status: 'general_failure', message: 'Made-up words' } },
			class: 'unavailable',
			providerCode: 'general_failure',
			quotes: 'Made-up words',
		},
		{
			title: 'an account that is billed monthly, which is not empty',
			evidence: 'documented',
			body: body({ monthly_api_usage: 350 }),
			class: 'badResponse',
			says: 'bills this account monthly and reports no balance',
		},
		{
			title: 'an account of neither kind',
			evidence: 'constructed',
			body: body({}),
			class: 'badResponse',
			says: 'It holds no balance',
		},
		{
			title: 'credits without a status',
			evidence: 'constructed',
			body: { credits_info: paid(9400) },
			class: 'badResponse',
			says: "'status' is missing",
		},
	],
	sandbox: {
		total: 10_000,
		amountsAt: [
			['credits_info', 'paid_credits_remaining'],
			['credits_info', 'free_credits_remaining'],
		],
		answer: ({ remaining }) => ({ body: body(paid(remaining)) }),
	},
} as const satisfies ProviderAnswers;
