import { freeCurrencyApi } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [CREDITS] = freeCurrencyApi.balances;

function body(total: number, used: number, remaining: number | null) {
	return { quotas: { month: { total, used, remaining } } };
}

/** Freecurrencyapi.com, as documented at https://freecurrencyapi.com/docs/status */
export const answers = {
	record: freeCurrencyApi,
	good: [
		{
			title: 'the documented example, which does not add up',
			evidence: 'documented',
			body: body(300, 72, 229),
			expected: [{ ...plainReading(CREDITS, 229), details: { planUsed: 72, planLimit: 300 } }],
		},
		{
			title: 'amounts that add up',
			evidence: 'constructed',
			body: body(300, 72, 228),
			expected: [{ ...plainReading(CREDITS, 228), used: 72, limit: 300 }],
		},
	],
	bad: [
		{
			title: '401 for a wrong key, with the words of the sister service currencyapi.com',
			evidence: 'constructed',
			reply: { status: 401, body: { message: 'Invalid authentication credentials' } },
			class: 'auth',
			quotes: 'Invalid authentication credentials',
		},
		{
			title: 'no amount, which is no zero',
			evidence: 'constructed',
			body: body(300, 72, null),
			class: 'badResponse',
			says: "'quotas.month.remaining' is null",
		},
	],
	sandbox: {
		total: 300,
		amountsAt: [['quotas', 'month', 'remaining']],
		answer: ({ total, remaining }) => ({ body: body(total, total - remaining, remaining) }),
	},
} as const satisfies ProviderAnswers;
