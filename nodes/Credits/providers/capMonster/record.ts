import { balance, bodyField, creditsIn, defineProvider, fieldsOf, post } from '../words';

const CREDITS = creditsIn('USD');

/** CapMonster Cloud: the money of an account. */
export const capMonster = defineProvider({
	name: 'capMonster',
	displayName: 'CapMonster Cloud',
	category: 'captcha',
	docsUrl: 'https://capmonster.cloud/',
	hosts: ['api.capmonster.cloud'],
	signIn: bodyField('clientKey'),
	requests: { balance: post('https://api.capmonster.cloud/getBalance', { json: {} }) },
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

	notes: [
		'The response does not name the currency; it is read as US dollars.',
		'CapMonster Cloud bans an IP address for a while that asks too often with a wrong key: stop a trigger whose key is refused.',
	],
	evidence: [
		'documented 2026-11-26 · The method, both kinds of answers, what IP_BANNED means · ZennoLab/capmonstercloud-client-js, src/GetBalance.ts and ErrorType.ts',
		'reported 2026-11-26 · Host and body · Matthew17-21/Captcha-Tools, capmonster.go',
	],
});
