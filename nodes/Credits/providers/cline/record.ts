import { account, balance, CREDITS, defineProvider, fieldsOf, scaleAmount } from '../words';

/** Cline: the credits of an account, which its API counts in ten-thousandths. */
export const cline = defineProvider({
	name: 'cline',
	displayName: 'Cline',
	category: 'ai-models',
	docsUrl: 'https://app.cline.bot',
	hosts: ['api.cline.bot'],
	requests: {
		user: 'GET https://api.cline.bot/api/v1/users/me',
		balance: 'GET https://api.cline.bot/api/v1/users/{userId}/balance',
	},
	balances: [CREDITS],
	errorCodes: { at: 'success', good: true },
	authByMessage: true,
	statusClasses: { 403: 'auth', 404: 'badResponse' },

	next(context) {
		if (context.asked('balance') > 0) return null;
		const user = fieldsOf(context.answer('user')).object('data');
		return { request: 'balance', values: { userId: user.requiredText('id') } };
	},

	parse(answer, context) {
		const units = fieldsOf(answer).object('data').amount('balance');
		const reading = balance(CREDITS, {
			remaining: scaleAmount(units, 10_000),
			details: { usd: scaleAmount(units, 1_000_000) },
			derived: ['details.usd'],
		});
		return account(reading, fieldsOf(context.answer('user')).object('data').text('id'));
	},

	credentialTest: {
		refusals: [
			{ path: 'success', equals: false, message: 'Cline refused the request: check the API Key' },
		],
	},
	notes: ['100 credits are one US dollar. The windows of a ClinePass plan are not part of them.'],
	details: { usd: 'What is left in US dollars, computed.' },
	evidence: [
		"documented 2026-11-26 · 10,000 units to the credit · The source of Cline's own extension",
		'reported 2026-11-26 · Both paths, fields, errors under HTTP 200, dollars · Public client code',
	],
});
