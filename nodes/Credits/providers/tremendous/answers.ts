import { tremendous } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [BALANCE, INVOICE] = tremendous.balances;
const USD = { ...BALANCE, unit: 'USD' } as const;

function prepaid(meta: object, status: string | null = 'active') {
	return { id: 'ABC123', method: 'balance', usage_permissions: ['api_orders'], status, meta };
}

const CARD = { id: 'GHI', method: 'credit_card', meta: { last4: '4242' } };

/** Tremendous, as documented at https://developers.tremendous.com/reference/list-funding-sources */
export const answers = {
	record: tremendous,
	good: [
		{
			title: 'prepaid money, an invoice and a card',
			evidence: 'documented',
			body: {
				funding_sources: [
					prepaid({
						available_amount: 1540.25,
						available_cents: 154_025,
						pending_amount: 0,
						currency_code: 'USD',
					}),
					{
						id: 'DEF',
						method: 'invoice',
						type: 'COMMERCIAL',
						meta: { available_amount: 5000, credit_limit_amount: 10_000, currency_code: 'USD' },
					},
					CARD,
				],
			},
			expected: [
				{ ...plainReading(USD, 1540.25), details: { pending: 0, fundingSourceId: 'ABC123' } },
				{
					...plainReading({ ...INVOICE, unit: 'USD' }, 5000),
					used: 5000,
					limit: 10_000,
					details: { fundingSourceId: 'DEF' },
					derived: ['used'],
				},
			],
		},
		{
			title: 'an older answer, in cents and without a currency, in the sandbox',
			evidence: 'documented',
			credential: { environment: 'sandbox' },
			body: { funding_sources: [CARD, prepaid({ available_cents: 1999 }, null)] },
			expected: [{ ...plainReading(USD, 19.99), details: { fundingSourceId: 'ABC123' } }],
		},
		{
			title: 'a source that is not active, a method in capitals, an invoice without an amount',
			evidence: 'constructed',
			body: {
				funding_sources: [
					prepaid({ available_amount: 7 }, 'archived'),
					{
						id: 'JKL',
						method: 'BALANCE',
						status: 'active',
						meta: { available_amount: 0.5, currency_code: 'EUR' },
					},
					{ id: 'DEF', method: 'invoice', meta: { credit_limit_amount: 100 } },
				],
			},
			expected: [
				{ ...plainReading({ ...BALANCE, unit: 'EUR' }, 0.5), details: { fundingSourceId: 'JKL' } },
			],
		},
		{
			title: 'an invoice that is no credit, and one about which nothing is said',
			evidence: 'constructed',
			body: {
				funding_sources: [
					prepaid({ available_amount: 3 }),
					{ id: 'DEF', method: 'invoice', type: 'PRO_FORMA', meta: { available_amount: 70 } },
					{ id: 'MNO', method: 'invoice', type: 'COMMERCIAL', meta: null },
				],
			},
			expected: [{ ...plainReading(USD, 3), details: { fundingSourceId: 'ABC123' } }],
		},
	],
	bad: [
		{
			title: '401 for a wrong key, in made-up words',
			evidence: 'constructed',
			reply: { status: 401, body: { errors: { message: 'Not signed in' } } },
			class: 'auth',
			quotes: 'Not signed in',
		},
		bareStatus(403, 'forbidden', 'documented'),
		{
			title: 'no prepaid money, which is no zero',
			evidence: 'constructed',
			body: { funding_sources: [CARD] },
			class: 'badResponse',
			says: "no active source 'balance'",
		},
		{
			title: 'no amount',
			evidence: 'constructed',
			body: { funding_sources: [prepaid({ currency_code: 'USD' })] },
			class: 'badResponse',
			says: "'funding_sources[0].meta.available_cents' is missing",
		},
	],
	sandbox: {
		total: 1000,
		amountsAt: [['funding_sources', 0, 'meta', 'available_amount']],
		answer: ({ remaining }) => ({
			body: {
				funding_sources: [prepaid({ available_amount: remaining, currency_code: 'USD' })],
			},
		}),
	},
} as const satisfies ProviderAnswers;
