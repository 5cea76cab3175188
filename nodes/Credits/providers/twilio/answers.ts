import { twilio } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

function money(unit: string) {
	return { balance: 'credits', unit, unitType: 'currency' } as const;
}

/** A made-up SID. */
const ACCOUNT_SID = `AC${'1'.padStart(32, '0')}`;

function body(balance: string | null, currency: string | null) {
	return { account_sid: ACCOUNT_SID, balance, currency };
}

/** Twilio, as documented in twilio/twilio-oai, spec/json/twilio_api_v2010.json */
export const answers = {
	record: twilio,
	credential: { accountSid: 'AC{32}' },
	good: [
		{
			title: 'the documented fields',
			evidence: 'documented',
			body: body('41.0725', 'USD'),
			accountId: ACCOUNT_SID,
			expected: [plainReading(money('USD'), 41.0725)],
		},
		{
			title: 'another currency',
			evidence: 'constructed',
			body: body('0.00', 'EUR'),
			accountId: ACCOUNT_SID,
			expected: [plainReading(money('EUR'), 0)],
		},
		{
			title: 'no SID, which the documents allow',
			evidence: 'documented',
			body: { account_sid: null, balance: '7.5', currency: 'USD' },
			expected: [plainReading(money('USD'), 7.5)],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'constructed'),
		bareStatus(403, 'forbidden', 'constructed'),
		{
			title: 'a subaccount, which is no zero',
			evidence: 'documented',
			reply: { body: body(null, 'USD') },
			class: 'badResponse',
			says: 'subaccount has no balance of its own',
		},
		{
			title: 'no currency, which is not taken for dollars',
			evidence: 'documented',
			reply: { body: body('41.0725', null) },
			class: 'badResponse',
			says: "'currency' is null",
		},
		{
			title: 'a currency that does not exist',
			evidence: 'constructed',
			reply: { body: body('41.0725', 'ZZZ') },
			class: 'badResponse',
			says: 'not a currency',
		},
	],
	sandbox: {
		total: 100,
		answer: ({ remaining }) => ({ body: body(String(remaining), 'USD') }),
	},
} as const satisfies ProviderAnswers;
