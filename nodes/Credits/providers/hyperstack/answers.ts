import { hyperstack } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [CREDIT] = hyperstack.balances;

function body(credit: number | null, canCreate = true) {
	return {
		status: true,
		message: 'Credit',
		data: { credit, threshold: 2.5, can_create_instance: canCreate },
	};
}

/** An error as Hyperstack shapes it. What it says is made up. */
function error(reason: string) {
	return { status: false, message: `Made-up words about ${reason}`, error_reason: reason };
}

/** Hyperstack, as documented at https://docs.hyperstack.cloud/docs/api-reference/billing-resources/billing/credits/ */
export const answers = {
	record: hyperstack,
	good: [
		{
			title: 'the documented fields',
			evidence: 'documented',
			body: body(118.37),
			expected: [
				{
					...plainReading(CREDIT, 118.37),
					details: { threshold: 2.5, canCreateInstance: true },
				},
			],
		},
		{
			title: 'a debt',
			evidence: 'constructed',
			body: body(-0.4, false),
			expected: [
				{
					...plainReading(CREDIT, -0.4),
					details: { threshold: 2.5, canCreateInstance: false },
				},
			],
		},
		{
			title: 'nothing but the credit',
			evidence: 'constructed',
			body: { status: true, data: { credit: 5 } },
			expected: [plainReading(CREDIT, 5)],
		},
	],
	bad: [
		{
			title: '401 for a wrong key',
			evidence: 'documented',
			reply: { status: 401, body: error('unauthorized') },
			class: 'auth',
			providerCode: 'unauthorized',
			quotes: 'Made-up words about unauthorized',
		},
		{
			title: '403',
			evidence: 'documented',
			reply: { status: 403, body: error('forbidden') },
			class: 'forbidden',
			providerCode: 'forbidden',
			quotes: 'Made-up words about forbidden',
		},
		{
			title: 'an error under HTTP 200',
			evidence: 'constructed',
			body: error('bad_state'),
			class: 'badResponse',
			providerCode: 'bad_state',
			quotes: 'Made-up words about bad_state',
		},
		{
			title: 'no credit, which is no zero',
			evidence: 'constructed',
			body: body(null),
			class: 'badResponse',
			says: "'data.credit' is null",
		},
	],
	sandbox: {
		total: 200,
		amountsAt: [['data', 'credit']],
		answer: ({ remaining }) => ({ body: body(remaining) }),
	},
} as const satisfies ProviderAnswers;
