import { stepFun } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CREDITS] = stepFun.balances;

const BODY = {
	object: 'account',
	type: 'prepaid',
	balance: 73.25,
	total_cash_balance: 100,
	total_voucher_balance: 15,
};

const DETAILS = { accountType: 'prepaid', totalCash: 100, totalVoucher: 15 };

/** StepFun, as documented at https://platform.stepfun.com/docs/zh/api-reference/accounts/get */
export const answers = {
	record: stepFun,
	good: [
		{
			title: 'every documented field',
			evidence: 'documented',
			body: BODY,
			expected: [{ ...plainReading(CREDITS, 73.25), details: DETAILS }],
		},
		{
			title: 'a postpaid account below 0',
			evidence: 'documented',
			body: { ...BODY, type: 'postpaid', balance: -8.4 },
			expected: [
				{ ...plainReading(CREDITS, -8.4), details: { ...DETAILS, accountType: 'postpaid' } },
			],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'constructed'),
		{
			title: 'what was paid in of all time, which does not stand in for what is left',
			evidence: 'constructed',
			reply: { body: { ...BODY, balance: null } },
			class: 'badResponse',
			says: "'balance' is null",
		},
	],
	sandbox: {
		total: 100,
		amountsAt: [['balance']],
		answer: ({ remaining }) => ({ body: { ...BODY, balance: remaining } }),
	},
} as const satisfies ProviderAnswers;
