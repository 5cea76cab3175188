import { clickatell } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const ZAR = { balance: 'credits', unit: 'ZAR', unitType: 'currency' } as const;

/** Clickatell, as documented at https://www.clickatell.com/developers/api-documentation/rest-api-get-account-balance/ */
export const answers = {
	record: clickatell,
	good: [
		{
			title: 'both documented fields',
			evidence: 'documented',
			body: { balance: 812.40551, currency: 'ZAR' },
			expected: [plainReading(ZAR, 812.40551)],
		},
		{
			title: 'money owed in another currency',
			evidence: 'constructed',
			body: { balance: -1.5, currency: 'USD' },
			expected: [plainReading({ ...ZAR, unit: 'USD' }, -1.5)],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'constructed'),
		{
			title: 'no currency',
			evidence: 'constructed',
			body: { balance: 812.40551 },
			class: 'badResponse',
			says: "'currency' is missing",
		},
		{
			title: 'no amount',
			evidence: 'constructed',
			body: { balance: null, currency: 'ZAR' },
			class: 'badResponse',
			says: "'balance' is null",
		},
	],
	sandbox: {
		total: 1000,
		amountsAt: [['balance']],
		answer: ({ remaining }) => ({ body: { balance: remaining, currency: 'ZAR' } }),
	},
} as const satisfies ProviderAnswers;
