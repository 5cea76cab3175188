import { abyssale } from './record';
import { isRecord } from '../../balance/readers';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [GENERATION, AI] = abyssale.balances;

function pool(available: number | null, limit: number | null, consumed: number, extra = 0) {
	return { available, limit, consumed, extra };
}

const OF_AI = pool(9, 20, 11);
const AI_READING = { ...plainReading(AI, 9), used: 11, limit: 20 };

/** Abyssale, as documented at https://developers.abyssale.com/api-reference/getCredits */
export const answers = {
	record: abyssale,
	good: [
		{
			title: 'the documented example',
			evidence: 'documented',
			body: { generation_credits: pool(75, 200, 125), ai_credits: OF_AI },
			expected: [{ ...plainReading(GENERATION, 75), used: 125, limit: 200 }, AI_READING],
		},
		{
			title: 'a plan without a limit',
			evidence: 'documented',
			body: { generation_credits: pool(null, null, 125), ai_credits: OF_AI },
			expected: [
				{ ...plainReading(GENERATION, 0), remaining: null, used: 125, unlimited: true },
				AI_READING,
			],
		},
		{
			title: 'extra credits that add up with the plan',
			evidence: 'constructed',
			body: { generation_credits: pool(125, 200, 125, 50), ai_credits: OF_AI },
			expected: [
				{ ...plainReading(GENERATION, 125), used: 125, limit: 250, derived: ['limit'] },
				AI_READING,
			],
		},
		{
			title: 'amounts that do not add up',
			evidence: 'constructed',
			body: { generation_credits: pool(75, 200, 125, 50), ai_credits: pool(9, 20, 12) },
			expected: [
				{
					...plainReading(GENERATION, 75),
					details: { generationConsumed: 125, generationLimit: 200, generationExtra: 50 },
				},
				{ ...plainReading(AI, 9), details: { aiConsumed: 12, aiLimit: 20, aiExtra: 0 } },
			],
		},
	],
	bad: [
		{
			title: '401 for a wrong key',
			evidence: 'documented',
			reply: {
				status: 401,
				body: { message: 'Unauthorized: missing or invalid API key.', id: 'unauthorized' },
			},
			class: 'auth',
			quotes: 'Unauthorized: missing or invalid API key.',
		},
		{
			title: 'no credits for AI',
			evidence: 'constructed',
			body: { generation_credits: pool(75, 200, 125) },
			class: 'badResponse',
			says: "'ai_credits' is missing",
		},
		{
			title: 'nothing about what is available, which is not unlimited',
			evidence: 'constructed',
			body: { generation_credits: { limit: 200, consumed: 125, extra: 0 }, ai_credits: OF_AI },
			class: 'badResponse',
			says: "'generation_credits.available' is missing",
		},
	],
	sandbox: {
		total: 200,
		amountsAt: [
			['generation_credits', 'available'],
			['ai_credits', 'available'],
		],
		answer: ({ total, remaining }) => ({
			body: { generation_credits: pool(remaining, total, total - remaining), ai_credits: OF_AI },
		}),
	},
	saysUnlimited({ credits }, balance) {
		const sent = isRecord(credits) ? credits[`${balance}_credits`] : undefined;
		return isRecord(sent) && sent.available === null;
	},
} as const satisfies ProviderAnswers;
