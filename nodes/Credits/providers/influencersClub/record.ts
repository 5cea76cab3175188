import { balance, CREDITS, defineProvider, fieldsOf } from '../words';

/** Influencers.club: the credits of an account, and those it has used to date. */
export const influencersClub = defineProvider({
	name: 'influencersClub',
	displayName: 'Influencers.club',
	category: 'lead-data',
	docsUrl: 'https://docs.influencers.club/',
	keysUrl: 'https://dashboard.influencers.club/api',
	topUpUrl: 'https://influencers.club/pricing/',
	hosts: ['api-dashboard.influencers.club'],
	requests: {
		credits: 'GET https://api-dashboard.influencers.club/public/v1/accounts/credits/',
	},
	balances: [CREDITS],

	parse(answer) {
		const fields = fieldsOf(answer);
		const details = fields.amounts({ creditsUsedToDate: 'credits_used' });
		return balance(CREDITS, { remaining: fields.amount('credits_available'), details });
	},

	details: { creditsUsedToDate: 'Credits that the account has ever used.' },
	evidence: [
		'reported 2026-11-26 · Path with its closing slash, bearer key, a whole answer, the body of 401, 300 requests a minute · superdesigndev/treg, influencersclub.account.usage.json and catalog/influencersclub.yaml (22 August 2026)',
	],
});
