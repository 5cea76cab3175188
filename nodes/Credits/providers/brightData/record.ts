import { balance, creditsIn, defineProvider, fieldsOf, knownDetails } from '../words';

const CREDITS = creditsIn('USD');

/** Bright Data: the money of an account, and what the next bill takes off it. */
export const brightData = defineProvider({
	name: 'brightData',
	displayName: 'Bright Data',
	category: 'web-data',
	docsUrl:
		'https://docs.brightdata.com/api-reference/account-management-api/Get_total_balance_through_API',
	keysUrl: 'https://brightdata.com/cp/setting/users',
	hosts: ['api.brightdata.com'],
	requests: { balance: 'GET https://api.brightdata.com/customer/balance' },
	balances: [CREDITS],
	failureWords: { forbidden: { advice: 'Use a key that may read the billing of the account.' } },

	parse(answer) {
		const fields = fieldsOf(answer);
		const pending = fields.amountOrNull('pending_balance') ?? fields.amountOrNull('pending_costs');
		const others = fields.amounts({ credit: 'credit', prepayment: 'prepayment' });
		const details = knownDetails({ pending, ...others });
		return balance(CREDITS, { remaining: fields.amount('balance'), details });
	},

	notes: [
		'What is pending is charged with the next bill: it is not yet taken off what remains.',
		'The key needs the right to read billing; one made for a single zone is refused with 403.',
	],
	details: {
		pending: 'What the next bill will charge.',
		credit: 'The amount that Bright Data calls credit.',
		prepayment: 'The amount that Bright Data calls prepayment.',
	},
	evidence: [
		'documented 2026-11-26 · Path, balance and pending_balance in US dollars, how a key is refused · brightdata/cli, src/commands/budget.ts and src/utils/client.ts (5 April 2026); https://docs.brightdata.com',
		'reported 2026-11-26 · pending_costs, credit and prepayment; 403 for a key without the right · Public client code',
	],
});
