import { didww } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CREDITS] = didww.balances;

function body(attributes: object) {
	return {
		data: { id: '00000000-0000-4000-8000-000000000000', type: 'balances', attributes },
	};
}

/** DIDWW, as documented at https://doc.didww.com/api3/2026-04-16/inventory-resources/balance/balance-object.html */
export const answers = {
	record: didww,
	good: [
		{
			title: 'every documented field',
			evidence: 'documented',
			body: body({ balance: '31.20', credit: '5.00', total_balance: '36.20' }),
			expected: [
				{ ...plainReading(CREDITS, 31.2), creditLine: 5, details: { totalBalance: 36.2 } },
			],
		},
		{
			title: 'the sandbox, money owed within the credit line',
			evidence: 'constructed',
			credential: { environment: 'sandbox' },
			body: body({ balance: '-1.50', credit: '5.00', total_balance: '3.50' }),
			expected: [{ ...plainReading(CREDITS, -1.5), creditLine: 5, details: { totalBalance: 3.5 } }],
		},
		{
			title: 'nothing but the balance',
			evidence: 'constructed',
			body: body({ balance: '31.20', credit: null }),
			expected: [plainReading(CREDITS, 31.2)],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'documented'),
		{
			title: 'no balance, for which the total does not stand in',
			evidence: 'constructed',
			body: body({ credit: '5.00', total_balance: '36.20' }),
			class: 'badResponse',
			says: "'data.attributes.balance' is missing",
		},
	],
	sandbox: {
		total: 100,
		answer: ({ remaining }) => ({
			body: body({
				balance: String(remaining),
				credit: '0.00',
				total_balance: String(remaining),
			}),
		}),
	},
} as const satisfies ProviderAnswers;
