import {
	account,
	anyFieldsOf,
	balance,
	balanceIfSent,
	commonMessage,
	defineProvider,
	fieldsOf,
	isAboutTheKey,
	post,
	query,
	secret,
} from '../words';

const LINES = { balance: 'credits', unit: 'line', unitType: 'credit' } as const;
const PLUGIN = { balance: 'plugin', unit: 'credit', unitType: 'credit' } as const;

/** The code of JSON-RPC for a method that there is not. */
const UNKNOWN_METHOD = -32_601;

/** Serpstat: the lines that the API may still send, and apart from them the credits of the plugin. */
export const serpstat = defineProvider({
	name: 'serpstat',
	displayName: 'Serpstat',
	category: 'seo',
	docsUrl: 'https://api-docs.serpstat.com/docs/serpstat-public-api/',
	topUpUrl: 'https://serpstat.com/pay/',
	fields: [secret('API Token')],
	hosts: ['api.serpstat.com'],
	signIn: query('token'),
	requests: {
		stats: post('https://api.serpstat.com/v4/', {
			json: { id: '1', method: 'SerpstatLimitsProcedure.getStats', params: {} },
		}),
	},
	balances: [LINES, PLUGIN],
	offers: ['used', 'limit'],
	statusClasses: { 403: 'auth' },

	detectError(answer) {
		const fields = anyFieldsOf(answer);
		if (answer.status !== 200 || !fields.isSent('error')) return null;
		const providerCode = fields.objectOrEmpty('error').amountOrNull('code');
		if (isAboutTheKey(commonMessage(answer))) return { class: 'auth', providerCode };
		return { class: providerCode === UNKNOWN_METHOD ? 'badRequest' : 'badResponse', providerCode };
	},

	parse(answer) {
		const data = fieldsOf(answer).object('result').object('data');
		const plugin = data.objectOrEmpty('plugin_limits');
		const user = data.objectOrEmpty('user_info');
		const details = user.details({ planId: 'plan_id' });
		const lines = balance(LINES, {
			remaining: data.amount('left_lines'),
			used: data.amountOrNull('used_lines'),
			limit: data.amountOrNull('max_lines'),
			details,
		});
		const ofPlugin = balanceIfSent(PLUGIN, {
			remaining: plugin.amountIfSent('left'),
			used: plugin.amountOrNull('used'),
			limit: plugin.amountOrNull('total'),
			details,
		});
		return account([lines, ofPlugin], user.id('user_id'));
	},

	credentialTest: {
		refusals: [
			{
				path: 'error.message',
				equals: 'Invalid token!',
				message: 'Serpstat refused the API Token',
			},
		],
	},
	details: { planId: 'Id of the plan.' },
	evidence: [
		'documented 2026-11-26 · Path, method, all fields, free of charge · https://api-docs.serpstat.com/docs/serpstat-public-api/; SerpstatGlobal/serpstat-mcp-server-js (October 2025)',
		'reported 2026-11-26 · The words about a wrong token, failures under HTTP 200, -32601 · Public client code; superdesigndev/treg (August 2026)',
	],
});
