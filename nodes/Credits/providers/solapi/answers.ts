import { solapi } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CASH, POINT] = solapi.balances;

/** SOLAPI, with the fields that its own client, solapi/solapi-nodejs, expects; the figures are made up. */
export const answers = {
	record: solapi,
	good: [
		{
			title: 'all fields of its client',
			evidence: 'documented',
			body: {
				balance: 18400,
				point: 120,
				deposit: 0,
				autoRecharge: 0,
				accountId: '23010100000001',
				lowBalanceAlert: {},
			},
			accountId: '23010100000001',
			expected: [
				{ ...plainReading(CASH, 18400), details: { autoRecharge: 0, deposit: 0 } },
				plainReading(POINT, 120),
			],
		},
		{
			title: 'the two that its client needs',
			evidence: 'constructed',
			body: { balance: 0, point: 12.5 },
			expected: [plainReading(CASH, 0), plainReading(POINT, 12.5)],
		},
		{
			title: 'no points, and a number as a text',
			evidence: 'constructed',
			body: { balance: 310.5, point: null, deposit: '5' },
			expected: [{ ...plainReading(CASH, 310.5), details: { deposit: 5 } }],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'constructed'),
		{
			title: '403 for a wrong key; the words are made up',
			evidence: 'constructed',
			reply: {
				status: 403,
				body: { errorCode: 'Forbidden', errorMessage: 'The API key may not do that' },
			},
			class: 'auth',
			providerCode: 'Forbidden',
			quotes: 'The API key may not do that',
		},
		{
			title: 'no cash, which is no zero',
			evidence: 'constructed',
			reply: { body: { point: 120 } },
			class: 'badResponse',
			says: "'balance' is missing",
		},
	],
	sandbox: {
		total: 50_000,
		amountsAt: [['balance'], ['point']],
		answer: ({ remaining }) => ({ body: { balance: remaining, point: 120 } }),
	},
} as const satisfies ProviderAnswers;
