import {
	balance,
	balanceOfLimit,
	choice,
	defineProvider,
	fieldsOf,
	inUnit,
	JsonFields,
	scaleAmount,
	secret,
	UnexpectedAnswer,
} from '../words';

const BALANCE = { balance: 'balance', unit: null, unitType: 'currency' } as const;
const INVOICE = { ...BALANCE, balance: 'invoice' } as const;

/** Tremendous: the prepaid money, and the credit of accounts that pay by invoice. */
export const tremendous = defineProvider({
	name: 'tremendous',
	displayName: 'Tremendous',
	category: 'commerce',
	docsUrl: 'https://developers.tremendous.com/reference/list-funding-sources',
	fields: [
		secret('API Key'),
		choice('environment', 'Environment', [
			{ value: 'live', displayName: 'Live', host: 'www.tremendous.com' },
			{ value: 'sandbox', displayName: 'Sandbox', host: 'testflight.tremendous.com' },
		]),
	],
	hosts: ['www.tremendous.com', 'testflight.tremendous.com'],
	requests: { sources: 'GET https://{environment}/api/v2/funding_sources' },
	balances: [BALANCE, INVOICE],
	offers: ['used', 'limit'],

	parse(answer) {
		const all = fieldsOf(answer).objects('funding_sources');
		const sources = all.filter((source) => isActive(source) && !isOtherInvoice(source));
		const sourceOf = ({ balance: method }: { balance: string }) =>
			sources.find((source) => source.text('method')?.toLowerCase() === method);
		const [prepaid, invoice] = [sourceOf(BALANCE), sourceOf(INVOICE)];
		if (prepaid === undefined) throw new UnexpectedAnswer("it has no active source 'balance'");
		return [
			balance(inUnit(BALANCE, currencyOf(prepaid)), {
				remaining: availableIn(prepaid.object('meta')),
				details: detailsOf(prepaid),
			}),
			invoice?.objectOrEmpty('meta').isSent('available_amount')
				? balanceOfLimit(inUnit(INVOICE, currencyOf(invoice)), {
						remaining: invoice.object('meta').amount('available_amount'),
						limit: invoice.object('meta').amountOrNull('credit_limit_amount'),
						details: detailsOf(invoice),
					})
				: null,
		];
	},

	notes: [
		'Tremendous answers from a cache, so the amounts may lag behind.',
		'`invoice` is credit, not prepaid money; it is never added to `balance`.',
	],
	details: {
		pending: 'Money that Tremendous calls pending.',
		fundingSourceId: 'Id of the funding source.',
	},
	evidence: [
		'documented 2026-11-26 · Path, all fields, what is deprecated, the cache, statuses · tremendous-rewards/tremendous-node, api.ts; tremendous-rewards/tremendous-ruby, models (2026)',
	],
});

function isActive(source: JsonFields): boolean {
	return !source.isSent('status') || source.text('status')?.toLowerCase() === 'active';
}

/** Whether it is an invoice of a kind that is no credit. */
function isOtherInvoice(source: JsonFields): boolean {
	const type = source.text('type')?.toLowerCase() ?? 'commercial';
	return source.text('method')?.toLowerCase() === INVOICE.balance && type !== 'commercial';
}

function currencyOf(source: JsonFields): string {
	const meta = source.object('meta');
	return meta.isSent('currency_code') ? meta.currency('currency_code') : 'USD';
}

/** What is available; older answers tell it in cents alone. */
function availableIn(meta: JsonFields): number {
	if (meta.isSent('available_amount')) return meta.amount('available_amount');
	return scaleAmount(meta.amount('available_cents'), 100);
}

function detailsOf(source: JsonFields) {
	return {
		...source.objectOrEmpty('meta').amounts({ pending: 'pending_amount' }),
		...source.details({ fundingSourceId: 'id' }),
	};
}
