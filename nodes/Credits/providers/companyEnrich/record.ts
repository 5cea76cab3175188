import { account, balanceLeft, CREDITS, defineProvider, fieldsOf, secret } from '../words';

/** CompanyEnrich: the credits of an account, of which it tells used and total. */
export const companyEnrich = defineProvider({
	name: 'companyEnrich',
	displayName: 'CompanyEnrich',
	category: 'lead-data',
	docsUrl: 'https://docs.companyenrich.com',
	keysUrl: 'https://app.companyenrich.com',
	topUpUrl: 'https://companyenrich.com/pricing',
	fields: [secret('API Token')],
	hosts: ['api.companyenrich.com'],
	requests: { me: 'GET https://api.companyenrich.com/me' },
	balances: [CREDITS],
	offers: ['used', 'limit'],

	parse(answer) {
		const me = fieldsOf(answer);
		const credits = me.object('credits');
		return account(
			balanceLeft(CREDITS, { used: credits.amount('used'), limit: credits.amount('total') }),
			me.id('userId'),
		);
	},

	evidence: [
		'reported 2026-11-26 · Path, bearer key, a whole answer, the body of 401, free of charge · superdesigndev/treg, companyenrich.account.me.json and catalog/companyenrich.yaml (20 August 2026)',
	],
});
