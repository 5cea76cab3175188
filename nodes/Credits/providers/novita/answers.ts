import { novita } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [CREDITS] = novita.balances;

/** Amounts are texts, in ten-thousandths of a dollar. */
const BODY = {
	availableBalance: '642500',
	cashBalance: '442500',
	creditLimit: '200000',
	pendingCharges: '0',
	outstandingInvoices: '0',
};

/** A refusal; which field holds the reason is made up. */
function refusal(status: number, reason: string) {
	return { status, body: { code: status, reason, message: 'Refused' } };
}

/** Novita, as documented at https://novita.ai/docs/api-reference/basic-get-user-balance */
export const answers = {
	record: novita,
	good: [
		{
			title: 'every documented field',
			evidence: 'documented',
			body: BODY,
			expected: [
				{
					...plainReading(CREDITS, 44.25),
					creditLine: 20,
					details: { available: 64.25, cash: 44.25, pendingCharges: 0, outstandingInvoices: 0 },
					derived: ['remaining'],
				},
			],
		},
		{
			title: 'money owed, within the credit line',
			evidence: 'constructed',
			body: {
				...BODY,
				availableBalance: '157501',
				cashBalance: '-42499',
				pendingCharges: '1',
				outstandingInvoices: '30000',
			},
			expected: [
				{
					...plainReading(CREDITS, -4.2499),
					creditLine: 20,
					details: {
						available: 15.7501,
						cash: -4.2499,
						pendingCharges: 0.0001,
						outstandingInvoices: 3,
					},
					derived: ['remaining'],
				},
			],
		},
		{
			title: 'no credit line, and nothing else',
			evidence: 'documented',
			body: { availableBalance: '10000' },
			expected: [{ ...plainReading(CREDITS, 1), details: { available: 1 } }],
		},
	],
	bad: [
		{
			title: '403 for a wrong key',
			evidence: 'documented',
			reply: refusal(403, 'INVALID_API_KEY'),
			class: 'auth',
			providerCode: 'INVALID_API_KEY',
			quotes: 'Refused',
		},
		{
			title: '400 without a key',
			evidence: 'documented',
			reply: refusal(400, 'MISSING_API_KEY'),
			class: 'auth',
			providerCode: 'MISSING_API_KEY',
		},
		{
			title: '403 for a key that may not read the bills',
			evidence: 'documented',
			reply: refusal(403, 'BILLING_AUTH_FAILED'),
			class: 'forbidden',
			providerCode: 'BILLING_AUTH_FAILED',
		},
		{
			title: '400 for another reason',
			evidence: 'constructed',
			reply: refusal(400, 'INVALID_REQUEST_BODY'),
			class: 'badRequest',
		},
		{
			title: '429',
			evidence: 'documented',
			reply: refusal(429, 'RATE_LIMIT_EXCEEDED'),
			class: 'rateLimited',
			providerCode: 'RATE_LIMIT_EXCEEDED',
		},
		{
			title: 'the cash without what is available, which it does not stand in for',
			evidence: 'documented',
			reply: { body: { cashBalance: '442500' } },
			class: 'badResponse',
			says: "'availableBalance' is missing",
		},
	],
	sandbox: {
		total: 100,
		answer: ({ remaining }) => ({
			body: {
				availableBalance: String(Math.round(remaining * 10_000)),
				cashBalance: String(Math.round(remaining * 10_000)),
				creditLimit: '0',
			},
		}),
	},
} as const satisfies ProviderAnswers;
