import { smsFactor } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CREDITS] = smsFactor.balances;

const ACCOUNT = {
	status: 1,
	message: 'OK',
	credits: '8120',
	postpaid: '0',
	postpaid_limit: false,
	unlimited: false,
} as const;

/** SMSFactor, as documented at https://dev.smsfactor.com/en/api/sms/account/credits */
export const answers = {
	record: smsFactor,
	good: [
		{
			title: 'the documented example',
			evidence: 'documented',
			body: ACCOUNT,
			expected: [{ ...plainReading(CREDITS, 8120), details: { postpaid: false } }],
		},
		{
			title: 'an account that pays afterwards, with a limit and below 0',
			evidence: 'constructed',
			body: { ...ACCOUNT, credits: '-30', postpaid: '1', postpaid_limit: 5000 },
			expected: [
				{ ...plainReading(CREDITS, -30), details: { postpaid: true, postpaidLimit: 5000 } },
			],
		},
		{
			title: 'an unlimited subaccount, whose number means nothing',
			evidence: 'documented',
			body: { ...ACCOUNT, credits: '0', unlimited: true },
			expected: [
				{
					...plainReading(CREDITS, 0),
					remaining: null,
					unlimited: true,
					details: { postpaid: false },
				},
			],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'constructed'),
		{
			title: 'a refusal under HTTP 200 that speaks of authentication; the words are made up',
			evidence: 'constructed',
			body: { status: -1, message: 'Made-up words about authentication' },
			class: 'auth',
			providerCode: -1,
			quotes: 'Made-up words about authentication',
		},
		{
			title: 'another failure under HTTP 200, whatever stands beside it; the words are made up',
			evidence: 'constructed',
			body: { ...ACCOUNT, status: -5, message: 'Made-up words' },
			class: 'badResponse',
			providerCode: -5,
			quotes: 'Made-up words',
		},
		{
			title: 'no credits, which are no zero',
			evidence: 'constructed',
			body: { ...ACCOUNT, credits: null },
			class: 'badResponse',
			says: "'credits' is null",
		},
	],
	sandbox: {
		total: 10_000,
		answer: ({ remaining }) => ({ body: { ...ACCOUNT, credits: String(remaining) } }),
	},
} as const satisfies ProviderAnswers;
