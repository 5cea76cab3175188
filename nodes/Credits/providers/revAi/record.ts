import { balance, choice, defineProvider, fieldsOf, secret } from '../words';

const CREDITS = { balance: 'credits', unit: 'second', unitType: 'second' } as const;

/** Rev AI: seconds of audio. */
export const revAi = defineProvider({
	name: 'revAi',
	displayName: 'Rev AI',
	category: 'ai-media',
	docsUrl: 'https://docs.rev.ai/api/asynchronous/reference/#tag/Account',
	fields: [
		secret('API Key'),
		choice('region', 'Region', [
			{ value: 'us', displayName: 'United States', host: 'api.rev.ai' },
			{ value: 'eu', displayName: 'Europe', host: 'ec1.api.rev.ai' },
		]),
	],
	hosts: ['api.rev.ai', 'ec1.api.rev.ai'],
	requests: { account: 'GET https://{region}/speechtotext/v1/account' },
	balances: [CREDITS],

	parse: (answer) => balance(CREDITS, { remaining: fieldsOf(answer).amount('balance_seconds') }),

	notes: [
		'A key from one region does not work in the other.',
		'For an account that is billed by invoice the figure may mean nothing, or be below 0.',
	],
	evidence: [
		'documented 2026-11-26 · Path, bearer key, regions, both fields · revdotcom/revai-node-sdk, src/models/async/RevAiAccount.ts, src/api-client.ts and src/models/RevAiApiDeploymentConfigConstants.ts',
	],
});
