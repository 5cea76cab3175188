import { textbelt } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [TEXTS] = textbelt.balances;

/** Textbelt, as documented at https://docs.textbelt.com/other-api-endpoints */
export const answers = {
	record: textbelt,
	good: [
		{
			title: 'both documented fields',
			evidence: 'documented',
			body: { success: true, quotaRemaining: 312 },
			expected: [plainReading(TEXTS, 312)],
		},
		{
			title: 'no text left',
			evidence: 'constructed',
			body: { success: true, quotaRemaining: 0 },
			expected: [plainReading(TEXTS, 0)],
		},
	],
	bad: [
		{
			title: 'no success for an unknown key, and an amount below 0 that is none',
			evidence: 'reported',
			body: { success: false, quotaRemaining: -1 },
			class: 'auth',
			says: 'or the key is used up',
		},
		{
			title: 'no success and no amount',
			evidence: 'reported',
			body: { success: false },
			class: 'auth',
		},
		{
			title: 'no success because of too many requests, which says nothing of the key',
			evidence: 'constructed',
			reply: { status: 429, body: { success: false } },
			class: 'rateLimited',
		},
		{
			title: 'no success because Textbelt is down',
			evidence: 'constructed',
			reply: { status: 503, body: { success: false } },
			class: 'unavailable',
		},
		{
			title: 'success without an amount',
			evidence: 'constructed',
			body: { success: true },
			class: 'badResponse',
			says: "'quotaRemaining' is missing",
		},
	],
	sandbox: {
		total: 1000,
		amountsAt: [['quotaRemaining']],
		answer: ({ remaining }) => ({ body: { success: true, quotaRemaining: remaining } }),
	},
} as const satisfies ProviderAnswers;
