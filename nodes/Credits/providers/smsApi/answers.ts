import { smsApi } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CREDITS] = smsApi.balances;

const PROFILE = {
	id: '5f0c',
	name: 'Someone',
	username: 'someone',
	email: 'someone@example.com',
	phone_number: '48500000000',
	payment_type: 'prepaid',
	user_type: 'native',
	points: 148.36,
};

/** SMSAPI, as documented in its SDKs */
export const answers = {
	record: smsApi,
	good: [
		{
			title: 'every documented field',
			evidence: 'documented',
			body: PROFILE,
			accountId: '5f0c',
			expected: [
				{
					...plainReading(CREDITS, 148.36),
					details: { paymentType: 'prepaid', userType: 'native' },
				},
			],
		},
		{
			title: 'the Polish site, an account that pays afterwards and has points, below 0',
			evidence: 'constructed',
			credential: { region: 'pl' },
			body: { payment_type: 'postpaid', points: -12.5 },
			expected: [{ ...plainReading(CREDITS, -12.5), details: { paymentType: 'postpaid' } }],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'constructed'),
		{
			title: 'an account that pays afterwards and has no points, which is not empty',
			evidence: 'constructed',
			body: { ...PROFILE, payment_type: 'postpaid', points: null },
			class: 'badResponse',
			says: 'This SMSAPI account has no points: it is postpaid',
		},
		{
			title: 'a prepaid account without points',
			evidence: 'constructed',
			body: { ...PROFILE, points: null },
			class: 'badResponse',
			says: "'points' is null",
		},
	],
	sandbox: {
		total: 500,
		amountsAt: [['points']],
		answer: ({ remaining }) => ({ body: { ...PROFILE, points: remaining } }),
	},
} as const satisfies ProviderAnswers;
