import {
	commonCode,
	commonMessage,
	isAboutTheKey,
} from '../../../nodes/Credits/providers/messages';
import { answerOf } from './answer';

describe('what an answer says about a failure', () => {
	it.each<[string, unknown, string]>([
		['a message', { message: 'Bad key' }, 'Bad key'],
		['the more telling of two', { error: 'invalid_key', message: 'Bad key' }, 'Bad key'],
		['OAuth', { error: 'invalid_client', error_description: 'Bad key' }, 'Bad key'],
		['RFC 9457', { title: 'Unauthorized', detail: 'Bad key', status: 401 }, 'Bad key'],
		['a title alone', { title: 'Unauthorized', status: 401 }, 'Unauthorized'],
		['capitals', { Message: 'Bad key' }, 'Bad key'],
		['other separators', { 'Error-Message': 'Bad key', status_message: 'x' }, 'Bad key'],
		['camelCase', { errorDescription: 'Bad key' }, 'Bad key'],
		['an object inside', { error: { code: 7, message: 'Bad key' } }, 'Bad key'],
		['a list of texts', { errors: ['Bad key.', 'No plan.'] }, 'Bad key. No plan.'],
		[
			'a list of objects',
			{ detail: [{ loc: ['x'], msg: 'Bad key' }, { msg: 'No' }] },
			'Bad key No',
		],
		['a list at the top', [{ message: 'Bad key' }, 7], 'Bad key'],
		['a text at the top', '"Bad key"', 'Bad key'],
		['plain text', ' Bad key\n', 'Bad key'],
		['a code of an older API', 'ERROR_KEY_DOES_NOT_EXIST', 'ERROR_KEY_DOES_NOT_EXIST'],
		['another script', '密钥无效', '密钥无效'],
		['the next place where one is empty', { message: ' ', error: 'Bad key' }, 'Bad key'],
		['the next where one is not a text', { message: 7, error: true, reason: 'Bad key' }, 'Bad key'],
		['four levels', { errors: [{ error: { message: 'Bad key' } }] }, 'Bad key'],
	])('is found in %s', (_, body, message) => {
		expect(commonMessage(answerOf(body))).toBe(message);
	});

	it.each<[string, unknown]>([
		['an amount', { credits: 5 }],
		['a code alone', { error: 401 }],
		['an empty object', {}],
		['an empty list', { errors: [] }],
		['null', null],
		['a number', 42],
		['a number as a text', '"42"'],
		['plain digits', '42'],
		['nothing', ''],
		['a web page', '<!DOCTYPE html><p>Bad gateway</p>'],
		['XML', '<error>Bad key</error>'],
		['cut JSON', '{"message": "Bad k'],
		['a cut list', '["Bad k'],
		['data too deep for an error', { error: { error: { error: { error: { error: 'x' } } } } }],
	])('is nothing in %s', (_, body) => {
		expect(commonMessage(answerOf(body))).toBeNull();
	});
});

it.each<[unknown, string | number | null]>([
	[{ code: 7 }, 7],
	[{ error_code: 'no_key' }, 'no_key'],
	[{ errorCode: 'no:key/1.0-a' }, 'no:key/1.0-a'],
	[{ err_code: -7 }, -7],
	[{ error: { code: 7 } }, 7],
	[{ errors: [{ code: 7 }, { code: 8 }] }, 7],
	[{ errors: { code: 7 } }, 7],
	// It repeats the HTTP status.
	[{ code: '401', error: { code: 7 } }, 7],
	[{ code: 401 }, null],
	[{ code: 'two words' }, null],
	[{ code: 'x'.repeat(65) }, null],
	[{ code: 0.5 }, null],
	[{ code: true }, null],
	[{ message: 'Bad key' }, null],
	[[{ code: 7 }], null],
])('the code of %j under HTTP 401 is %j', (body, code) => {
	expect(commonCode(answerOf(body, 401))).toBe(code);
});

describe('a message about the key', () => {
	it.each([
		...['Invalid key', 'KEY MISSING', 'Unknown keys', 'Invalid api_key', 'Invalid APIKey'],
		...['apikey not found', 'Invalid licenseKey', 'licensekey expired', 'X-API-Key is missing'],
		...['Token expired', 'invalid accesstoken', 'authtoken is wrong', 'bearer-token', 'tokens'],
		...['Wrong credentials', 'No such credential', 'Bad secret', 'clientSecret', 'secretKey'],
		...['The license has ended', 'No licence', 'Licenses', 'XMLLicense'],
		...['Unknown customer id', 'customer_id', 'CustomerId', 'customerid', 'CUSTOMER-ID'],
		...['Authentication failed', 'Please authenticate', 'Unauthenticated.', 'not authenticated'],
		...['Unauthorized', 'unauthorised access', 'UNAUTHORIZED'],
	])('is recognized: %j', (message) => {
		expect(isAboutTheKey(message)).toBe(true);
	});

	it.each([
		...['Unknown keyword', 'Monkey business', 'hockey', 'keyboard', 'turkeys', 'Out of credits'],
		...['secretary', 'customer', 'the id', 'authority', 'author', 'Too many requests', ''],
	])('is not: %j', (message) => {
		expect(isAboutTheKey(message)).toBe(false);
	});

	it('is not there without a message', () => {
		expect(isAboutTheKey(null)).toBe(false);
	});
});
