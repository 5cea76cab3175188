import { d7Networks } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [CREDITS] = d7Networks.balances;

/** D7 Networks, as documented in its README */
export const answers = {
	record: d7Networks,
	good: [
		{
			title: 'the documented answer',
			evidence: 'documented',
			body: { balance: 73.9182 },
			expected: [plainReading(CREDITS, 73.9182)],
		},
		{
			title: 'a count of messages that is none',
			evidence: 'reported',
			body: { balance: 73.9182, sms_count: 'N/A' },
			expected: [{ ...plainReading(CREDITS, 73.9182), details: { smsCount: 'N/A' } }],
		},
		{
			title: 'an overdrawn account',
			evidence: 'constructed',
			body: { balance: -0.25, sms_count: null },
			expected: [plainReading(CREDITS, -0.25)],
		},
	],
	bad: [
		{
			title: '401 for a wrong token; the end of its code and the words are made up',
			evidence: 'documented',
			reply: {
				status: 401,
				body: { detail: { code: 'ACCESS_TOKEN_MADE_UP', message: 'Made-up words' } },
			},
			class: 'auth',
			providerCode: 'ACCESS_TOKEN_MADE_UP',
			quotes: 'Made-up words',
		},
		{
			title: 'no amount',
			evidence: 'constructed',
			body: { sms_count: 'N/A' },
			class: 'badResponse',
			says: "'balance' is missing",
		},
	],
	sandbox: {
		total: 100,
		amountsAt: [['balance']],
		answer: ({ remaining }) => ({ body: { balance: remaining } }),
	},
} as const satisfies ProviderAnswers;
