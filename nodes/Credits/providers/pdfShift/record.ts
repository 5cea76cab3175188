import { balance, CREDITS, defineProvider, fieldsOf, header } from '../words';

/** PDFShift: the credits of a plan, and what it may go beyond them. */
export const pdfShift = defineProvider({
	name: 'pdfShift',
	displayName: 'PDFShift',
	category: 'documents',
	docsUrl: 'https://docs.pdfshift.io',
	keysUrl: 'https://app.pdfshift.io/dashboard/',
	hosts: ['api.pdfshift.io'],
	signIn: header('X-API-Key'),
	requests: { usage: 'GET https://api.pdfshift.io/v3/credits/usage' },
	balances: [CREDITS],
	offers: ['used', 'limit'],
	errorCodes: { at: 'success', good: true, codeAt: 'code', areStatuses: true },

	parse(answer) {
		const credits = fieldsOf(answer).object('credits');
		return balance(CREDITS, {
			remaining: credits.amount('remaining'),
			used: credits.amountOrNull('used'),
			limit: credits.amountOrNull('total'),
			details: credits.amounts({ planCredits: 'base' }),
		});
	},

	notes: [
		'`limit` counts the overage that the account allows; the plan alone is `details.planCredits`.',
	],
	details: { planCredits: 'Credits of the plan, without overage.' },
	evidence: [
		'documented 2026-11-26 · Path, header, all fields, the shape of errors · The OpenAPI document of PDFShift, as kept in api-evangelist/pdfshift (December 2025)',
	],
});
