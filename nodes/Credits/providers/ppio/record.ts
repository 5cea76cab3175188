import { balance, creditsIn, defineProvider, fieldsOf, get, scaleAmount } from '../words';

const CREDITS = creditsIn('CNY');

/** PPIO: prepaid yuan, counted in ten-thousandths. */
export const ppio = defineProvider({
	name: 'ppio',
	displayName: 'PPIO',
	category: 'ai-models',
	docsUrl: 'https://ppinfra.com',
	hosts: ['api.ppinfra.com'],
	requests: {
		user: get('https://api.ppinfra.com/v3/user', {
			headers: { 'Content-Type': 'application/json' },
		}),
	},
	balances: [CREDITS],
	statusClasses: { 403: 'auth', 404: 'badResponse' },
	errorCodes: { at: 'reason', codes: { MISSING_API_KEY: 'auth', INVALID_API_KEY: 'auth' } },

	parse: (answer) =>
		balance(CREDITS, {
			remaining: scaleAmount(fieldsOf(answer).amount('credit_balance'), 10_000),
		}),

	notes: ['Whether a credit line is part of the balance is not documented.'],
	evidence: [
		'reported 2026-11-26 · Path, the field, ten-thousandths of a yuan, the reasons of a refusal · Public client code',
	],
});
