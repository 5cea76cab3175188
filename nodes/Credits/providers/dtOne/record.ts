import {
	account,
	balanceIfSent,
	basic,
	choice,
	defineProvider,
	JsonFields,
	moneyIn,
	objectsOf,
	present,
	secret,
	text,
} from '../words';

const USD = moneyIn('USD');

/** DT One: prepaid money, one balance per currency. */
export const dtOne = defineProvider({
	name: 'dtOne',
	displayName: 'DT One',
	category: 'commerce',
	docsUrl: 'https://dvs-api-doc.dtone.com/#tag/Balances',
	fields: [
		text('apiKeyId', 'API Key'),
		secret('API Secret'),
		choice('environment', 'Environment', [
			{ value: 'live', displayName: 'Live', host: 'dvs-api.dtone.com' },
			{ value: 'sandbox', displayName: 'Sandbox', host: 'preprod-dvs-api.dtone.com' },
		]),
	],
	hosts: ['dvs-api.dtone.com', 'preprod-dvs-api.dtone.com'],
	signIn: basic('{apiKeyId}', '{apiKey}'),
	requests: { balances: 'GET https://{environment}/v1/balances' },
	balances: [USD],
	hasOpenBalances: true,

	parse(answer) {
		const entries = objectsOf(answer).filter((entry) => entry.text('unit_type') === 'CURRENCY');
		return account(present(entries.map(readEntry)), entries[0]?.id('id') ?? null);
	},

	notes: [
		'Each currency is a separate balance, named by its code (`usd`); the first in the response is the headline balance. The credit limit is never added.',
	],
	details: { holding: 'Money that DT One holds back.' },
	evidence: [
		'reported 2026-11-26 · Path, Basic with key and secret, the whole answer, the body of a 401 · Public client code',
	],
});

/** An entry; `null` for one behind the first that has no amount. */
function readEntry(entry: JsonFields, position: number) {
	const creditLimit = entry.amountOrNull('credit_limit') ?? 0;
	return balanceIfSent(moneyIn(entry.currency('unit')), {
		remaining: position === 0 ? entry.amount('available') : entry.amountIfSent('available'),
		creditLine: creditLimit > 0 ? creditLimit : null,
		details: entry.amounts({ holding: 'holding' }),
	});
}
