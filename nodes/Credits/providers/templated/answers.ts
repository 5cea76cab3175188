import { templated } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CREDITS] = templated.balances;

function body(amounts: object) {
	return { email: 'user@example.com', name: 'A B', plan: 'Growth', ...amounts };
}

function reading(remaining: number, used: number) {
	return {
		...plainReading(CREDITS, remaining),
		used,
		limit: 1000,
		details: { plan: 'Growth' },
		derived: ['remaining'],
	};
}

/** Templated, as documented at https://templated.io/docs/account */
export const answers = {
	record: templated,
	good: [
		{
			title: 'every documented field',
			evidence: 'documented',
			body: body({ apiUsage: 330, apiQuota: 1000, usagePercentage: 33 }),
			expected: [reading(670, 330)],
		},
		{
			title: 'more than the quota',
			evidence: 'constructed',
			body: body({ apiUsage: 1020, apiQuota: 1000, usagePercentage: 102 }),
			expected: [reading(-20, 1020)],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'constructed'),
		{
			title: 'no quota',
			evidence: 'constructed',
			body: body({ apiUsage: 330, apiQuota: null }),
			class: 'badResponse',
			says: "'apiQuota' is null",
		},
	],
	sandbox: {
		total: 1000,
		answer: ({ total, remaining }) => ({
			body: body({ apiUsage: total - remaining, apiQuota: total }),
		}),
	},
} as const satisfies ProviderAnswers;
