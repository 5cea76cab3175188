import {
	account,
	anyFieldsOf,
	balance,
	commonMessage,
	CREDITS,
	defineProvider,
	fieldsOf,
	scaleAmount,
	type AccountContext,
} from '../words';

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
	statusClasses: { 403: 'auth' },

	detectError(answer, context) {
		// A user whose id Cline has just named is there: what is gone is the path.
		if (answer.status === 404 && context.asked('user') > 0) return { class: 'badResponse' };
		const isRefusal = answer.status === 200 && anyFieldsOf(answer).flag('success') === false;
		if (!isRefusal) return null;
		return { class: /unauthorized/i.test(commonMessage(answer) ?? '') ? 'auth' : 'badResponse' };
	},

	next(context) {
		if (context.asked('balance') > 0) return null;
		return { request: 'balance', values: { userId: userIdOf(context) } };
	},

	parse(answer, context) {
		const units = fieldsOf(answer).object('data').amount('balance');
		const reading = balance(CREDITS, {
			remaining: scaleAmount(units, 10_000),
			details: { usd: scaleAmount(units, 1_000_000) },
			derived: ['details.usd'],
		});
		return account(reading, userIdOf(context));
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

function userIdOf(context: AccountContext): string {
	const user = fieldsOf(context.answer('user')).object('data');
	const id = user.id('id');
	if (id === null) throw user.unexpected('id', 'a text');
	return id;
}
