import { account, balance, basic, CREDITS, defineProvider, fieldsOf, secret, text } from '../words';

/** Vectorizer.AI: the credits of an account, of which an operation may take a part of one. */
export const vectorizerAi = defineProvider({
	name: 'vectorizerAi',
	displayName: 'Vectorizer.AI',
	category: 'documents',
	docsUrl: 'https://vectorizer.ai/api',
	fields: [text('apiId', 'API ID'), secret('API Secret')],
	hosts: ['api.vectorizer.ai'],
	signIn: basic('{apiId}', '{apiKey}'),
	requests: { account: 'GET https://api.vectorizer.ai/api/v1/account' },
	balances: [CREDITS],

	parse(answer, context) {
		const fields = fieldsOf(answer);
		const reading = balance(CREDITS, {
			remaining: fields.amount('credits'),
			details: fields.details({ plan: 'subscriptionPlan', state: 'subscriptionState' }),
		});
		return account(reading, context.field('apiId'));
	},

	details: {
		plan: 'The subscription; `none` without one.',
		state: '`active`, `pastDue` or `ended`. What is left is right in each of them.',
	},
	evidence: [
		'documented 2026-11-26 · Path, all fields, the states · https://vectorizer.ai/api',
		'reported 2026-11-26 · HTTP Basic, the answer, the shape of errors · Public client code',
	],
});
