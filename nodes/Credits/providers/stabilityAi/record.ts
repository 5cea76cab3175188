import { account, balance, CREDITS, defineProvider, fieldsOf, get, secret, text } from '../words';

/** Stability AI: the credits of an organization. */
export const stabilityAi = defineProvider({
	name: 'stabilityAi',
	displayName: 'Stability AI',
	category: 'ai-media',
	docsUrl: 'https://platform.stability.ai/docs/api-reference',
	fields: [
		secret('API Key'),
		text('organization', 'Organization', {
			description: "Id of the organization; the default one of the key's owner without it",
			placeholder: 'org-…',
			isOptional: true,
		}),
	],
	hosts: ['api.stability.ai'],
	requests: {
		balance: 'GET https://api.stability.ai/v1/user/balance',
		ofOrganization: get('https://api.stability.ai/v1/user/balance', {
			headers: { Organization: '{organization}' },
		}),
	},
	start: (context) => ({
		request: context.field('organization') === '' ? 'balance' : 'ofOrganization',
	}),
	balances: [CREDITS],

	parse: (answer, context) =>
		account(
			balance(CREDITS, { remaining: fieldsOf(answer).amount('credits') }),
			context.field('organization') || null,
		),

	credentialTest: { blindness: 'It looks at the default organization, whatever is entered.' },
	notes: ['A credit costs one US cent, and a picture may cost parts of one.'],
	evidence: [
		'documented 2026-11-26 · Path, both headers, the field, the shape of 401 and 500 · Stability-AI/rest-api-support, generated/spec/merged.json (2023)',
		'reported 2026-11-26 · The same field in use in 2026 · Public client code',
	],
});
