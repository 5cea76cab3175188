import { balance, balanceIfSent, CREDITS, defineProvider, fieldsOf, header } from '../words';

const FREE_CALLS = { balance: 'freeCalls', unit: 'call', unitType: 'request' } as const;

/** Remove.bg: credits of all kinds together, and apart from them free previews. */
export const removeBg = defineProvider({
	name: 'removeBg',
	displayName: 'Remove.bg',
	category: 'ai-media',
	docsUrl: 'https://www.remove.bg/api#operations-Account-get_account',
	hosts: ['api.remove.bg'],
	signIn: header('X-Api-Key'),
	requests: { account: 'GET https://api.remove.bg/v1.0/account' },
	balances: [CREDITS, FREE_CALLS],
	statusClasses: { 403: 'auth' },

	parse(answer) {
		const attributes = fieldsOf(answer).object('data').object('attributes');
		const credits = attributes.object('credits');
		const api = attributes.objectOrEmpty('api');
		return [
			balance(CREDITS, {
				remaining: credits.amount('total'),
				details: credits.amounts({
					subscription: 'subscription',
					payg: 'payg',
					enterprise: 'enterprise',
				}),
			}),
			balanceIfSent(FREE_CALLS, {
				remaining: api.amountIfSent('free_calls'),
				details: api.details({ sizes: 'sizes' }),
			}),
		];
	},

	notes: ['Free calls make previews and cannot pay for an image in full size.'],
	details: {
		subscription: 'The part of the credits that is of a subscription.',
		payg: 'The part of the credits that was bought as a pack.',
		enterprise: 'The part of the credits that is of an enterprise plan.',
		sizes: 'The sizes of images for which free calls are good.',
	},
	evidence: [
		'reported 2026-11-26 · Path, header, all fields; 401 and 403 for a wrong key, 429 · Public client code',
	],
});
