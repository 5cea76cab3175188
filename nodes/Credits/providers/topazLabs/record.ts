import { balance, CREDITS, defineProvider, fieldsOf, header } from '../words';

/** Topaz Labs: the credits of its API, without those that jobs in progress have taken. */
export const topazLabs = defineProvider({
	name: 'topazLabs',
	displayName: 'Topaz Labs',
	category: 'ai-media',
	docsUrl: 'https://developer.topazlabs.com/reference/account/credits',
	keysUrl: 'https://account.topazlabs.com',
	topUpUrl: 'https://topazlabs.com/my-account/subscriptions/',
	hosts: ['api.topazlabs.com'],
	signIn: header('X-API-Key'),
	requests: { balance: 'GET https://api.topazlabs.com/account/v1/credits/balance' },
	balances: [CREDITS],

	parse(answer) {
		const fields = fieldsOf(answer);
		return balance(CREDITS, {
			remaining: fields.amount('available_credits'),
			details: fields.amounts({ reserved: 'reserved_credits', total: 'total_credits' }),
		});
	},

	notes: ['Credits of the apps are others, which the API cannot spend.'],
	details: {
		reserved: 'Credits of jobs in progress, which come back when a job fails.',
		total: 'Available and reserved credits together, and not the total of a plan.',
	},
	evidence: [
		'documented 2026-11-26 · Path, header, three fields and their meaning · https://developer.topazlabs.com/reference/account/credits',
		'documented 2026-11-26 · The API is paid with credits alone · https://developer.topazlabs.com/getting-started/faqs',
	],
});
