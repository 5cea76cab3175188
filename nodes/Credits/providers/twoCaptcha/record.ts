import { balance, bodyField, creditsIn, defineProvider, fieldsOf, post } from '../words';

const CREDITS = creditsIn('USD');

/** 2Captcha: the money of an account. */
export const twoCaptcha = defineProvider({
	name: 'twoCaptcha',
	displayName: '2Captcha',
	category: 'captcha',
	docsUrl: 'https://2captcha.com/api-docs/get-balance',
	hosts: ['api.2captcha.com'],
	signIn: bodyField('clientKey'),
	requests: { balance: post('https://api.2captcha.com/getBalance', { json: {} }) },
	balances: [CREDITS],

	errorCodes: {
		at: 'errorId',
		codeAt: 'errorCode',
		good: 0,
		otherwise: 'badResponse',
		codes: {
			ERROR_KEY_DOES_NOT_EXIST: 'auth',
			ERROR_WRONG_USER_KEY: 'auth',
			ERROR_IP_NOT_ALLOWED: 'forbidden',
			ERROR_IP_BANNED: 'forbidden',
			IP_BANNED: 'forbidden',
			ERROR_IP_BLOCKED: 'forbidden',
			ERROR_ACCOUNT_SUSPENDED: 'forbidden',
			ERROR_TOO_MUCH_REQUESTS: 'rateLimited',
		},
	},

	parse: (answer) => balance(CREDITS, { remaining: fieldsOf(answer).amount('balance') }),

	evidence: [
		'reported 2026-11-26 · The call and the page that documents it · AndreiDrang/python-rucaptcha, control.py',
		'reported 2026-11-26 · Request, answers · Public client code',
		'reported 2026-11-26 · Names of the error codes · Matthew17-21/Captcha-Tools, errors.go',
	],
});
