import { balance, choice, CREDITS, defineProvider, fieldsOf, header, secret } from '../words';

/** Black Forest Labs: the credits of an organization, each one cent. */
export const blackForestLabs = defineProvider({
	name: 'blackForestLabs',
	displayName: 'Black Forest Labs',
	category: 'ai-media',
	docsUrl: 'https://docs.bfl.ai/api-reference/get-the-users-credits',
	keysUrl: 'https://dashboard.bfl.ai',
	topUpUrl: 'https://dashboard.bfl.ai',
	fields: [
		secret('API Key'),
		choice('region', 'Region', [
			{ value: 'global', displayName: 'Global', host: 'api.bfl.ai' },
			{ value: 'us', displayName: 'United States', host: 'api.us.bfl.ai' },
			{ value: 'eu', displayName: 'Europe', host: 'api.eu.bfl.ai' },
		]),
	],
	hosts: ['api.bfl.ai', 'api.us.bfl.ai', 'api.eu.bfl.ai'],
	signIn: header('x-key'),
	requests: { credits: 'GET https://{region}/v1/credits' },
	balances: [CREDITS],
	// Servers of this kind answer so to a missing or a wrong key.
	statusClasses: { 403: 'auth' },

	parse: (answer) => balance(CREDITS, { remaining: fieldsOf(answer).amount('credits') }),

	notes: [
		'A credit is one US cent: 1,000 credits are 10 dollars. All projects of an organization spend the same credits.',
	],
	evidence: [
		'documented 2026-11-26 · Path, x-key, the required number · https://docs.bfl.ai/api-reference/get-the-users-credits',
		'documented 2026-11-26 · 1 credit is 0.01 US dollars, one balance for an organization, the dashboard · docs.bfl.ai, llms-full.txt',
		'reported 2026-11-26 · The hosts of the regions · api-evangelist/black-forest-labs, its OpenAPI document (August 2026)',
	],
});
