import { balance, CREDITS, defineProvider, fieldsOf, instantOfSeconds, query } from '../words';

/** WebScraping.AI: the credits of the billing period. */
export const webScrapingAi = defineProvider({
	name: 'webScrapingAi',
	displayName: 'WebScraping.AI',
	category: 'web-data',
	docsUrl: 'https://webscraping.ai/docs',
	hosts: ['api.webscraping.ai'],
	signIn: query('api_key'),
	requests: { account: 'GET https://api.webscraping.ai/account' },
	balances: [CREDITS],
	offers: ['resetsAt'],
	// Says that the key is wrong; there is no 401.
	statusClasses: { 403: 'auth' },

	parse(answer) {
		const fields = fieldsOf(answer);
		return balance(CREDITS, {
			remaining: fields.amount('remaining_api_calls', 'remaining_total_credits'),
			resetsAt: instantOfSeconds(fields.value('resets_at')),
			details: fields.amounts({ remainingConcurrency: 'remaining_concurrency' }),
		});
	},

	notes: [
		'The response contains the email address of the account; it is removed, even with Include Raw.',
	],
	details: { remainingConcurrency: 'How many more requests may run at once.' },
	evidence: [
		'documented 2026-11-26 · Path, key in the query, fields, 402 and 403 · webscraping-ai/webscraping-ai-ruby, README, client.rb and client_spec.rb (17 July 2026)',
		'reported 2026-11-26 · remaining_total_credits; the body of 403 · Public client code',
	],
});
