import {
	balance,
	bearer,
	CREDITS,
	defineProvider,
	fieldsOf,
	get,
	post,
	secret,
	text,
} from '../words';

/** Copyleaks: credits for scans, behind a log-in. */
export const copyleaks = defineProvider({
	name: 'copyleaks',
	displayName: 'Copyleaks',
	category: 'translation',
	docsUrl: 'https://docs.copyleaks.com/reference/actions/admin/check-credits',
	keysUrl: 'https://api.copyleaks.com/dashboard',
	fields: [text('email', 'Account Email'), secret('API Key')],
	hosts: ['id.copyleaks.com', 'api.copyleaks.com'],
	signIn: {},
	requests: {
		logIn: post('https://id.copyleaks.com/v3/account/login/api', {
			json: { email: '{email}', key: '{apiKey}' },
			readToken: (answer) => fieldsOf(answer).requiredText('access_token'),
		}),
		credits: get('https://api.copyleaks.com/v3/scans/credits', { signIn: bearer('token') }),
	},
	balances: [CREDITS],

	parse: (answer) => balance(CREDITS, { remaining: fieldsOf(answer).amount('Amount', 'amount') }),

	notes: [
		'A credit pays for 250 words. Credits of the older Writer Detector are not read.',
		'Each read logs in once, and Copyleaks allows twelve logins in fifteen minutes: poll every two minutes at most.',
	],
	evidence: [
		'documented 2026-11-26 · The amount, its path, the refusal of a token · https://docs.copyleaks.com/reference/actions/admin/check-credits',
		'documented 2026-11-26 · The log-in, how often it may be done, where keys are · https://docs.copyleaks.com/using-the-apis/authentication and Copyleaks/NodeJS-Plagiarism-Checker, src/Copyleaks.ts',
		'reported 2026-11-26 · The amount in small letters · Public client code',
	],
});
