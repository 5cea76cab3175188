import { anyFieldsOf, balance, CREDITS, defineProvider, fieldsOf, header } from '../words';

/** BuiltWith: the API credits of an account, out of those it has bought. */
export const builtWith = defineProvider({
	name: 'builtWith',
	displayName: 'BuiltWith',
	category: 'lead-data',
	docsUrl: 'https://api.builtwith.com/llms.txt',
	hosts: ['api.builtwith.com'],
	signIn: header('Authorization', 'API {apiKey}'),
	requests: { usage: 'GET https://api.builtwith.com/usagev2/api.json' },
	balances: [CREDITS],
	offers: ['used', 'limit'],
	errorCodes: {
		at: 'Errors.0.Code',
		codes: { '-2': 'auth', '-3': 'forbidden', '-99': 'unavailable' },
	},
	statusClasses: { 403: 'auth' },

	// Any error is a failure, one that the table above cannot tell by its code, too.
	detectError(answer) {
		const errors = anyFieldsOf(answer).value('Errors');
		if (!Array.isArray(errors) || errors.length === 0) return null;
		const [first] = anyFieldsOf(answer).objectsOrEmpty('Errors');
		return first?.isSent('Code') ? null : {};
	},

	parse(answer) {
		const fields = fieldsOf(answer);
		return balance(CREDITS, {
			remaining: fields.amount('remaining'),
			used: fields.amountOrNull('used'),
			limit: fields.amountOrNull('purchased'),
		});
	},

	credentialTest: {
		// The code is a number, and n8n compares by type.
		refusals: [{ path: 'Errors.0.Code', equals: -2, message: 'BuiltWith refused the API Key' }],
	},
	notes: ['Reading the balance costs no API credits.'],
	evidence: [
		'documented 2026-11-26 · Path, header, fields, free of charge · https://api.builtwith.com/llms.txt, as kept in api-evangelist/builtwith (22 August 2026)',
		'documented 2026-11-26 · Error codes under HTTP 200, the body of 429 · api.builtwith.com/errorCodes, as kept in api-evangelist/builtwith (14 August 2026)',
	],
});
