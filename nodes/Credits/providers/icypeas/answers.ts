import { icypeas } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CREDITS] = icypeas.balances;

/** Icypeas, as documented at https://api-doc.icypeas.com/subscriptions/subscription-information */
export const answers = {
	record: icypeas,
	good: [
		{
			title: 'every field',
			evidence: 'reported',
			body: {
				userId: 'user-1',
				customerId: 'customer-1',
				currency: 'EUR',
				lastInvoiceUrl: 'https://invoices.example/invoice-1',
				priceId: 'price-1',
				plan: 'basic',
				status: 'active',
				credits: 1234.5,
				quotas: { daily: 5000 },
			},
			accountId: 'user-1',
			expected: [
				{
					...plainReading(CREDITS, 1234.5),
					details: { plan: 'basic', status: 'active', dailyQuota: 5000 },
				},
			],
		},
		{
			title: 'credits alone, and a daily quota, which is no balance',
			evidence: 'constructed',
			body: { credits: 0, quotas: { daily: 100 } },
			expected: [{ ...plainReading(CREDITS, 0), details: { dailyQuota: 100 } }],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'constructed'),
		bareStatus(403, 'auth', 'constructed'),
		{
			title: 'a refused key under HTTP 200, in made-up words',
			evidence: 'constructed',
			body: { success: false, message: 'This API key is unknown.' },
			class: 'auth',
			quotes: 'This API key is unknown.',
		},
		{
			title: 'another error under HTTP 200, whatever stands beside it',
			evidence: 'constructed',
			body: { success: false, message: 'Something is wrong.', credits: 12 },
			class: 'badResponse',
			quotes: 'Something is wrong.',
		},
		{
			title: 'no amount, which is no zero',
			evidence: 'constructed',
			body: { userId: 'user-1', plan: 'basic', quotas: { daily: 5000 } },
			class: 'badResponse',
			says: "'credits' is missing",
		},
	],
	sandbox: {
		total: 5000,
		amountsAt: [['credits']],
		answer: ({ remaining }) => ({ body: { plan: 'basic', credits: remaining } }),
	},
} as const satisfies ProviderAnswers;
