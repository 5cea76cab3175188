import { antiCaptcha } from './record';
import type { RequestFailureClass } from '../../balance/failure';
import { plainReading } from '../../balance/reading';
import type { BadCase, ProviderAnswers } from '../answers';

const [MONEY, CAPTCHA_CREDITS] = antiCaptcha.balances;

/** An error under HTTP 200. What is said beside the code is made up: no document has it. */
function refusal(errorCode: string, failureClass: RequestFailureClass): BadCase {
	const errorDescription = `Made-up words about ${errorCode}`;
	return {
		title: errorCode,
		evidence: 'reported',
		reply: { body: { errorId: 1, errorCode, errorDescription } },
		class: failureClass,
		providerCode: errorCode,
		quotes: errorDescription,
	};
}

/** Anti-Captcha, as documented at https://anti-captcha.com/apidoc/methods/getBalance */
export const answers = {
	record: antiCaptcha,
	good: [
		{
			title: 'every documented field',
			evidence: 'documented',
			body: { errorId: 0, balance: 9.8731, captchaCredits: 42000 },
			expected: [plainReading(MONEY, 9.8731), plainReading(CAPTCHA_CREDITS, 42000)],
		},
		{
			title: 'an account without a subscription',
			evidence: 'documented',
			body: { errorId: 0, balance: 0 },
			expected: [plainReading(MONEY, 0)],
		},
		{
			title: 'credits that are null, which are left out',
			evidence: 'constructed',
			body: { errorId: 0, balance: 12.5, captchaCredits: null },
			expected: [plainReading(MONEY, 12.5)],
		},
	],
	bad: [
		{ ...refusal('ERROR_KEY_DOES_NOT_EXIST', 'auth'), evidence: 'documented' },
		refusal('ERROR_WRONG_USER_KEY', 'auth'),
		refusal('ERROR_IP_NOT_ALLOWED', 'forbidden'),
		refusal('ERROR_IP_BANNED', 'forbidden'),
		refusal('IP_BANNED', 'forbidden'),
		refusal('ERROR_IP_BLOCKED', 'forbidden'),
		refusal('ERROR_ACCOUNT_SUSPENDED', 'forbidden'),
		refusal('ERROR_TOO_MUCH_REQUESTS', 'rateLimited'),
		{ ...refusal('ERROR_OF_ANOTHER_KIND', 'badResponse'), evidence: 'constructed' },
		{
			title: 'an error of another kind under another status, which does not count',
			evidence: 'constructed',
			reply: { status: 503, body: { errorId: 7, errorCode: 'ERROR_OF_ANOTHER_KIND' } },
			class: 'badResponse',
			providerCode: 'ERROR_OF_ANOTHER_KIND',
		},
		{
			title: 'an error without a code, which is known by its id',
			evidence: 'constructed',
			reply: { body: { errorId: 7, balance: 0 } },
			class: 'badResponse',
			providerCode: 7,
		},
		{
			title: 'an amount without an errorId',
			evidence: 'constructed',
			reply: { body: { balance: 9.8731 } },
			class: 'badResponse',
			says: "'errorId' is missing",
		},
		{
			title: 'credits without money',
			evidence: 'constructed',
			reply: { body: { errorId: 0, captchaCredits: 42000 } },
			class: 'badResponse',
			says: "'balance' is missing",
		},
		{
			title: 'credits that cannot be read, which are not left out',
			evidence: 'constructed',
			reply: { body: { errorId: 0, balance: 9.8731, captchaCredits: 'many' } },
			class: 'badResponse',
			says: "'captchaCredits' is a text",
		},
	],
	sandbox: {
		total: 50,
		answer: ({ remaining }) => ({
			body: { errorId: 0, balance: remaining, captchaCredits: 42000 },
		}),
	},
} as const satisfies ProviderAnswers;
