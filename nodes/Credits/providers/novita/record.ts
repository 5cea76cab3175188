import {
	addAmounts,
	balance,
	creditsIn,
	defineProvider,
	fieldsOf,
	get,
	knownDetails,
	scaleAmount,
} from '../words';

const CREDITS = creditsIn('USD');

/** How many of Novita's units make a dollar. */
const UNITS = 10_000;

/** Why a request was refused; the first ones are about the key. */
const REASON = /\b(?:((?:MISSING|INVALID)_API_KEY)|BILLING_AUTH_FAILED|RATE_LIMIT_EXCEEDED)\b/;

/** Novita: the money of an account, and how far below zero it may go. */
export const novita = defineProvider({
	name: 'novita',
	displayName: 'Novita AI',
	category: 'ai-models',
	docsUrl: 'https://novita.ai/docs/api-reference/basic-get-user-balance',
	keysUrl: 'https://novita.ai/settings/key-management',
	hosts: ['api.novita.ai'],
	requests: {
		balance: get('https://api.novita.ai/openapi/v1/billing/balance/detail', {
			headers: { 'Content-Type': 'application/json' },
		}),
	},
	balances: [CREDITS],

	// A wrong key is 403 and a missing one 400. In which field the reason stands is not documented.
	detectError({ status, text }) {
		const [reason, isAboutTheKey] = status >= 400 ? (REASON.exec(text) ?? []) : [];
		if (reason === undefined) return null;
		return { ...(isAboutTheKey !== undefined && { class: 'auth' }), providerCode: reason };
	},

	parse(answer) {
		const fields = fieldsOf(answer);
		const available = scaleAmount(fields.amount('availableBalance'), UNITS);
		const creditLine = dollarsOf(fields.amountIfSent('creditLimit'));
		return balance(CREDITS, {
			// What is available counts the credit line, which is a debt to be and no money.
			remaining: addAmounts([available, -(creditLine ?? 0)]),
			creditLine,
			details: knownDetails({
				available,
				cash: dollarsOf(fields.amountOrNull('cashBalance')),
				pendingCharges: dollarsOf(fields.amountOrNull('pendingCharges')),
				outstandingInvoices: dollarsOf(fields.amountOrNull('outstandingInvoices')),
			}),
			derived: creditLine === null ? [] : ['remaining'],
		});
	},

	notes: [
		'`remaining` is what is available minus the credit line. What may be spent, the credit line included, is `details.available`.',
	],
	details: {
		available: 'What may be spent, the credit line included, in dollars.',
		cash: 'The cash balance, in dollars.',
		pendingCharges: 'Charges that are pending, in dollars.',
		outstandingInvoices: 'Invoices that are not paid, in dollars.',
	},
	evidence: [
		'documented 2026-11-26 · Path, fields, ten-thousandths of a dollar as texts · https://novita.ai/docs/api-reference/basic-get-user-balance',
		'documented 2026-11-26 · Statuses and reasons of refusals · https://novita.ai/docs/api-reference/basic-error-code',
	],
});

function dollarsOf(units: number | null): number | null {
	return units === null ? null : scaleAmount(units, UNITS);
}
