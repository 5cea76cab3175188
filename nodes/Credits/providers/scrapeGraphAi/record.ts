import { balance, CREDITS, defineProvider, fieldsOf, header } from '../words';

/** ScrapeGraphAI: the credits of an account, those bought beside the plan included. */
export const scrapeGraphAi = defineProvider({
	name: 'scrapeGraphAi',
	displayName: 'ScrapeGraphAI',
	category: 'web-data',
	docsUrl: 'https://docs.scrapegraphai.com/api-reference/endpoint/credits',
	hosts: ['v2-api.scrapegraphai.com'],
	signIn: header('SGAI-APIKEY'),
	requests: { credits: 'GET https://v2-api.scrapegraphai.com/api/credits' },
	balances: [CREDITS],
	offers: ['used'],
	statusClasses: { 403: 'auth' },

	parse(answer) {
		const fields = fieldsOf(answer);
		const jobs = fields.objectOrEmpty('jobs');
		return balance(CREDITS, {
			// The second spelling is that of v1.
			remaining: fields.amount('remaining', 'remaining_credits'),
			used: fields.amountOrNull('used'),
			details: {
				...fields.details({ plan: 'plan' }),
				...jobs.objectOrEmpty('crawl').amounts({ crawlJobsUsed: 'used', crawlJobsLimit: 'limit' }),
				...jobs.objectOrEmpty('monitor').amounts({ monitorsUsed: 'used', monitorsLimit: 'limit' }),
			},
		});
	},

	notes: [
		'`used` counts the billing cycle, and what remains may hold bought credits too: no limit follows from them.',
	],
	details: {
		plan: 'Name of the plan.',
		crawlJobsUsed: 'Crawl jobs that run.',
		crawlJobsLimit: 'Crawl jobs that may run at once.',
		monitorsUsed: 'Monitors that run.',
		monitorsLimit: 'Monitors that may run at once.',
	},
	evidence: [
		'documented 2026-11-26 · Path, header, all fields and their meaning · https://docs.scrapegraphai.com/api-reference/endpoint/credits',
		'reported 2026-11-26 · v2 in use; the spelling of v1 · Public client code',
	],
});
