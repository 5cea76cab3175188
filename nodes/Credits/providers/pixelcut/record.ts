import { balance, CREDITS, defineProvider, fieldsOf, header } from '../words';

/** Pixelcut: a single number, declared as a string and shown as a number. */
export const pixelcut = defineProvider({
	name: 'pixelcut',
	displayName: 'Pixelcut',
	category: 'ai-media',
	docsUrl: 'https://www.pixelcut.ai/docs/api-reference/get-credits',
	keysUrl: 'https://developer.pixelcut.ai/',
	hosts: ['api.developer.pixelcut.ai'],
	signIn: header('X-API-Key'),
	requests: { credits: 'GET https://api.developer.pixelcut.ai/v1/credits' },
	balances: [CREDITS],

	errorCodes: {
		at: 'error_code',
		codes: {
			invalid_auth_token: 'auth',
			rate_limit_exceeded: 'rateLimited',
			// Comes with HTTP 403, but says nothing against the key.
			insufficient_api_credits: {
				class: 'forbidden',
				message: 'Pixelcut says that the account has insufficient credits',
				advice: 'It did not say how much is left. Add credits to the account.',
			},
		},
	},

	parse(answer) {
		const fields = fieldsOf(answer);
		const remaining = fields.amount('credits_remaining', 'creditsRemaining', 'credits');
		return balance(CREDITS, { remaining });
	},

	notes: [
		'The documented schema says that the amount is a string while its example is a number; both are read.',
		'Public clients also read `creditsRemaining` and `credits`; these spellings are accepted where the documented one is absent.',
		'No address for buying credits is documented, so `topUpUrl` is empty.',
	],
	evidence: [
		'documented 2026-11-21 · Endpoint, X-API-Key header, credits_remaining, the bodies of 401 and 429 · https://www.pixelcut.ai/docs/api-reference/get-credits',
		'reported 2026-11-21 · Two other spellings of the field · Public clients of this endpoint',
	],
});
