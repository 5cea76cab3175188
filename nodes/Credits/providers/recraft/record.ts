import { account, balance, choice, CREDITS, defineProvider, fieldsOf, get, secret } from '../words';

/** Recraft: the units of its API, or the credits of a subscription. */
export const recraft = defineProvider({
	name: 'recraft',
	displayName: 'Recraft',
	category: 'ai-media',
	docsUrl: 'https://www.recraft.ai/docs/api-reference/endpoints',
	fields: [
		secret('API Key'),
		choice('billing', 'Billing', [
			{ value: 'api', displayName: 'API' },
			{ value: 'subscription', displayName: 'Subscription' },
		]),
	],
	hosts: ['external.api.recraft.ai'],
	requests: {
		user: get('https://external.api.recraft.ai/v1/users/me', { query: { billing: '{billing}' } }),
	},
	balances: [CREDITS],

	parse(answer, context) {
		const fields = fieldsOf(answer);
		const reading = balance(CREDITS, {
			remaining: fields.amount('credits'),
			details: { billing: context.field('billing') },
		});
		return account(reading, fields.id('id'));
	},

	notes: [
		'API calls spend API units, of which 1,000 are a US dollar. Subscription is what the web app spends.',
	],
	details: { billing: 'Which of the two is read: `api` or `subscription`.' },
	evidence: [
		'documented 2026-11-26 · Path, billing, all fields · The OpenAPI document of Recraft (external.api.recraft.ai/doc/spec/api.yaml), as kept in tryAGI/Recraft, src/libs/Recraft/openapi.yaml (22 August 2026)',
		'reported 2026-11-26 · 1,000 units a dollar · api-evangelist/recraft-ai, its OpenAPI document (May 2026)',
	],
});
