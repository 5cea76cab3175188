import {
	account,
	balance,
	creditsIn,
	defineProvider,
	fieldsOf,
	header,
	scaleAmount,
} from '../words';

const CREDITS = creditsIn('USD');

/** You.com: the money of an account or its organization, counted in cents. */
export const youCom = defineProvider({
	name: 'youCom',
	displayName: 'You.com',
	category: 'web-data',
	docsUrl: 'https://you.com/docs/api-reference/billing/get-account-balance',
	hosts: ['api.you.com'],
	signIn: header('X-API-Key'),
	requests: { balance: 'GET https://api.you.com/v1/billing/account_balance' },
	balances: [CREDITS],
	statusClasses: { 403: 'auth' },

	parse(answer) {
		const data = fieldsOf(answer).object('data');
		const remaining = dollarsOf(data.object('attributes').amount('balance'));
		return account(balance(CREDITS, { remaining }), data.id('id'));
	},

	notes: ['A member of an organization sees what the whole organization has.'],
	evidence: [
		'documented 2026-11-26 · Path, cents, the pool of an organization · https://you.com/docs/api-reference/billing/get-account-balance',
		'reported 2026-11-26 · Header, the shape of the answer · Public client code',
	],
});

/** Dollars to a millionth; what is less than that stays as it is, because it is not 0. */
function dollarsOf(cents: number): number {
	const dollars = scaleAmount(cents, 100);
	return Number(dollars.toFixed(6)) || dollars;
}
