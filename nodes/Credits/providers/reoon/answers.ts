import { reoon } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [INSTANT, DAILY] = reoon.balances;

function body(instant: number, daily: number) {
	return {
		api_status: 'active',
		remaining_daily_credits: daily,
		remaining_instant_credits: instant,
		status: 'success',
	};
}

const ACTIVE = { details: { apiStatus: 'active' } };

/** Reoon, as documented at https://www.reoon.com/articles/api-documentation-of-reoon-email-verifier/ */
export const answers = {
	record: reoon,
	good: [
		{
			title: 'the documented answer',
			evidence: 'documented',
			body: body(4800, 140),
			expected: [
				{ ...plainReading(INSTANT, 4800), ...ACTIVE },
				{ ...plainReading(DAILY, 140), ...ACTIVE },
			],
		},
		{
			title: 'nothing left today',
			evidence: 'constructed',
			body: body(12, 0),
			expected: [
				{ ...plainReading(INSTANT, 12), ...ACTIVE },
				{ ...plainReading(DAILY, 0), ...ACTIVE },
			],
		},
	],
	bad: [
		{
			title: 'a wrong key under HTTP 200, in made-up words',
			evidence: 'constructed',
			body: { status: 'error', reason: 'This API key is unknown.' },
			class: 'auth',
			providerCode: 'error',
			quotes: 'This API key is unknown.',
		},
		{
			title: 'another error under HTTP 200, in made-up words',
			evidence: 'constructed',
			body: { status: 'error', reason: 'Something is wrong.' },
			class: 'badResponse',
			providerCode: 'error',
			quotes: 'Something is wrong.',
		},
		{
			title: 'an account whose API is not active',
			evidence: 'constructed',
			body: { ...body(4800, 140), api_status: 'inactive' },
			class: 'forbidden',
			providerCode: 'inactive',
		},
		bareStatus(401, 'auth', 'constructed'),
		bareStatus(403, 'auth', 'constructed'),
		{
			title: 'one balance of the two',
			evidence: 'constructed',
			body: { api_status: 'active', remaining_instant_credits: 4800, status: 'success' },
			class: 'badResponse',
			says: "'remaining_daily_credits' is missing",
		},
	],
	sandbox: {
		total: 5000,
		amountsAt: [['remaining_instant_credits'], ['remaining_daily_credits']],
		answer: ({ remaining }) => ({ body: body(remaining, remaining) }),
	},
} as const satisfies ProviderAnswers;
