import { account, anyFieldsOf, balance, creditsIn, defineProvider, fieldsOf } from '../words';

const CREDITS = creditsIn('USD');

/** What an answer tells of the user that is nobody else's business: the name, and addresses of wallets. */
const PERSONAL = ['username', 'hotkey', 'coldkey', 'payment_address'] as const;

/** Chutes: the money of an account. */
export const chutes = defineProvider({
	name: 'chutes',
	displayName: 'Chutes',
	category: 'ai-models',
	docsUrl: 'https://chutes.ai/docs/getting-started/authentication',
	keysUrl: 'https://chutes.ai/app/api',
	hosts: ['api.chutes.ai'],
	requests: { user: 'GET https://api.chutes.ai/users/me' },
	balances: [CREDITS],
	failureWords: { forbidden: { advice: 'Use a key whose scopes cover the account.' } },

	secretsIn(answer) {
		const fields = anyFieldsOf(answer);
		return PERSONAL.map((name) => fields.text(name)).filter(
			// A shorter one would take parts of other words away.
			(value) => value !== null && value.length > 2,
		);
	},

	parse(answer) {
		const fields = fieldsOf(answer);
		return account(balance(CREDITS, { remaining: fields.amount('balance') }), fields.id('user_id'));
	},

	notes: ['The quotas of a subscription are another allowance and are not read.'],
	evidence: [
		'documented 2026-11-26 · Path, fields, a balance that may be null · The source of the server: chutesai/chutes-api, api/user/router.py and response.py at d390a53 (4 October 2025)',
		'reported 2026-11-26 · Dollars, how a key begins · Public client code',
	],
});
