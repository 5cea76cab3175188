import { captchaAccount } from '../captchaAccount';
import { balance, balanceIfSent, creditsIn, defineProvider, fieldsOf, post } from '../words';

const MONEY = creditsIn('USD');
const CAPTCHA_CREDITS = { balance: 'captchaCredits', unit: 'credit', unitType: 'credit' } as const;

/** Anti-Captcha: money, and the credits of a subscription where there is one. */
export const antiCaptcha = defineProvider({
	...captchaAccount,
	name: 'antiCaptcha',
	displayName: 'Anti-Captcha',
	docsUrl: 'https://anti-captcha.com/apidoc/methods/getBalance',
	hosts: ['api.anti-captcha.com'],
	requests: { balance: post('https://api.anti-captcha.com/getBalance', { json: {} }) },
	minIntervalMs: 30_000,
	balances: [MONEY, CAPTCHA_CREDITS],

	parse(answer) {
		const fields = fieldsOf(answer);
		return [
			balance(MONEY, { remaining: fields.amount('balance') }),
			balanceIfSent(CAPTCHA_CREDITS, { remaining: fields.amountIfSent('captchaCredits') }),
		];
	},

	notes: [
		'Anti-Captcha asks for at most one request in 30 seconds. A failed read is therefore not repeated, and a trigger should poll once a minute at most.',
		'Money and the credits of a subscription are two balances and never added up.',
	],
	evidence: [
		'documented 2026-11-25 · Request, both amounts, errorId, 30 seconds between requests · https://anti-captcha.com/apidoc/methods/getBalance',
		'documented 2026-11-25 · The call · AdminAnticaptcha/anticaptcha-npm, index.js (2021)',
		'reported 2026-11-25 · Names of the error codes · Matthew17-21/Captcha-Tools, errors.go (2024)',
	],
});
