import { trajectAccount } from '../trajectAccount';
import { defineProvider } from '../words';

/** VALUE SERP: the credits of a plan, and money for what goes beyond it. */
export const valueSerp = defineProvider({
	...trajectAccount,
	name: 'valueSerp',
	displayName: 'VALUE SERP',
	docsUrl: 'https://docs.trajectdata.com/valueserp/account-api',
	hosts: ['api.valueserp.com'],
	requests: { account: 'GET https://api.valueserp.com/account' },
	evidence: [
		'documented 2026-11-26 · Path, key in the query, fields, free of charge · https://docs.trajectdata.com/valueserp/account-api',
		'documented 2026-11-26 · A whole answer, of a sister product · https://docs.trajectdata.com/scaleserp/account-api',
		'documented 2026-11-26 · 401 for a wrong key, 402 for a plan that is used up, of a sister product · api-evangelist/serpwow, rate limits',
	],
});
