import { account, balance, balanceIfSent, defineProvider, fieldsOf, secret, text } from '../words';

const CASH = { balance: 'cash', unit: 'KRW', unitType: 'currency' } as const;
const POINT = { balance: 'point', unit: 'point', unitType: 'credit' } as const;

/** SOLAPI: the cash of an account and, beside it, the points that it was given. */
export const solapi = defineProvider({
	name: 'solapi',
	displayName: 'SOLAPI (CoolSMS)',
	category: 'messaging',
	docsUrl: 'https://solapi.com/',
	fields: [text('username', 'API Key'), secret('API Secret')],
	hosts: ['api.solapi.com'],
	signIn: {
		headers: {
			Authorization:
				'HMAC-SHA256 apiKey={username}, date={sentAt}, salt={uuid}, signature={signature}',
		},
		signature: { algorithm: 'sha256', key: 'apiKey', text: '{sentAt}{uuid}', encoding: 'hex' },
	},
	requests: { balance: 'GET https://api.solapi.com/cash/v1/balance' },
	balances: [CASH, POINT],
	statusClasses: { 403: 'auth' },

	parse(answer) {
		const fields = fieldsOf(answer);
		const details = fields.amounts({ autoRecharge: 'autoRecharge', deposit: 'deposit' });
		return account(
			[
				balance(CASH, { remaining: fields.amount('balance'), details }),
				balanceIfSent(POINT, { remaining: fields.amountIfSent('point') }),
			],
			fields.id('accountId'),
		);
	},

	notes: [
		'The response does not name the currency; the cash is taken for Korean won, as SOLAPI is a Korean service.',
		'Every request is signed with the time of your n8n: with a clock that is wrong, SOLAPI refuses it.',
	],
	details: {
		autoRecharge: 'What SOLAPI says of recharging automatically, as sent.',
		deposit: 'The deposit, as sent.',
	},
	evidence: [
		'documented 2026-11-26 · Path, the signature and its header, the names of all fields · solapi/solapi-nodejs, src/services/cash, src/lib/authenticator.ts (April 2026)',
	],
});
