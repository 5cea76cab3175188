import { binaryLane } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CREDIT] = binaryLane.balances;

const BALANCE = {
	unbilled_total: 3.21,
	available_credit: 25.5,
	charges: [{ description: 'A server', total: 1.1 }],
	generated_at: '2026-11-01T00:00:00+10:00',
};

const READING = {
	...plainReading(CREDIT, 25.5),
	used: 3.21,
	details: { unbilled: 3.21, generatedAt: '2026-10-31T14:00:00.000Z' },
};

/** BinaryLane, as documented in binarylane/binarylane-cli, lib/binarylane/models/balance.py */
export const answers = {
	record: binaryLane,
	good: [
		{
			title: 'every documented field',
			evidence: 'documented',
			body: { balance: BALANCE },
			expected: [READING],
		},
		{
			title: 'the fields without anything around them',
			evidence: 'constructed',
			body: BALANCE,
			expected: [READING],
		},
		{
			title: 'a debt, and nothing but the credit',
			evidence: 'constructed',
			body: { balance: { available_credit: -4.2 } },
			expected: [plainReading(CREDIT, -4.2)],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'documented'),
		{
			title: 'no credit, which is no zero',
			evidence: 'constructed',
			body: { balance: { unbilled_total: 3.21 } },
			class: 'badResponse',
			says: "'balance.available_credit' is missing",
		},
	],
	sandbox: {
		total: 100,
		amountsAt: [['balance', 'available_credit']],
		answer: ({ remaining }) => ({
			body: { balance: { ...BALANCE, available_credit: remaining } },
		}),
	},
} as const satisfies ProviderAnswers;
