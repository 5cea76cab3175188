import {
	account,
	balance,
	basic,
	creditsIn,
	defineProvider,
	fieldsOf,
	secret,
	text,
} from '../words';

const CREDITS = creditsIn('USD');

/** Plivo: the cash credits of an account. */
export const plivo = defineProvider({
	name: 'plivo',
	displayName: 'Plivo',
	category: 'messaging',
	docsUrl: 'https://www.plivo.com/docs/account/api/overview',
	fields: [text('username', 'Auth ID', { placeholder: 'MA…' }), secret('Auth Token')],
	hosts: ['api.plivo.com'],
	signIn: basic('{username}', '{apiKey}'),
	requests: { account: 'GET https://api.plivo.com/v1/Account/{username}/' },
	balances: [CREDITS],

	parse(answer) {
		const fields = fieldsOf(answer);
		const remaining = fields.amount('cash_credits');
		const details = fields.details({
			billingMode: 'billing_mode',
			autoRecharge: 'auto_recharge',
			accountType: 'account_type',
		});
		return account(balance(CREDITS, { remaining, details }), fields.text('auth_id'));
	},

	notes: ['The response does not name the currency; it is read as US dollars.'],
	details: {
		billingMode: 'How the account is billed, as sent.',
		autoRecharge: 'Whether Plivo recharges the account automatically.',
		accountType: 'Type of the account, as sent.',
	},
	evidence: [
		'documented 2026-11-26 · The answer, the amount as a text · plivo/plivo-node, lib/rest/request-test.js (June 2026)',
		'reported 2026-11-26 · The closing slash, 401 in plain text for a wrong and for a missing credential · segevsh/w6w-apps, apps/plivo/README.md (October 2026)',
		'reported 2026-11-26 · US dollars · Public client code',
	],
});
