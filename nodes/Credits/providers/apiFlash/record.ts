import {
	balanceOfLimit,
	defineProvider,
	fieldsOf,
	instantOfSeconds,
	query,
	secret,
} from '../words';

const SCREENSHOTS = { balance: 'screenshots', unit: 'screenshot', unitType: 'request' } as const;

/** ApiFlash: the screenshots that a plan has left. */
export const apiFlash = defineProvider({
	name: 'apiFlash',
	displayName: 'ApiFlash',
	category: 'documents',
	docsUrl: 'https://apiflash.com/documentation#quota',
	fields: [secret('Access Key')],
	hosts: ['api.apiflash.com'],
	signIn: query('access_key'),
	requests: { quota: 'GET https://api.apiflash.com/v1/urltoimage/quota' },
	balances: [SCREENSHOTS],
	offers: ['used', 'limit', 'resetsAt'],
	statusClasses: { 403: 'auth' },

	parse(answer) {
		const fields = fieldsOf(answer);
		return balanceOfLimit(SCREENSHOTS, {
			remaining: fields.amount('remaining'),
			limit: fields.amountOrNull('limit'),
			resetsAt: instantOfSeconds(fields.value('reset')),
		});
	},

	evidence: [
		'reported 2026-11-26 · Path, the key in the query, limit, remaining, reset in seconds · Public client code',
	],
});
