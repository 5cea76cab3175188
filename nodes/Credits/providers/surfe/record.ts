import { balance, balanceIfSent, defineProvider, fieldsOf } from '../words';

const EMAIL = { balance: 'email', unit: 'credit', unitType: 'credit' } as const;
const MOBILE = { ...EMAIL, balance: 'mobile' } as const;
const SEARCH = { ...EMAIL, balance: 'search' } as const;

/** Surfe: credits for emails, mobile numbers and searches. */
export const surfe = defineProvider({
	name: 'surfe',
	displayName: 'Surfe',
	category: 'lead-data',
	docsUrl: 'https://developers.surfe.com/',
	keysUrl: 'https://app.surfe.com/api-settings',
	topUpUrl: 'https://surfe.com/buy-credits',
	hosts: ['api.surfe.com'],
	requests: { credits: 'GET https://api.surfe.com/v1/credits' },
	balances: [EMAIL, MOBILE, SEARCH],

	parse(answer) {
		const fields = fieldsOf(answer);
		return [
			balance(EMAIL, { remaining: fields.amount('totalEmail') }),
			balanceIfSent(MOBILE, { remaining: fields.amountIfSent('totalMobile') }),
			balanceIfSent(SEARCH, { remaining: fields.amountIfSent('totalSearch') }),
		];
	},

	notes: ['Each read counts among the 2,000 or so requests that Surfe allows in a day.'],
	evidence: [
		'documented 2026-11-26 · Path, bearer key, all fields, the message beside them, limits · https://developers.surfe.com/',
		'reported 2026-11-26 · The same answer, 401 for a wrong key · Public client code',
	],
});
