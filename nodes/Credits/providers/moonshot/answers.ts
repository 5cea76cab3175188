import { moonshot } from './record';
import { plainReading, type BalanceReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

function body(available_balance: unknown, voucher_balance: number, cash_balance: number) {
	return {
		code: 0,
		data: { available_balance, voucher_balance, cash_balance },
		scode: '0x0',
		status: true,
	};
}

function reading(unit: string, remaining: number, voucher: number, cash: number): BalanceReading {
	return {
		...plainReading({ balance: 'credits', unit, unitType: 'currency' }, remaining),
		details: { voucher, cash },
	};
}

/** Moonshot, as documented at https://platform.kimi.ai/docs/api/balance */
export const answers = {
	record: moonshot,
	good: [
		{
			title: 'every documented field',
			evidence: 'documented',
			body: body(31.4, 30, 1.4),
			expected: [reading('USD', 31.4, 30, 1.4)],
		},
		{
			title: 'an account in China',
			evidence: 'documented',
			credential: { region: 'china' },
			body: body(31.4, 30, 1.4),
			expected: [reading('CNY', 31.4, 30, 1.4)],
		},
		{
			title: 'a debt, beside which the vouchers are left',
			evidence: 'documented',
			body: body(30, 30, -2.5),
			expected: [reading('USD', 30, 30, -2.5)],
		},
		{
			title: 'an overdrawn account',
			evidence: 'constructed',
			body: body(-0.02, 0, -0.02),
			expected: [reading('USD', -0.02, 0, -0.02)],
		},
	],
	bad: [
		{
			title: 'a refused key under HTTP 200, which is no zero',
			evidence: 'reported',
			reply: { body: { ...body(0, 0, 0), code: 401, scode: 'unauthorized', status: false } },
			class: 'auth',
			providerCode: 401,
			says: 'Check the key and the Region',
		},
		bareStatus(401, 'auth', 'constructed'),
		{
			title: 'another code under HTTP 200, which is no zero either',
			evidence: 'constructed',
			reply: { body: { ...body(0, 0, 0), code: 5, status: false } },
			class: 'badResponse',
			providerCode: 5,
		},
		{
			title: 'a status that is false beside the code of a success',
			evidence: 'constructed',
			reply: { body: { ...body(0, 0, 0), status: false } },
			class: 'badResponse',
			providerCode: 0,
		},
		{
			title: 'no amount',
			evidence: 'constructed',
			reply: { body: body(null, 30, 1.4) },
			class: 'badResponse',
			says: "'data.available_balance' is null",
		},
	],
	sandbox: {
		total: 100,
		amountsAt: [['data', 'available_balance']],
		answer: ({ remaining }) => ({ body: body(remaining, 0, remaining) }),
	},
} as const satisfies ProviderAnswers;
