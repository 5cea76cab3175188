import { vastAi } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CREDIT] = vastAi.balances;

const USER = {
	id: 123,
	email: 'a@example.com',
	username: 'a',
	balance: 0,
	balance_threshold: 5,
	balance_threshold_enabled: true,
	billing_creditonly: 1,
	can_pay: true,
	total_spend: -120.5,
	api_key: 'made-up words that let nobody in',
	ssh_key: 'other made-up words that let nobody in',
	sid: 'a made-up session that lets nobody in',
};

/** Vast.ai, as documented at https://docs.vast.ai/api-reference/accounts/show-user */
export const answers = {
	record: vastAi,
	good: [
		{
			title: 'prepaid credit, and an alert',
			evidence: 'documented',
			body: { ...USER, credit: 14.2718 },
			accountId: '123',
			expected: [{ ...plainReading(CREDIT, 14.2718), details: { balance: 0, alertThreshold: 5 } }],
		},
		{
			title: 'no credit, where the balance is all that is documented',
			evidence: 'documented',
			body: { id: 123, balance: 7.5, balance_threshold: 5, balance_threshold_enabled: false },
			accountId: '123',
			expected: [{ ...plainReading(CREDIT, 7.5), details: { balance: 7.5 } }],
		},
		{
			title: 'a debt',
			evidence: 'constructed',
			body: { id: 123, credit: -0.25 },
			accountId: '123',
			expected: [plainReading(CREDIT, -0.25)],
		},
	],
	bad: [
		{
			title: '401 for a wrong key; the words are made up',
			evidence: 'documented',
			reply: {
				status: 401,
				body: { success: false, error: 'auth_error', msg: 'The key was refused' },
			},
			class: 'auth',
			quotes: 'The key was refused',
		},
		bareStatus(403, 'forbidden', 'constructed'),
		{
			title: 'a credit that is null, for which the balance does not stand in',
			evidence: 'constructed',
			body: { ...USER, credit: null },
			class: 'badResponse',
			says: "'credit' is null",
		},
		{
			title: 'neither credit nor balance',
			evidence: 'constructed',
			body: { id: 123, total_spend: -120.5 },
			class: 'badResponse',
			says: "'credit' is missing",
		},
	],
	sandbox: {
		total: 100,
		amountsAt: [['credit']],
		answer: ({ remaining }) => ({ body: { ...USER, credit: remaining } }),
	},
} as const satisfies ProviderAnswers;
