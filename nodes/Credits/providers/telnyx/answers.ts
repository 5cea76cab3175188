import { telnyx } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const USD = { balance: 'credits', unit: 'USD', unitType: 'currency' } as const;

/** Amounts are texts. */
const DATA = {
	record_type: 'balance',
	balance: '58.20',
	credit_limit: '25.00',
	available_credit: '83.20',
	pending: '1.15',
	currency: 'USD',
};

/** Telnyx, as documented in team-telnyx/telnyx-node, src/resources/balance.ts */
export const answers = {
	record: telnyx,
	good: [
		{
			title: 'every documented field',
			evidence: 'documented',
			body: { data: DATA },
			expected: [
				{
					...plainReading(USD, 58.2),
					creditLine: 25,
					details: { availableCredit: 83.2, pending: 1.15 },
				},
			],
		},
		{
			title: 'money owed, within the credit limit',
			evidence: 'constructed',
			body: { data: { ...DATA, balance: '-4.75', available_credit: '20.25', pending: '0.00' } },
			expected: [
				{
					...plainReading(USD, -4.75),
					creditLine: 25,
					details: { availableCredit: 20.25, pending: 0 },
				},
			],
		},
		{
			title: 'another currency, and nothing but the amount',
			evidence: 'constructed',
			body: { data: { balance: '7.5', credit_limit: null, currency: 'EUR' } },
			expected: [plainReading({ ...USD, unit: 'EUR' }, 7.5)],
		},
	],
	bad: [
		{
			title: '401 for a wrong key',
			evidence: 'documented',
			reply: {
				status: 401,
				body: {
					errors: [
						{
							code: '10009',
							title: 'Authentication failed',
							detail:
								'The required authentication headers were either invalid or not included in the request.',
						},
					],
				},
			},
			class: 'auth',
			providerCode: '10009',
			quotes:
				'The required authentication headers were either invalid or not included in the request.',
		},
		bareStatus(403, 'forbidden', 'documented'),
		{
			title: 'no amount, which the documents allow: the available credit does not stand in for it',
			evidence: 'documented',
			reply: { body: { data: { available_credit: '83.20', currency: 'USD' } } },
			class: 'badResponse',
			says: "'data.balance' is missing",
		},
		{
			title: 'no currency, which is not taken for dollars',
			evidence: 'documented',
			reply: { body: { data: { balance: '58.20' } } },
			class: 'badResponse',
			says: "'data.currency' is missing",
		},
	],
	sandbox: {
		total: 100,
		answer: ({ remaining }) => ({
			body: {
				data: {
					...DATA,
					balance: String(remaining),
					credit_limit: '0',
					available_credit: String(remaining),
				},
			},
		}),
	},
} as const satisfies ProviderAnswers;
