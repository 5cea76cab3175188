import { infobip } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const EUR = { balance: 'credits', unit: 'EUR', unitType: 'currency' } as const;

/** An error. Its text is made up. */
function error(messageId: string) {
	return {
		requestError: {
			serviceException: { messageId, text: `Made-up words about ${messageId}` },
		},
	};
}

/** Infobip, as documented at https://www.infobip.com/docs/api/platform/account-management */
export const answers = {
	record: infobip,
	credential: { host: 'https://xyz1ab.api.infobip.com' },
	good: [
		{
			title: 'both documented fields',
			evidence: 'documented',
			body: { balance: 112.37, currency: 'EUR' },
			expected: [plainReading(EUR, 112.37)],
		},
		{
			title: 'money owed in another currency',
			evidence: 'constructed',
			body: { balance: -3.1, currency: 'USD' },
			expected: [plainReading({ ...EUR, unit: 'USD' }, -3.1)],
		},
	],
	bad: [
		{
			title: '401 for a wrong key',
			evidence: 'documented',
			reply: { status: 401, body: error('UNAUTHORIZED') },
			class: 'auth',
			providerCode: 'UNAUTHORIZED',
			quotes: 'Made-up words about UNAUTHORIZED',
		},
		{
			title: '403 for a key without the scope',
			evidence: 'documented',
			reply: { status: 403, body: error('FORBIDDEN') },
			class: 'forbidden',
			providerCode: 'FORBIDDEN',
			quotes: 'Made-up words about FORBIDDEN',
			says: 'account-management:manage',
		},
		{
			title: 'XML',
			evidence: 'constructed',
			reply: { body: '<balanceResponse><balance>112.37</balance></balanceResponse>' },
			class: 'badResponse',
		},
		{
			title: 'no currency',
			evidence: 'constructed',
			body: { balance: 112.37 },
			class: 'badResponse',
			says: "'currency' is missing",
		},
	],
	sandbox: {
		total: 200,
		amountsAt: [['balance']],
		answer: ({ remaining }) => ({ body: { balance: remaining, currency: 'EUR' } }),
	},
} as const satisfies ProviderAnswers;
