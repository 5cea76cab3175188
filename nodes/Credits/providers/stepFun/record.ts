import { balance, creditsIn, defineProvider, fieldsOf } from '../words';

const CREDITS = creditsIn('CNY');

/** StepFun: the yuan of an account that pays as it goes. */
export const stepFun = defineProvider({
	name: 'stepFun',
	displayName: 'StepFun',
	category: 'ai-models',
	docsUrl: 'https://platform.stepfun.com/docs/zh/api-reference/accounts/get',
	keysUrl: 'https://platform.stepfun.com/interface-key',
	hosts: ['api.stepfun.com'],
	requests: { account: 'GET https://api.stepfun.com/v1/accounts' },
	balances: [CREDITS],

	parse(answer) {
		const fields = fieldsOf(answer);
		return balance(CREDITS, {
			remaining: fields.amount('balance'),
			details: {
				...fields.details({ accountType: 'type' }),
				...fields.amounts({
					totalCash: 'total_cash_balance',
					totalVoucher: 'total_voucher_balance',
				}),
			},
		});
	},

	notes: [
		'The response does not name the currency: accounts of platform.stepfun.com are in yuan. Those of other sites, and the Step Plan, are not read.',
		'A postpaid account may be at 0 or below without being blocked.',
	],
	details: {
		accountType: '`prepaid` or `postpaid`.',
		totalCash: 'What was paid in, of all time.',
		totalVoucher: 'What was granted in vouchers, of all time.',
	},
	evidence: [
		'documented 2026-11-26 · Path, all fields and their meaning · https://platform.stepfun.com/docs/zh/api-reference/accounts/get',
		'reported 2026-11-26 · Yuan · Public client code',
	],
});
