import { vercelAiGateway } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CREDITS] = vercelAiGateway.balances;

/** Vercel AI Gateway, as documented at https://vercel.com/docs/ai-gateway/sdks-and-apis/rest-api */
export const answers = {
	record: vercelAiGateway,
	good: [
		{
			title: 'texts, as documented',
			evidence: 'documented',
			body: { balance: '63.40', total_used: '36.60' },
			expected: [{ ...plainReading(CREDITS, 63.4), details: { totalUsed: 36.6 } }],
		},
		{
			title: 'numbers, and a debt',
			evidence: 'constructed',
			body: { balance: -0.05, total_used: 5.05 },
			expected: [{ ...plainReading(CREDITS, -0.05), details: { totalUsed: 5.05 } }],
		},
		{
			title: 'nothing but the balance',
			evidence: 'constructed',
			body: { balance: '0' },
			expected: [plainReading(CREDITS, 0)],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'constructed'),
		{
			title: 'what was spent without the balance',
			evidence: 'constructed',
			reply: { body: { total_used: '36.60' } },
			class: 'badResponse',
			says: "'balance' is missing",
		},
	],
	sandbox: {
		total: 100,
		answer: ({ total, remaining }) => ({
			body: { balance: String(remaining), total_used: String(total - remaining) },
		}),
	},
} as const satisfies ProviderAnswers;
