import { runningHub } from './record';
import type { RequestFailureClass } from '../../balance/failure';
import { plainReading } from '../../balance/reading';
import type { AnswerEvidence, BadCase, ProviderAnswers } from '../answers';

const [COINS, WALLET] = runningHub.balances;

const DETAILS = { apiType: 'NORMAL', runningTasks: 0 };

function body(remainCoins: unknown, wallet: object = { remainMoney: null, currency: null }) {
	const data = { remainCoins, currentTaskCounts: '0', ...wallet, apiType: 'NORMAL' };
	return { code: 0, msg: 'success', errorMessages: null, data };
}

/** A failure under HTTP 200. */
function failure(
	code: number,
	msg: string,
	failureClass: RequestFailureClass,
	evidence: AnswerEvidence = 'documented',
): BadCase {
	return {
		title: `code ${code}`,
		evidence,
		body: { code, msg, data: null },
		class: failureClass,
		providerCode: code,
		quotes: msg,
	};
}

/** RunningHub, as documented at https://www.runninghub.ai/runninghub-api-doc-en/ */
export const answers = {
	record: runningHub,
	good: [
		{
			title: 'coins alone',
			evidence: 'documented',
			body: body('76600'),
			expected: [{ ...plainReading(COINS, 76_600), details: DETAILS }],
		},
		{
			title: 'a wallet beside the coins',
			evidence: 'reported',
			body: body('3769', { remainMoney: '14.580', currency: 'USD' }),
			expected: [
				{ ...plainReading(COINS, 3769), details: DETAILS },
				plainReading({ ...WALLET, unit: 'USD' }, 14.58),
			],
		},
		{
			title: 'the site in China, a part of a coin, and money without a currency',
			evidence: 'constructed',
			credential: { region: 'china' },
			body: body('123.4', { remainMoney: '5', currency: null }),
			expected: [{ ...plainReading(COINS, 123.4), details: DETAILS }],
		},
		{
			title: 'money with an empty text for its currency',
			evidence: 'constructed',
			body: body('3769', { remainMoney: '5', currency: '' }),
			expected: [{ ...plainReading(COINS, 3769), details: DETAILS }],
		},
		{
			title: 'money that is not a number',
			evidence: 'constructed',
			body: body('3769', { remainMoney: 'much', currency: 'USD' }),
			expected: [{ ...plainReading(COINS, 3769), details: DETAILS }],
		},
	],
	bad: [
		failure(802, 'APIKEY_UNAUTHORIZED', 'auth'),
		failure(801, 'APIKEY_UNSUPPORTED_FREE_USER', 'forbidden'),
		failure(806, 'APIKEY_USER_NOT_FOUND', 'auth'),
		failure(811, 'CORPAPIKEY_INVALID', 'auth'),
		failure(412, 'TOKEN_INVALID', 'auth'),
		failure(500, 'UNKNOWN_ERROR', 'unavailable'),
		failure(901, 'WEBAPP_NOT_EXISTS', 'badResponse'),
		failure(404, 'NOT_FOUND', 'badResponse', 'constructed'),
		failure(1, 'The apikey is not known', 'auth', 'constructed'),
		failure(2, 'Please login', 'auth', 'constructed'),
		failure(3, 'Requests are too frequent', 'rateLimited', 'constructed'),
		{
			title: 'no coins, for which the wallet does not stand in',
			evidence: 'constructed',
			body: body(null, { remainMoney: '14.580', currency: 'USD' }),
			class: 'badResponse',
			says: "'data.remainCoins' is null",
		},
	],
	sandbox: {
		total: 50_000,
		answer: ({ remaining }) => ({ body: body(String(remaining)) }),
	},
} as const satisfies ProviderAnswers;
