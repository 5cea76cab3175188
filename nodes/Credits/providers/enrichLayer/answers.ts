import { enrichLayer } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CREDITS] = enrichLayer.balances;

/** Enrich Layer, as documented in enrichlayer/enrichlayer-api-py, enrichlayer_client/models.py */
export const answers = {
	record: enrichLayer,
	good: [
		{
			title: 'the documented answer',
			evidence: 'documented',
			body: { credit_balance: 52_000 },
			expected: [plainReading(CREDITS, 52_000)],
		},
		{
			title: 'nothing left',
			evidence: 'constructed',
			body: { credit_balance: 0 },
			expected: [plainReading(CREDITS, 0)],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'documented'),
		bareStatus(403, 'forbidden', 'documented'),
		{
			title: 'no amount, which is no zero',
			evidence: 'constructed',
			body: { credit_balance: null },
			class: 'badResponse',
			says: "'credit_balance' is null",
		},
	],
	sandbox: {
		total: 10_000,
		amountsAt: [['credit_balance']],
		answer: ({ remaining }) => ({ body: { credit_balance: remaining } }),
	},
} as const satisfies ProviderAnswers;
