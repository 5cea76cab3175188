import {
	account,
	anyFieldsOf,
	balance,
	balanceIfSent,
	bodyField,
	fieldsOf,
	post,
	secret,
	type DetectedError,
	type RemoteProvider,
} from '../words';

const MONEY = { balance: 'credits', unit: 'USD', unitType: 'currency' } as const;
const CAPTCHA_CREDITS = { balance: 'captchaCredits', unit: 'credit', unitType: 'credit' } as const;

const ERROR_CODES: Readonly<Record<string, DetectedError>> = {
	ERROR_KEY_DOES_NOT_EXIST: { class: 'auth' },
	ERROR_WRONG_USER_KEY: { class: 'auth' },
	ERROR_IP_NOT_ALLOWED: { class: 'forbidden' },
	ERROR_IP_BANNED: { class: 'forbidden' },
	IP_BANNED: { class: 'forbidden' },
	ERROR_IP_BLOCKED: { class: 'forbidden' },
	ERROR_ACCOUNT_SUSPENDED: { class: 'forbidden' },
	ERROR_TOO_MUCH_REQUESTS: { class: 'rateLimited' },
};

const REFUSED = 'Anti-Captcha refused the API Key';

/** Anti-Captcha: money, and the credits of a subscription where there is one. */
export const antiCaptcha = {
	kind: 'remote',
	name: 'antiCaptcha',
	displayName: 'Anti-Captcha',
	category: 'captcha',
	docsUrl: 'https://anti-captcha.com/apidoc/methods/getBalance',
	keysUrl: null,
	topUpUrl: null,
	fields: [secret('API Key')],
	hosts: ['api.anti-captcha.com'],
	signIn: bodyField('clientKey'),
	requests: { balance: post('https://api.anti-captcha.com/getBalance', { json: {} }) },
	minIntervalMs: 30_000,
	balances: [MONEY, CAPTCHA_CREDITS],
	offers: [],

	detectError(answer) {
		const fields = anyFieldsOf(answer);
		const errorId = fields.amountOrNull('errorId');
		if (errorId === null || errorId === 0) return null;
		const code = fields.text('errorCode');
		return {
			class: 'badResponse',
			...(code !== null && ERROR_CODES[code]),
			providerCode: code ?? errorId,
		};
	},

	parse(answer) {
		const fields = fieldsOf(answer);
		// Another id than 0 is a failure by now; without any it is not Anti-Captcha's answer.
		fields.amount('errorId');
		return account([
			balance(MONEY, { remaining: fields.amount('balance') }),
			balanceIfSent(CAPTCHA_CREDITS, { remaining: fields.amountIfSent('captchaCredits') }),
		]);
	},

	credentialTest: {
		refusals: [
			{ path: 'errorCode', equals: 'ERROR_KEY_DOES_NOT_EXIST', message: REFUSED },
			{ path: 'errorCode', equals: 'ERROR_WRONG_USER_KEY', message: REFUSED },
		],
		blindness: 'It knows a refused key by its code; other errors come under HTTP 200 and pass it.',
	},
	notes: [
		'Anti-Captcha asks for at most one request in 30 seconds. A failed read is therefore not repeated, and a trigger should poll once a minute at most.',
		'Money and the credits of a subscription are two balances and never added up.',
	],
	evidence: [
		{
			kind: 'documented',
			fact: 'Request, both amounts, errorId, 30 seconds between requests',
			source: 'https://anti-captcha.com/apidoc/methods/getBalance',
			checked: '2026-11-25',
		},
		{
			kind: 'documented',
			fact: 'The call',
			source: 'AdminAnticaptcha/anticaptcha-npm, index.js (2021)',
			checked: '2026-11-25',
		},
		{
			kind: 'reported',
			fact: 'Names of the error codes',
			source: 'Matthew17-21/Captcha-Tools, errors.go (2024)',
			checked: '2026-11-25',
		},
	],
} as const satisfies RemoteProvider;
