import {
	balanceIfSent,
	choice,
	defineProvider,
	fieldsOf,
	JsonFields,
	knownDetails,
	moneyIn,
	present,
	scaleAmount,
	secret,
} from '../words';

const USD = moneyIn('USD');

/** Credits of a demonstration, which are no money. */
const DEMONSTRATION = 'PRO';

/** Giftbit: the funds of an account, one balance per currency. */
export const giftbit = defineProvider({
	name: 'giftbit',
	displayName: 'Giftbit',
	category: 'commerce',
	docsUrl: 'https://www.giftbit.com/giftbitapi/#/reference/0/funds',
	fields: [
		secret('API Key'),
		choice('environment', 'Environment', [
			{ value: 'live', displayName: 'Live', host: 'api.giftbit.com' },
			{ value: 'testbed', displayName: 'Testbed', host: 'api-testbed.giftbit.com' },
		]),
	],
	hosts: ['api.giftbit.com', 'api-testbed.giftbit.com'],
	requests: { funds: 'GET https://{environment}/papi/v1/funds' },
	balances: [USD],
	hasOpenBalances: true,
	errorCodes: { at: 'error.code' },

	parse(answer) {
		const funds = fieldsOf(answer).object('fundsbycurrency');
		const isUsd = (name: string) => Number(name === USD.unit);
		const names = funds
			.names()
			.filter((name) => name !== DEMONSTRATION)
			.sort((one, other) => isUsd(other) - isUsd(one));
		const balances = names.map((name, position) => {
			const isHeadline = position === 0;
			const fund = isHeadline || funds.isSent(name) ? funds.object(name) : new JsonFields({});
			return balanceIfSent(moneyIn(new JsonFields({ [name]: name }).currency(name)), {
				remaining: fromCents(
					isHeadline ? fund.amount('available_in_cents') : fund.amountIfSent('available_in_cents'),
				),
				details: knownDetails({
					pending: fromCents(fund.amountOrNull('pending_in_cents')),
					reserved: fromCents(fund.amountOrNull('reserved_in_cents')),
				}),
			});
		});
		return present(balances);
	},

	notes: [
		'Each currency is a separate balance, named by its code; `usd` is the headline balance if there is one, otherwise the first in the response.',
		'Giftbit does not say whether reserved money is still part of what is available.',
	],
	details: {
		pending: 'Money that Giftbit calls pending, in the unit of the balance.',
		reserved: 'Money that Giftbit calls reserved, in the unit of the balance.',
	},
	evidence: [
		'reported 2026-11-26 · Path, both hosts, bearer key, funds by currency in cents, the shape of errors · api-evangelist/giftbit, openapi; public client code',
	],
});

function fromCents(cents: number | null): number | null {
	return cents === null ? null : scaleAmount(cents, 100);
}
