import {
	account,
	balanceLeft,
	budgetIn,
	defineProvider,
	fieldsOf,
	get,
	header,
	knownDetails,
	monthlyBudget,
	monthOf,
	secret,
} from '../words';

const BUDGET = budgetIn('USD');

/** Fastly: the invoice of the month to date, against the user's own budget. */
export const fastly = defineProvider({
	name: 'fastly',
	displayName: 'Fastly',
	category: 'spend',
	docsUrl: 'https://www.fastly.com/documentation/reference/api/account/billing/invoices/',
	keysUrl: 'https://manage.fastly.com/account/personal/tokens',
	topUpUrl: 'https://manage.fastly.com/billing',
	fields: [
		secret('API Token', { description: 'A global token of a user with the role billing' }),
		monthlyBudget('USD'),
	],
	hosts: ['api.fastly.com'],
	signIn: header('Fastly-Key'),
	requests: {
		invoice: get('https://api.fastly.com/billing/v3/invoices/month-to-date', {
			headers: { Accept: 'application/json' },
		}),
	},
	maxBytes: 2_097_152,
	balances: [BUDGET],
	offers: ['used', 'limit', 'resetsAt'],
	statusClasses: { 202: 'unavailable' }, // While the estimate is being made.

	parse(answer, context) {
		const invoice = fieldsOf(answer);
		const details = knownDetails({
			billingStart: invoice.instant('billing_start_date'),
			billingEnd: invoice.instant('billing_end_date'),
		});
		const reading = balanceLeft(BUDGET, {
			used: invoice.amount('monthly_transaction_amount'),
			limit: context.amount('monthlyBudget'),
			resetsAt: monthOf(context.now).endsAt,
			details,
			derived: ['limit', 'resetsAt'],
		});
		return account(reading, invoice.id('customer_id'));
	},

	notes: [
		'Fastly reports what the month has cost so far, not what is left: `remaining` is your Monthly Budget minus that. The response does not name the currency; it is read as US dollars.',
		'The amount may be hours old, and making it may take a minute: a first read may time out.',
		'A customer that is billed through a parent has no invoice of its own.',
	],
	details: {
		billingStart: 'When the invoice begins, ISO 8601 UTC.',
		billingEnd: 'When it ends, ISO 8601 UTC.',
	},
	evidence: [
		'documented 2026-11-26 · Path, header, all fields, the amount as a text · fastly/fastly-js, docs/BillingInvoicesApi.md and MtdInvoiceResponse.md (February 2026)',
		"documented 2026-11-26 · How old and how slow it may be, 202, customers with a parent · Fastly's documents of version 2",
	],
});
