import { boldSign } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [CREDITS] = boldSign.balances;

/** BoldSign, as documented at https://developers.boldsign.com/plan/planapicredits */
export const answers = {
	record: boldSign,
	good: [
		{
			title: 'the documented field',
			evidence: 'documented',
			body: { BalanceCredits: 153 },
			expected: [plainReading(CREDITS, 153)],
		},
		{
			title: 'spelled as in all other answers of BoldSign, and a decimal',
			evidence: 'constructed',
			body: { balanceCredits: 152.5 },
			expected: [plainReading(CREDITS, 152.5)],
		},
	],
	bad: [
		{
			title: '401 for a wrong key; the words are made up',
			evidence: 'documented',
			reply: { status: 401, body: { error: 'Made-up words about the key' } },
			class: 'auth',
			quotes: 'Made-up words about the key',
		},
		{
			title: 'no amount',
			evidence: 'constructed',
			body: {},
			class: 'badResponse',
			says: "'BalanceCredits' is missing",
		},
	],
	sandbox: {
		total: 500,
		amountsAt: [['BalanceCredits']],
		answer: ({ remaining }) => ({ body: { BalanceCredits: remaining } }),
	},
} as const satisfies ProviderAnswers;
