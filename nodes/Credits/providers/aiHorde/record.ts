import { account, balance, defineProvider, fieldsOf, get, header } from '../words';

const KUDOS = { balance: 'credits', unit: 'kudos', unitType: 'credit' } as const;

/** AI Horde: the kudos of a user, which are earned and not sold. */
export const aiHorde = defineProvider({
	name: 'aiHorde',
	displayName: 'AI Horde',
	category: 'ai-models',
	docsUrl: 'https://aihorde.net/api',
	keysUrl: 'https://aihorde.net/register',
	hosts: ['aihorde.net'],
	signIn: header('apikey'),
	requests: {
		user: get('https://aihorde.net/api/v2/find_user', {
			headers: { 'Client-Agent': 'n8n-nodes-credits:1:unknown' },
		}),
	},
	balances: [KUDOS],
	// An unknown key is a user who was not found.
	statusClasses: { 404: 'auth' },

	parse(answer) {
		const fields = fieldsOf(answer);
		const details = fields.amounts({ concurrency: 'concurrency' });
		return account(balance(KUDOS, { remaining: fields.amount('kudos'), details }), fields.id('id'));
	},

	credentialTest: { statuses: { 404: 'AI Horde knows no user with this API Key' } },
	notes: [
		'Kudos are a priority and not money: at 0 and below, requests are still served, only later.',
		'A shared key shows the kudos of its owner, the anonymous key those of an account that everybody shares. Figures can be five minutes old.',
	],
	details: { concurrency: 'How many requests may wait at a time.' },
	evidence: [
		'documented 2026-11-26 · Path, headers, fields, kudos below 0, 404 for an unknown key, shared keys, the cache · The source of the server: Haidra-Org/AI-Horde, horde/apis/v2/base.py and the models of its API',
	],
});
