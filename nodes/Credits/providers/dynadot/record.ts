import {
	anyFieldsOf,
	balanceIfSent,
	defineProvider,
	fieldsOf,
	get,
	isAboutTheKey,
	moneyIn,
	present,
	query,
	secret,
	type ProviderAnswer,
} from '../words';

const USD = moneyIn('USD');
const REFUSED = 'Dynadot refused the API Production Key, or the IP address of this n8n';

/** Dynadot: the money of an account, one balance per currency, with errors under HTTP 200. */
export const dynadot = defineProvider({
	name: 'dynadot',
	displayName: 'Dynadot',
	category: 'commerce',
	docsUrl: 'https://www.dynadot.com/domain/api3.html',
	fields: [secret('API Production Key')],
	hosts: ['api.dynadot.com'],
	signIn: query('key'),
	requests: {
		balance: get('https://api.dynadot.com/api3.json', {
			query: { command: 'get_account_balance' },
		}),
	},
	balances: [USD],
	hasOpenBalances: true,
	providerMessage: (answer) => resultIn(answer).text('Error'),

	detectError(answer) {
		const result = resultIn(answer);
		const error = result.text('Error');
		const isFailure = error !== null || result.text('Status') === 'error';
		if (!isFailure || answer.status !== 200) return null;
		if (/\bIP\b/i.test(error ?? '')) return { class: 'forbidden' };
		return { class: isAboutTheKey(error) ? 'auth' : 'badRequest' };
	},

	parse(answer) {
		const entries = fieldsOf(answer).object('GetAccountBalanceResponse').objects('BalanceList');
		const balances = entries.map((entry, position) =>
			balanceIfSent(moneyIn(entry.currency('Currency')), {
				remaining: position === 0 ? entry.amount('Amount') : entry.amountIfSent('Amount'),
			}),
		);
		return present(balances);
	},

	credentialTest: {
		refusals: [
			{ path: 'Response.Error', equals: 'invalid key', message: REFUSED },
			{ path: 'GetAccountBalanceResponse.Status', equals: 'error', message: REFUSED },
		],
	},
	notes: [
		'Each currency is a separate balance, named by its code (`usd`); the first in the response is the headline balance.',
	],
	evidence: [
		'documented 2026-11-26 · The command, the key in the query, the list of balances · https://www.dynadot.com/domain/api3.html',
		'reported 2026-11-26 · Error and Status in the answer · Public client code',
	],
});

/** What Dynadot says of the request, in either of its two wrappers. */
function resultIn(answer: ProviderAnswer) {
	const fields = anyFieldsOf(answer);
	const name = 'GetAccountBalanceResponse';
	return fields.objectOrEmpty(fields.isSent(name) ? name : 'Response');
}
