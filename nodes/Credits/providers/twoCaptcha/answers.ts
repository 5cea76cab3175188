import { twoCaptcha } from './record';
import type { RequestFailureClass } from '../../balance/failure';
import { plainReading } from '../../balance/reading';
import type { BadCase, ProviderAnswers } from '../answers';

const [CREDITS] = twoCaptcha.balances;

/** An error under HTTP 200, whose words are made up. */
function refusal(errorCode: string, failureClass: RequestFailureClass): BadCase {
	const errorDescription = `Made-up words about ${errorCode}`;
	return {
		title: errorCode,
		evidence: 'reported',
		body: { errorId: 1, errorCode, errorDescription },
		class: failureClass,
		providerCode: errorCode,
		quotes: errorDescription,
	};
}

/** 2Captcha, as reported by public client code */
export const answers = {
	record: twoCaptcha,
	good: [
		{
			title: 'an amount',
			evidence: 'reported',
			body: { errorId: 0, balance: 5.3127 },
			expected: [plainReading(CREDITS, 5.3127)],
		},
		{
			title: 'an overdrawn account',
			evidence: 'constructed',
			body: { errorId: 0, balance: -0.002 },
			expected: [plainReading(CREDITS, -0.002)],
		},
	],
	bad: [
		{ ...refusal('ERROR_KEY_DOES_NOT_EXIST', 'auth'), evidence: 'reported' },
		refusal('ERROR_WRONG_USER_KEY', 'auth'),
		refusal('ERROR_IP_NOT_ALLOWED', 'forbidden'),
		refusal('IP_BANNED', 'forbidden'),
		refusal('ERROR_ACCOUNT_SUSPENDED', 'forbidden'),
		refusal('ERROR_TOO_MUCH_REQUESTS', 'rateLimited'),
		{ ...refusal('ERROR_MADE_UP', 'badResponse'), evidence: 'constructed' },
		{
			title: 'no amount',
			evidence: 'constructed',
			body: { errorId: 0, balance: null },
			class: 'badResponse',
			says: "'balance' is null",
		},
	],
	sandbox: {
		total: 50,
		amountsAt: [['balance']],
		answer: ({ remaining }) => ({ body: { errorId: 0, balance: remaining } }),
	},
} as const satisfies ProviderAnswers;
