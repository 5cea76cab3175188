import { balance, CREDITS, defineProvider, fieldsOf, get, secret } from '../words';

/** D7 Networks: the balance of an account, without a word on its currency. */
export const d7Networks = defineProvider({
	name: 'd7Networks',
	displayName: 'D7 Networks',
	category: 'messaging',
	docsUrl: 'https://d7networks.com/',
	fields: [secret('API Token')],
	hosts: ['api.d7networks.com'],
	requests: {
		balance: get('https://api.d7networks.com/messages/v1/balance', {
			headers: { Accept: 'application/json' },
		}),
	},
	balances: [CREDITS],
	errorCodes: { at: 'detail.code' },

	parse(answer) {
		const fields = fieldsOf(answer);
		return balance(CREDITS, {
			remaining: fields.amount('balance'),
			details: fields.details({ smsCount: 'sms_count' }),
		});
	},

	notes: ['The response does not name the currency, so the balance is counted in credits.'],
	details: { smsCount: 'What D7 Networks sends as the count of messages, `N/A` among it.' },
	evidence: [
		'documented 2026-11-26 · Path, bearer token, the answer, the shape of a 401 · The README of D7 Networks for its API',
		'reported 2026-11-26 · The count of messages, 401 for a wrong token · Public client code',
	],
});
