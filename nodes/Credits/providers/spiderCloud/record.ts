import { account, balance, CREDITS, defineProvider, fieldsOf } from '../words';

/** Spider: the credits of an account. */
export const spiderCloud = defineProvider({
	name: 'spiderCloud',
	displayName: 'Spider',
	category: 'web-data',
	docsUrl: 'https://spider.cloud/docs/api#credits',
	keysUrl: 'https://spider.cloud/api-keys',
	hosts: ['api.spider.cloud'],
	requests: { credits: 'GET https://api.spider.cloud/data/credits' },
	balances: [CREDITS],
	statusClasses: { 403: 'auth' },

	parse(answer) {
		const data = fieldsOf(answer).object('data');
		const remaining = data.amount('credits');
		const details = data.details({ failedPayment: 'failed_payment' });
		return account(balance(CREDITS, { remaining, details }), data.id('user_id'));
	},

	notes: ['10,000 credits are one US dollar. The amount may fall a little below 0.'],
	details: { failedPayment: 'What Spider says about a payment that failed, as sent.' },
	evidence: [
		'documented 2026-11-26 · Path, bearer key, 10,000 credits for a dollar · spider-rs/spider-clients, javascript/src/config.ts and the Python client (18 July 2026)',
		'documented 2026-11-26 · Amounts below 0 · https://spider.cloud/account/usage',
		'reported 2026-11-26 · The answer · Public client code',
	],
});
