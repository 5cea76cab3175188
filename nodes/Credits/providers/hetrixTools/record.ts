import {
	balanceIfSent,
	balanceLeftIfSent,
	defineProvider,
	fieldsOf,
	JsonFields,
	present,
} from '../words';

const SMS = { balance: 'smsCredits', unit: 'sms', unitType: 'message' } as const;
const CHECKS = { balance: 'blacklistChecks', unit: 'check', unitType: 'request' } as const;
const CREDIT = { balance: 'accountCredit', unit: 'USD', unitType: 'currency' } as const;

/** HetrixTools: messages, checks of blacklists, and the money of an account. */
export const hetrixTools = defineProvider({
	name: 'hetrixTools',
	displayName: 'HetrixTools',
	category: 'cloud',
	docsUrl: 'https://docs.hetrixtools.com/api/v3/',
	hosts: ['api.hetrixtools.com'],
	requests: { limits: 'GET https://api.hetrixtools.com/v3/account/limits' },
	balances: [SMS, CHECKS, CREDIT],
	offers: ['used', 'limit'],

	parse(answer) {
		const fields = fieldsOf(answer);
		const checks = fields.objectOrEmpty('blacklist').objectOrEmpty('api_check_credits');
		const credit = fields.objectOrEmpty('account_credit');
		return present([
			balanceLeftIfSent(SMS, amountsOf(fields.objectOrEmpty('sms_credits'))),
			balanceLeftIfSent(CHECKS, amountsOf(checks)),
			balanceIfSent(CREDIT, { remaining: credit.amountIfSent('balance') }),
		]);
	},

	notes: [
		'Limits hold the credits of the plan and those that were bought beside it. Monitors are not credits, and are not read.',
		'HetrixTools does not name a currency for the money of the account; it is read as US dollars.',
	],
	evidence: [
		'documented 2026-11-26 · Path, all fields, the bodies of errors · https://docs.hetrixtools.com/api/v3/',
		'reported 2026-11-26 · The balance of account_credit is prepaid money · Public client code',
	],
});

function amountsOf(pool: JsonFields) {
	return { used: pool.amountIfSent('usage'), limit: pool.amountIfSent('limit') };
}
