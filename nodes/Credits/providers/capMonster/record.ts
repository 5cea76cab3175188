import { captchaAccount } from '../captchaAccount';
import { balance, creditsIn, defineProvider, fieldsOf, post } from '../words';

const CREDITS = creditsIn('USD');

/** CapMonster Cloud: the money of an account. */
export const capMonster = defineProvider({
	...captchaAccount,
	name: 'capMonster',
	displayName: 'CapMonster Cloud',
	docsUrl: 'https://capmonster.cloud/',
	hosts: ['api.capmonster.cloud'],
	requests: { balance: post('https://api.capmonster.cloud/getBalance', { json: {} }) },
	balances: [CREDITS],

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
