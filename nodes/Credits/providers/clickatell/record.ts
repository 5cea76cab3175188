import { balance, defineProvider, fieldsOf, get, header, inUnit } from '../words';

const CREDITS = { balance: 'credits', unit: null, unitType: 'currency' } as const;

/** Clickatell: the money of an account, in its billing currency. */
export const clickatell = defineProvider({
	name: 'clickatell',
	displayName: 'Clickatell',
	category: 'messaging',
	docsUrl: 'https://www.clickatell.com/developers/api-documentation/rest-api-get-account-balance/',
	hosts: ['platform.clickatell.com'],
	signIn: header('Authorization'),
	requests: {
		balance: get('https://platform.clickatell.com/public-client/balance', {
			headers: { Accept: 'application/json' },
		}),
	},
	balances: [CREDITS],

	parse(answer) {
		const fields = fieldsOf(answer);
		const unit = inUnit(CREDITS, fields.currency('currency'));
		return balance(unit, { remaining: fields.amount('balance') });
	},

	notes: ["Accounts of the older Developers' Central, which count credits, cannot be read."],
	evidence: [
		'documented 2026-11-26 · Path, header without a word before the key, both fields, billing currency · https://www.clickatell.com/developers/api-documentation/rest-api-get-account-balance/',
		'documented 2026-11-26 · Types of the fields · The crate clickatell-api, one_api/balance/response.rs',
	],
});
