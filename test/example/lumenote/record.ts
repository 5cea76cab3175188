import {
	account,
	balance,
	balanceOfLimit,
	defineProvider,
	fieldsOf,
	inUnit,
} from '../../../nodes/Credits/providers/words';

const WALLET = { balance: 'wallet', unit: null, unitType: 'currency' } as const;
const PAGES = { balance: 'pages', unit: 'page', unitType: 'other' } as const;

/** Lumenote: a prepaid wallet, and the pages of a plan from a second request. */
export const lumenote = defineProvider({
	name: 'lumenote',
	displayName: 'Lumenote',
	category: 'documents',
	docsUrl: 'https://docs.lumenote.example/account',
	keysUrl: 'https://lumenote.example/keys',
	topUpUrl: 'https://lumenote.example/pricing',
	hosts: ['api.lumenote.example'],
	requests: {
		wallet: 'GET https://api.lumenote.example/v1/wallet',
		pages: 'GET https://api.lumenote.example/v1/accounts/{id}/pages',
	},
	balances: [WALLET, PAGES],
	offers: ['used', 'limit', 'resetsAt'],

	next(context) {
		if (context.asked('pages') > 0) return null;
		const wallet = fieldsOf(context.answer('wallet'));
		return { request: 'pages', values: { id: wallet.requiredText('account_id') } };
	},

	parse(answer, context) {
		const wallet = fieldsOf(context.answer('wallet'));
		const pages = fieldsOf(answer);
		const unit = inUnit(WALLET, wallet.currency('currency'));
		return account(
			[
				balance(unit, { remaining: wallet.amount('balance') }),
				balanceOfLimit(PAGES, {
					remaining: pages.amount('left'),
					limit: pages.amountOrNull('per_month'),
					resetsAt: pages.instant('renews_at'),
				}),
			],
			wallet.text('account_id'),
		);
	},

	notes: ['Pages are those of the month. When they are used up, the wallet pays for more.'],
	evidence: [
		'documented 2026-11-21 · Both endpoints, bearer key, all fields, the body of 401 · https://docs.lumenote.example/account',
	],
});
