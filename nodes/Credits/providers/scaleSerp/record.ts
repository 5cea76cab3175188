import { trajectAccount } from '../trajectAccount';
import { defineProvider } from '../words';

/** Scale SERP: the credits of a plan, and money for what goes beyond it. */
export const scaleSerp = defineProvider({
	...trajectAccount,
	name: 'scaleSerp',
	displayName: 'Scale SERP',
	docsUrl: 'https://docs.trajectdata.com/scaleserp/account-api',
	hosts: ['api.scaleserp.com'],
	requests: { account: 'GET https://api.scaleserp.com/account' },
	evidence: [
		'documented 2026-11-26 · Path, key in the query, fields, a whole answer, free of charge · https://docs.trajectdata.com/scaleserp/account-api',
		'documented 2026-11-26 · 401 for a wrong key, 402 for a plan that is used up, of a sister product · api-evangelist/serpwow, rate limits',
	],
});
