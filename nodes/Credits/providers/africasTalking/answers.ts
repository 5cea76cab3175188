import { africasTalking } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const KES = { balance: 'credits', unit: 'KES', unitType: 'currency' } as const;

/** Africa's Talking, as documented at https://docs.africastalking.com/userdata/balance */
export const answers = {
	record: africasTalking,
	credential: { username: 'shop' },
	good: [
		{
			title: 'the currency, a blank and the amount',
			evidence: 'documented',
			body: { UserData: { balance: 'KES 2410.7500' } },
			accountId: 'shop',
			expected: [plainReading(KES, 2410.75)],
		},
		{
			title: 'the other spelling, and another currency',
			evidence: 'documented',
			body: { userData: { balance: 'UGX 15300.0000' } },
			accountId: 'shop',
			expected: [plainReading({ ...KES, unit: 'UGX' }, 15_300)],
		},
		{
			title: 'money owed, whose sign stays',
			evidence: 'constructed',
			body: { UserData: { balance: 'KES -3.0000' } },
			accountId: 'shop',
			expected: [plainReading(KES, -3)],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'constructed'),
		{
			title: 'XML, which is sent to those who do not ask for JSON',
			evidence: 'constructed',
			reply: { body: '<UserData><balance>KES 2410.7500</balance></UserData>' },
			class: 'badResponse',
		},
		{
			title: 'an amount without its currency',
			evidence: 'constructed',
			body: { UserData: { balance: '2410.7500' } },
			class: 'badResponse',
			says: "'UserData.balance' is a text where a currency with an amount was expected",
		},
		{
			title: 'a currency that is none',
			evidence: 'constructed',
			body: { UserData: { balance: 'SMS 2410.7500' } },
			class: 'badResponse',
			says: "'UserData.balance.currency' is not a currency",
		},
		{
			title: 'an app without a balance, as that of the sandbox',
			evidence: 'constructed',
			body: { UserData: {} },
			class: 'badResponse',
			says: "'UserData.balance' is missing",
		},
	],
	sandbox: {
		total: 5000,
		answer: ({ remaining }) => ({ body: { UserData: { balance: `KES ${remaining}` } } }),
	},
} as const satisfies ProviderAnswers;
