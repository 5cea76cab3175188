import {
	account,
	balance,
	basic,
	defineProvider,
	fieldsOf,
	inUnit,
	scaleAmount,
	secret,
	text,
} from '../words';

const CREDITS = { balance: 'credits', unit: null, unitType: 'currency' } as const;

/** How many of the answer's units make one of the currency. */
const PARTS = 10_000;

/** 46elks: the money of an account, sent in ten-thousandths of its currency. */
export const elks46 = defineProvider({
	name: 'elks46',
	displayName: '46elks',
	category: 'messaging',
	docsUrl: 'https://46elks.com/docs/account-info',
	fields: [text('username', 'API Username', { placeholder: 'u…' }), secret('API Password')],
	hosts: ['api.46elks.com'],
	signIn: basic('{username}', '{apiKey}'),
	requests: { me: 'GET https://api.46elks.com/a1/me' },
	balances: [CREDITS],
	statusClasses: { 403: 'auth' },

	parse(answer) {
		const me = fieldsOf(answer);
		const alert = me.amountOrNull('creditalert');
		return account(
			balance(inUnit(CREDITS, me.currency('currency')), {
				remaining: scaleAmount(me.amount('balance'), PARTS),
				details: alert === null ? {} : { creditAlert: scaleAmount(alert, PARTS) },
			}),
			me.text('id'),
		);
	},

	details: { creditAlert: 'The balance at which 46elks warns, in the currency.' },
	evidence: [
		'documented 2026-11-26 · Path, fields, HTTP Basic · https://46elks.com/docs/account-info',
		'reported 2026-11-26 · Ten-thousandths: 5000000 is sent for 500 · Public client code',
	],
});
