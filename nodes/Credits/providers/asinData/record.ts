import { trajectAccount } from '../trajectAccount';
import { defineProvider } from '../words';

/** ASIN Data API: the credits of a plan, and money for what goes beyond it. */
export const asinData = defineProvider({
	...trajectAccount,
	name: 'asinData',
	displayName: 'ASIN Data API',
	credentialDisplayName: 'ASIN Data Credits API',
	docsUrl: 'https://docs.trajectdata.com/asindataapi/account-api',
	hosts: ['api.asindataapi.com'],
	requests: { account: 'GET https://api.asindataapi.com/account' },
	evidence: [
		'documented 2026-11-26 · Path, key in the query, fields, free of charge · https://docs.trajectdata.com/asindataapi/account-api',
		'documented 2026-11-26 · A whole answer, of a sister product · https://docs.trajectdata.com/scaleserp/account-api',
		'documented 2026-11-26 · 401 for a wrong key, 402 for a plan that is used up, of a sister product · api-evangelist/serpwow, rate limits',
	],
});
