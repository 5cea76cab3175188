import { youCom } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CREDITS] = youCom.balances;

function body(cents: unknown) {
	return { data: { type: 'account', id: 'hashed-account-id', attributes: { balance: cents } } };
}

/** You.com, as documented at https://you.com/docs/api-reference/billing/get-account-balance */
export const answers = {
	record: youCom,
	good: [
		{
			title: 'cents, with a fraction',
			evidence: 'documented',
			body: body(250_050.5),
			accountId: 'hashed-account-id',
			expected: [plainReading(CREDITS, 2500.505)],
		},
		{
			title: 'cents that binary fractions divide with noise',
			evidence: 'constructed',
			body: body(1999),
			accountId: 'hashed-account-id',
			expected: [plainReading(CREDITS, 19.99)],
		},
		{
			title: 'cents with noise in them, as nothing is told beyond a millionth of a dollar',
			evidence: 'constructed',
			body: body(12.345_600_000_000_001),
			accountId: 'hashed-account-id',
			expected: [plainReading(CREDITS, 0.123_456)],
		},
		{
			title: 'money owed, and no id',
			evidence: 'constructed',
			body: { data: { attributes: { balance: -45 } } },
			expected: [plainReading(CREDITS, -0.45)],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'constructed'),
		bareStatus(403, 'auth', 'constructed'),
		{
			title: 'no amount',
			evidence: 'constructed',
			body: body(null),
			class: 'badResponse',
			says: "'data.attributes.balance' is null",
		},
	],
	sandbox: {
		total: 100,
		answer: ({ remaining }) => ({ body: body(remaining * 100) }),
	},
} as const satisfies ProviderAnswers;
