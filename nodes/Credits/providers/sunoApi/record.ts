import { balance, CREDITS, defineProvider, fieldsOf } from '../words';

/** Suno API (sunoapi.org): credits in an envelope that says 200 on the outside whatever happened. */
export const sunoApi = defineProvider({
	name: 'sunoApi',
	displayName: 'Suno API',
	category: 'ai-media',
	docsUrl: 'https://docs.sunoapi.org/suno-api/get-remaining-credits',
	hosts: ['api.sunoapi.org'],
	requests: { credit: 'GET https://api.sunoapi.org/api/v1/generate/credit' },
	balances: [CREDITS],

	errorCodes: {
		at: 'code',
		good: 200,
		areStatuses: true,
		codes: {
			405: 'rateLimited',
			// Not what HTTP means by it: that would be 430 here.
			429: {
				class: 'forbidden',
				message: 'Suno API says that the account has insufficient credits',
				advice: 'It did not say how much is left. Add credits to it.',
			},
			430: 'rateLimited',
			455: { class: 'unavailable', message: 'Suno API is in maintenance' },
		},
	},

	parse: (answer) => balance(CREDITS, { remaining: fieldsOf(answer).amount('data') }),

	notes: ['This is the service at sunoapi.org, and not Suno itself.'],
	evidence: [
		'documented 2026-11-26 · Path, bearer key, envelope, the codes · https://docs.sunoapi.org/suno-api/get-remaining-credits',
		'reported 2026-11-26 · The path in use, another one in the quickstart that is wrong · Public client code',
	],
});
