import { balance, defineProvider, fieldsOf, query } from '../words';

const CREDITS = { balance: 'credits', unit: 'token', unitType: 'token' } as const;

/** Jina AI: the tokens of a key, trial and bought ones together. */
export const jina = defineProvider({
	name: 'jina',
	displayName: 'Jina AI',
	category: 'ai-models',
	docsUrl: 'https://jina.ai',
	hosts: ['embeddings-dashboard-api.jina.ai'],
	signIn: query('api_key'),
	requests: { user: 'GET https://embeddings-dashboard-api.jina.ai/api/v1/api_key/fe_user' },
	balances: [CREDITS],
	statusClasses: { 403: 'auth', 404: 'auth' },

	parse(answer) {
		const wallet = fieldsOf(answer).object('wallet');
		return balance(CREDITS, {
			remaining: wallet.amount('total_balance'),
			details: wallet.amounts({ trial: 'trial_balance', regular: 'regular_balance' }),
		});
	},

	notes: [
		"The API of Jina AI's own dashboard, which is undocumented and may change. Its figures lag by minutes.",
		'Trial tokens expire, and the response does not say when.',
	],
	details: { trial: 'Trial tokens that are left.', regular: 'Bought tokens that are left.' },
	evidence: [
		"reported 2026-11-26 · Path, the key in the query, fields · n8n's own credential test for Jina AI; public client code",
	],
});
