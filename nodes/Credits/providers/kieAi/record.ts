import { balance, CREDITS, defineProvider, fieldsOf } from '../words';

/** Kie.ai: one balance in an envelope that says 200 on the outside whatever happened. */
export const kieAi = defineProvider({
	name: 'kieAi',
	displayName: 'Kie.ai',
	category: 'ai-media',
	docsUrl: 'https://docs.kie.ai/common-api/get-account-credits',
	keysUrl: 'https://kie.ai/api-key',
	topUpUrl: 'https://kie.ai/pricing',
	hosts: ['api.kie.ai'],
	requests: { credit: 'GET https://api.kie.ai/api/v1/chat/credit' },
	balances: [CREDITS],

	// HTTP says 200 to all of them.
	errorCodes: {
		at: 'code',
		good: 200,
		areStatuses: true,
		codes: {
			402: {
				class: 'forbidden',
				message: 'Kie.ai says that the account has insufficient credits',
				advice: 'It did not say how much is left. Top up at https://kie.ai/pricing.',
			},
			455: { class: 'unavailable', message: 'Kie.ai is in maintenance' },
			505: {
				class: 'forbidden',
				message: 'Kie.ai has this feature switched off',
				advice: 'Ask Kie.ai whether the credit endpoint is enabled for this account.',
			},
		},
	},

	parse: (answer) => balance(CREDITS, { remaining: fieldsOf(answer).amount('data') }),

	notes: [
		'A refused key comes back with HTTP 200 and `code: 401` in the body; the node and the credential test both look at the body.',
		'A key can be limited to IP addresses at Kie.ai. A request from another address is answered with HTTP 403.',
		'The response contains nothing but the remaining amount, which may have decimals.',
	],
	evidence: [
		'documented 2026-11-21 · Endpoint, bearer key, envelope and its codes · https://docs.kie.ai/common-api/get-account-credits',
		'reported 2026-11-21 · A bad key is HTTP 200 with code 401; decimals in data; a missing Content-Type; HTTP 403 for a disabled key or another IP · Several independent public clients of this endpoint',
		"reported 2026-11-21 · Where credits are bought · Remembered from the provider's website, not looked up",
	],
});
