import { dtOne } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [USD] = dtOne.balances;
const EUR = { balance: 'eur', unit: 'EUR', unitType: 'currency' } as const;

function entry(unit: string, available: number | null, creditLimit = 0) {
	return {
		id: 1001,
		unit,
		unit_type: 'CURRENCY',
		available,
		holding: 0,
		credit_limit: creditLimit,
	};
}

/** DT One, as public clients read it; https://dvs-api-doc.dtone.com/#tag/Balances */
export const answers = {
	record: dtOne,
	good: [
		{
			title: 'an account with a credit limit',
			evidence: 'reported',
			body: [entry('USD', 812.4, 100)],
			accountId: '1001',
			expected: [{ ...plainReading(USD, 812.4), creditLine: 100, details: { holding: 0 } }],
		},
		{
			title: 'a fresh account, whose 0 is real, in the sandbox',
			evidence: 'constructed',
			credential: { environment: 'sandbox' },
			body: [entry('USD', 0)],
			accountId: '1001',
			expected: [{ ...plainReading(USD, 0), details: { holding: 0 } }],
		},
		{
			title: 'two currencies, and an entry that is no money',
			evidence: 'constructed',
			body: [
				{ id: 7, unit: 'POINT', unit_type: 'POINTS', available: 4 },
				entry('EUR', -2.5, 10),
				{ id: 1002, unit: 'USD', unit_type: 'CURRENCY', available: 30, holding: 1.5 },
			],
			accountId: '1001',
			expected: [
				{ ...plainReading(EUR, -2.5), creditLine: 10, details: { holding: 0 } },
				{ ...plainReading(USD, 30), details: { holding: 1.5 } },
			],
		},
		{
			title: 'a second currency without an amount, which is left out',
			evidence: 'constructed',
			body: [entry('USD', 5), entry('EUR', null)],
			accountId: '1001',
			expected: [{ ...plainReading(USD, 5), details: { holding: 0 } }],
		},
	],
	bad: [
		{
			title: '401 for a wrong key',
			evidence: 'reported',
			reply: { status: 401, body: { errors: [{ code: 1000401, message: 'Unauthorized' }] } },
			class: 'auth',
			providerCode: 1000401,
			quotes: 'Unauthorized',
		},
		{
			title: 'no entry, which is no zero',
			evidence: 'constructed',
			body: [],
			class: 'badResponse',
			says: 'It holds no balance',
		},
		{
			title: 'no amount',
			evidence: 'constructed',
			body: [entry('USD', null)],
			class: 'badResponse',
			says: "'[0].available' is null",
		},
	],
	sandbox: {
		total: 1000,
		amountsAt: [[0, 'available']],
		answer: ({ remaining }) => ({ body: [entry('USD', remaining)] }),
	},
} as const satisfies ProviderAnswers;
