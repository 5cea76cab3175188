import { account, balance, defineProvider, fieldsOf, get, header, inUnit, secret } from '../words';

const CREDITS = { balance: 'credits', unit: null, unitType: 'currency' } as const;

/** fal.ai: the money of an account, for a key with the ADMIN scope. */
export const falAi = defineProvider({
	name: 'falAi',
	displayName: 'Fal.ai',
	category: 'ai-models',
	docsUrl: 'https://fal.ai/docs/platform-apis/v1/account/billing',
	keysUrl: 'https://fal.ai/dashboard/keys',
	topUpUrl: 'https://fal.ai/dashboard/billing',
	fields: [secret('Admin API Key', { description: 'A key with the scope ADMIN' })],
	hosts: ['api.fal.ai'],
	signIn: header('Authorization', 'Key {apiKey}'),
	requests: {
		// Without `expand` the answer has no amount.
		billing: get('https://api.fal.ai/v1/account/billing', { query: { expand: 'credits' } }),
	},
	balances: [CREDITS],
	failureWords: { forbidden: { advice: 'Create a key with the ADMIN scope.' } },

	parse(answer) {
		const fields = fieldsOf(answer);
		const credits = fields.object('credits');
		const unit = inUnit(CREDITS, credits.currency('currency'));
		return account(
			balance(unit, { remaining: credits.amount('current_balance') }),
			fields.id('username'),
		);
	},

	notes: ['A key with the API scope, which runs models, is refused.'],
	evidence: [
		'documented 2026-11-26 · Path, the parameter expand, fields, the ADMIN scope · https://fal.ai/docs/platform-apis/v1/account/billing',
		'reported 2026-11-26 · The refusal of a key without the scope · tryAGI/Fal, an example',
	],
});
