import { textlocal } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [SMS, MMS] = textlocal.balances;

function body(balance: object) {
	return { balance, status: 'success' };
}

function failure(code: number, message: string) {
	return { errors: [{ code, message }], status: 'failure' };
}

/** Textlocal, as documented at https://api.txtlocal.com/docs/ */
export const answers = {
	record: textlocal,
	good: [
		{
			title: 'both kinds of messages',
			evidence: 'reported',
			body: body({ sms: 931, mms: 0 }),
			expected: [plainReading(SMS, 931), plainReading(MMS, 0)],
		},
		{
			title: 'India, and text messages alone',
			evidence: 'constructed',
			credential: { region: 'in' },
			body: body({ sms: -2 }),
			expected: [plainReading(SMS, -2)],
		},
	],
	bad: [
		{
			title: 'code 3 for a wrong key, under HTTP 200',
			evidence: 'documented',
			body: failure(3, 'Invalid login details'),
			class: 'auth',
			providerCode: 3,
			quotes: 'Invalid login details',
		},
		{
			title: 'another code; the words are made up',
			evidence: 'documented',
			body: failure(2, 'Made-up words about a command'),
			class: 'badRequest',
			providerCode: 2,
			quotes: 'Made-up words about a command',
		},
		{
			title: 'a failure of the server, whatever its code',
			evidence: 'constructed',
			reply: { status: 500, body: failure(9, 'Made-up words') },
			class: 'unavailable',
			providerCode: 9,
			quotes: 'Made-up words',
		},
		{
			title: 'multimedia messages alone',
			evidence: 'constructed',
			body: body({ mms: 12 }),
			class: 'badResponse',
			says: "'balance.sms' is missing",
		},
	],
	sandbox: {
		total: 1000,
		amountsAt: [
			['balance', 'sms'],
			['balance', 'mms'],
		],
		answer: ({ remaining }) => ({ body: body({ sms: remaining, mms: 0 }) }),
	},
} as const satisfies ProviderAnswers;
