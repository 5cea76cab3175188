import { captchaAccount } from '../captchaAccount';
import { balance, creditsIn, defineProvider, fieldsOf, post } from '../words';

const CREDITS = creditsIn('USD');

/** 2Captcha: the money of an account. */
export const twoCaptcha = defineProvider({
	...captchaAccount,
	name: 'twoCaptcha',
	displayName: '2Captcha',
	docsUrl: 'https://2captcha.com/api-docs/get-balance',
	hosts: ['api.2captcha.com'],
	requests: { balance: post('https://api.2captcha.com/getBalance', { json: {} }) },
	balances: [CREDITS],

	parse: (answer) => balance(CREDITS, { remaining: fieldsOf(answer).amount('balance') }),

	evidence: [
		'reported 2026-11-26 · The call and the page that documents it · AndreiDrang/python-rucaptcha, control.py',
		'reported 2026-11-26 · Request, answers · Public client code',
		'reported 2026-11-26 · Names of the error codes · Matthew17-21/Captcha-Tools, errors.go',
	],
});
