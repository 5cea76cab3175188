import { runPod } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [BALANCE] = runPod.balances;

function body(left: number | null, perHour: number | null = 0.42, limit: number | null = 80) {
	return {
		data: {
			myself: {
				id: 'user_abc123',
				clientBalance: left,
				currentSpendPerHr: perHour,
				spendLimit: limit,
			},
		},
	};
}

function error(message: string, code?: string) {
	return {
		errors: [{ message, ...(code !== undefined && { extensions: { code } }) }],
		data: { myself: null },
	};
}

/** RunPod, as documented at https://docs.runpod.io/runpodctl/reference/runpodctl-user */
export const answers = {
	record: runPod,
	good: [
		{
			title: 'the documented fields',
			evidence: 'documented',
			body: body(61.2),
			accountId: 'user_abc123',
			expected: [
				{
					...plainReading(BALANCE, 61.2),
					details: { spendPerHour: 0.42, spendLimitPerHour: 80, hoursLeft: 145.714286 },
					derived: ['details.hoursLeft'],
				},
			],
		},
		{
			title: 'nothing that runs, and no limit',
			evidence: 'constructed',
			body: body(61.2, 0, null),
			accountId: 'user_abc123',
			expected: [{ ...plainReading(BALANCE, 61.2), details: { spendPerHour: 0 } }],
		},
		{
			title: 'a debt, and for how many hours it was spent',
			evidence: 'constructed',
			body: body(-0.75),
			accountId: 'user_abc123',
			expected: [
				{
					...plainReading(BALANCE, -0.75),
					details: { spendPerHour: 0.42, spendLimitPerHour: 80, hoursLeft: -1.785714 },
					derived: ['details.hoursLeft'],
				},
			],
		},
	],
	bad: [
		{
			title: 'a wrong key under HTTP 200',
			evidence: 'constructed',
			body: error('Not signed in', 'UNAUTHENTICATED'),
			class: 'auth',
			providerCode: 'UNAUTHENTICATED',
			quotes: 'Not signed in',
		},
		{
			title: 'nobody behind the key, and no error',
			evidence: 'constructed',
			body: { data: { myself: null } },
			class: 'auth',
		},
		bareStatus(401, 'auth', 'constructed'),
		bareStatus(403, 'auth', 'constructed'),
		{
			title: 'a restricted key',
			evidence: 'constructed',
			body: error('This is not permitted'),
			class: 'forbidden',
			quotes: 'This is not permitted',
			says: 'Use a key that may read the GraphQL API',
		},
		{
			title: 'another error',
			evidence: 'constructed',
			body: error('Something is wrong', 'INTERNAL_SERVER_ERROR'),
			class: 'badResponse',
			providerCode: 'INTERNAL_SERVER_ERROR',
			quotes: 'Something is wrong',
		},
		{
			title: 'no balance, which is no zero',
			evidence: 'constructed',
			body: body(null),
			class: 'badResponse',
			says: "'data.myself.clientBalance' is null",
		},
	],
	sandbox: {
		total: 100,
		amountsAt: [['data', 'myself', 'clientBalance']],
		answer: ({ remaining }) => ({ body: body(remaining) }),
	},
} as const satisfies ProviderAnswers;
