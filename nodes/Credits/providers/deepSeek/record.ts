import {
	balanceIfSent,
	defineProvider,
	fieldsOf,
	get,
	JsonFields,
	knownDetails,
	moneyIn,
	present,
} from '../words';

const USD = moneyIn('USD');
const CNY = moneyIn('CNY');

/** DeepSeek: prepaid money, one balance per currency. */
export const deepSeek = defineProvider({
	name: 'deepSeek',
	displayName: 'DeepSeek',
	category: 'ai-models',
	docsUrl: 'https://api-docs.deepseek.com/api/get-user-balance',
	keysUrl: 'https://platform.deepseek.com/api_keys',
	topUpUrl: 'https://platform.deepseek.com/top_up',
	hosts: ['api.deepseek.com'],
	requests: {
		balance: get('https://api.deepseek.com/user/balance', {
			headers: { Accept: 'application/json' },
		}),
	},
	balances: [USD, CNY],
	hasOpenBalances: true,

	parse(answer) {
		const fields = fieldsOf(answer);
		const isAvailable = fields.flag('is_available');
		const entries = fields.objects('balance_infos').sort(usdFirst);
		const balances = entries.map((entry, position) => {
			const isHeadline = position === 0;
			return balanceIfSent(moneyIn(entry.currency('currency')), {
				remaining: isHeadline ? entry.amount('total_balance') : entry.amountIfSent('total_balance'),
				details: knownDetails({
					granted: entry.amountOrNull('granted_balance'),
					toppedUp: entry.amountOrNull('topped_up_balance'),
					isAvailable,
				}),
			});
		});
		return present(balances);
	},

	notes: [
		'The balances are named by their currency: `usd` is the headline balance if the account has one, otherwise the first in the response. Currencies are never added up.',
		'DeepSeek can say that an account is not available although it holds money: `details.isAvailable` is false then, and the amount stands.',
		'Granted money can expire; the response does not say when.',
	],
	details: {
		granted: 'The part of the amount that DeepSeek granted.',
		toppedUp: 'The part of the amount that was paid for.',
		isAvailable: 'Whether DeepSeek says that the account can be used.',
	},
	evidence: [
		'documented 2026-11-25 · Path, fields, amounts as texts, statuses · https://api-docs.deepseek.com/api/get-user-balance',
		'reported 2026-11-25 · Not available with money left; several currencies, of which one may be missing · steipete/CodexBar, docs/deepseek.md; QuantumNous/new-api, controller/channel-billing.go',
	],
});

/** Dollars before all else; the order of the others is kept. */
function usdFirst(one: JsonFields, other: JsonFields): number {
	const isUsd = (entry: JsonFields) => Number(entry.currency('currency') === USD.unit);
	return isUsd(other) - isUsd(one);
}
