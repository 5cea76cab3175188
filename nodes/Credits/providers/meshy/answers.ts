import { meshy } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CREDITS] = meshy.balances;

const NOTHING = { label: null, granted: null, startsAt: null, expiresAt: null, details: {} };

/** Meshy, as documented at https://docs.meshy.ai/api/balance */
export const answers = {
	record: meshy,
	credential: { apiKey: 'msy_{32}' },
	good: [
		{
			title: 'the documented example',
			evidence: 'documented',
			body: { balance: 1000 },
			expected: [plainReading(CREDITS, 1000)],
		},
		{
			title: 'the parts, in the names of the MCP server',
			evidence: 'constructed',
			body: {
				balance: 1460,
				monthly_credits: 460,
				monthly_resets_at: '2026-12-01T00:00:00Z',
				permanent_credits: 1000,
			},
			expected: [
				{
					...plainReading(CREDITS, 1460),
					resetsAt: '2026-12-01T00:00:00.000Z',
					lots: [
						{
							...NOTHING,
							id: 'monthly',
							remaining: 460,
							expiresAt: '2026-12-01T00:00:00.000Z',
						},
						{ ...NOTHING, id: 'permanent', remaining: 1000 },
					],
				},
			],
		},
		{
			title: 'less than the parts, by the limit of a member',
			evidence: 'constructed',
			body: { balance: 200, monthly_credits: null, permanent_credits: 1000 },
			expected: [
				{
					...plainReading(CREDITS, 200),
					lots: [{ ...NOTHING, id: 'permanent', remaining: 1000 }],
				},
			],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'constructed'),
		{
			title: 'parts without their sum, which is not added up',
			evidence: 'constructed',
			body: { monthly_credits: 460, permanent_credits: 1000 },
			class: 'badResponse',
			says: "'balance' is missing",
		},
	],
	sandbox: {
		total: 1000,
		amountsAt: [['balance']],
		answer: ({ remaining }) => ({ body: { balance: remaining } }),
	},
} as const satisfies ProviderAnswers;
