import { trajectAccount } from '../trajectAccount';
import { defineProvider } from '../words';

/** BigBox API: the credits of a plan, and money for what goes beyond it. */
export const bigBox = defineProvider({
	...trajectAccount,
	name: 'bigBox',
	displayName: 'BigBox API',
	credentialDisplayName: 'BigBox Credits API',
	docsUrl: 'https://docs.trajectdata.com/bigboxapi/account-api',
	hosts: ['api.bigboxapi.com'],
	requests: { account: 'GET https://api.bigboxapi.com/account' },
	evidence: [
		'documented 2026-11-26 · Path, key in the query, fields, free of charge · https://docs.trajectdata.com/bigboxapi/account-api',
		'documented 2026-11-26 · A whole answer, of a sister product · https://docs.trajectdata.com/scaleserp/account-api',
		'documented 2026-11-26 · 401 for a wrong key, 402 for a plan that is used up, of a sister product · api-evangelist/serpwow, rate limits',
	],
});
