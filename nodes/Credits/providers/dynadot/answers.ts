import { dynadot } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [USD] = dynadot.balances;
const EUR = { balance: 'eur', unit: 'EUR', unitType: 'currency' } as const;

/** A good answer; amounts are texts. */
function body(...balanceList: readonly unknown[]) {
	return {
		GetAccountBalanceResponse: {
			ResponseCode: 0,
			Status: 'success',
			BalanceList: balanceList,
		},
	};
}

/** Dynadot, as documented at https://www.dynadot.com/domain/api3.html */
export const answers = {
	record: dynadot,
	good: [
		{
			title: 'the documented example',
			evidence: 'documented',
			body: body({ Currency: 'USD', Amount: '300.00' }),
			expected: [plainReading(USD, 300)],
		},
		{
			title: 'two currencies, in the order of the answer',
			evidence: 'constructed',
			body: body({ Currency: 'EUR', Amount: '0.00' }, { Currency: 'USD', Amount: '12.5' }),
			expected: [plainReading(EUR, 0), plainReading(USD, 12.5)],
		},
		{
			title: 'a second currency without an amount, which is left out',
			evidence: 'constructed',
			body: body({ Currency: 'USD', Amount: '300.00' }, { Currency: 'EUR', Amount: null }),
			expected: [plainReading(USD, 300)],
		},
	],
	bad: [
		{
			title: 'a wrong key, under HTTP 200',
			evidence: 'reported',
			body: { Response: { ResponseCode: '-1', Error: 'invalid key' } },
			class: 'auth',
			quotes: 'invalid key',
		},
		{
			title: 'an IP address that is not allowed, under HTTP 200',
			evidence: 'reported',
			body: { Response: { ResponseCode: '-1', Error: 'API not allowed from this IP' } },
			class: 'forbidden',
			quotes: 'API not allowed from this IP',
		},
		{
			title: 'an address that is not allowed, in made-up words of small letters',
			evidence: 'constructed',
			body: {
				GetAccountBalanceResponse: {
					ResponseCode: -1,
					Status: 'error',
					Error: 'key is not allowed from this ip address',
				},
			},
			class: 'forbidden',
			quotes: 'key is not allowed from this ip address',
		},
		{
			title: 'another error, in made-up words',
			evidence: 'constructed',
			body: {
				GetAccountBalanceResponse: { ResponseCode: -1, Status: 'error', Error: 'Try again' },
			},
			class: 'badRequest',
			quotes: 'Try again',
		},
		{
			title: 'no currency, which is no zero',
			evidence: 'constructed',
			body: body(),
			class: 'badResponse',
			says: 'It holds no balance',
		},
		{
			title: 'no amount',
			evidence: 'constructed',
			body: body({ Currency: 'USD' }),
			class: 'badResponse',
			says: "'GetAccountBalanceResponse.BalanceList[0].Amount' is missing",
		},
	],
	sandbox: {
		total: 500,
		answer: ({ remaining }) => ({ body: body({ Currency: 'USD', Amount: String(remaining) }) }),
	},
} as const satisfies ProviderAnswers;
