import { balanceLeft, CREDITS, defineProvider, fieldsOf, header } from '../words';

/** Typecast: what is used of the credits of a plan. */
export const typecast = defineProvider({
	name: 'typecast',
	displayName: 'Typecast',
	category: 'ai-media',
	docsUrl: 'https://typecast.ai/docs/api-reference',
	keysUrl: 'https://typecast.ai/developers/api/api-key',
	hosts: ['api.typecast.ai'],
	signIn: header('X-API-KEY'),
	requests: { subscription: 'GET https://api.typecast.ai/v1/users/me/subscription' },
	balances: [CREDITS],
	offers: ['used', 'limit'],

	parse(answer) {
		const fields = fieldsOf(answer);
		const credits = fields.object('credits');
		return balanceLeft(CREDITS, {
			used: credits.amount('used_credits'),
			limit: credits.amount('plan_credits'),
			details: {
				...fields.details({ plan: 'plan' }),
				...fields.objectOrEmpty('limits').amounts({ concurrencyLimit: 'concurrency_limit' }),
			},
		});
	},

	details: {
		plan: 'Name of the plan.',
		concurrencyLimit: 'How many requests may run at a time.',
	},
	evidence: [
		'documented 2026-11-26 · Path, header, all fields, statuses, the page of keys · neosapience/typecast-sdk, typecast-c and typecast-js (20 August 2026)',
	],
});
