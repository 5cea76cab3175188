import { balance, CREDITS, defineProvider, fieldsOf, get, header } from '../words';

/** Apiframe: the credits of a plan. */
export const apiframe = defineProvider({
	name: 'apiframe',
	displayName: 'Apiframe',
	category: 'ai-media',
	docsUrl: 'https://docs.apiframe.ai/api-endpoints/account-info',
	keysUrl: 'https://app.apiframe.ai',
	hosts: ['api.apiframe.pro'],
	signIn: header('Authorization'),
	requests: {
		account: get('https://api.apiframe.pro/account', {
			headers: { 'Content-Type': 'application/json' },
		}),
	},
	balances: [CREDITS],

	parse(answer) {
		const fields = fieldsOf(answer);
		return balance(CREDITS, {
			remaining: fields.amount('credits'),
			details: {
				...fields.details({ plan: 'plan' }),
				...fields.amounts({ totalImages: 'total_images' }),
			},
		});
	},

	notes: ['Apiframe refuses a key without a word of explanation.'],
	details: {
		plan: 'Name of the plan.',
		totalImages: 'Images that the account has ever made.',
	},
	evidence: [
		'documented 2026-11-26 · Path, the bare key, Content-Type, all fields, 400, 401 and 500 · https://docs.apiframe.ai/api-endpoints/account-info',
		'reported 2026-11-26 · The bare key in use · Public client code',
	],
});
