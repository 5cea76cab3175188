import {
	Failure,
	UnexpectedAnswer,
	type RequestFailureClass,
} from '../../../nodes/Credits/balance/failure';
import type {
	AccountContext,
	DetectedError,
	ProviderAnswer,
	RemoteProvider,
} from '../../../nodes/Credits/providers/contract';
import { redactorFor } from '../../../nodes/Credits/transport/redact';
import {
	evaluateAnswer,
	readBalances,
	unexpected,
	type HttpAnswer,
} from '../../../nodes/Credits/transport/verdict';
import { lumenote, LUMENOTE_READING } from '../../support/madeUpProviders';

const NOW = Date.parse('2027-01-01T12:00:00.000Z');

const GOOD = '{"left":120,"perMonth":500}';

const redact = redactorFor(['KEY']);

/** Lumenote asks its account nothing. */
const CONTEXT: AccountContext = {
	now: NOW,
	field: () => '',
	amount: () => 0,
	secretEndsWith: () => false,
	asked: () => 0,
	answer: () => null,
	answers: () => [],
};

/** Lumenote with an envelope: a code of its own under any HTTP status. */
const enveloped: RemoteProvider = {
	...lumenote,
	detectError({ body }) {
		const { code, kind } = (body ?? {}) as { code?: number; kind?: DetectedError['class'] };
		if (code === undefined || code === 0) return null;
		return { providerCode: code, ...(kind !== undefined && { class: kind }) };
	},
};

function evaluate(provider: RemoteProvider, status: number, text: string, headers: object = {}) {
	const body = new TextEncoder().encode(text);
	return evaluateAnswer(provider, CONTEXT, { status, headers: { ...headers }, body }, redact, NOW);
}

function failureOf(...answer: Parameters<typeof evaluate>): Failure {
	const outcome = evaluate(...answer);
	if (outcome instanceof Failure) return outcome;
	throw new Error(`Taken for good: ${JSON.stringify(outcome)}`);
}

describe('an answer', () => {
	it('that is good is handed on as its record wants it, with its redacted body', () => {
		const body = '{"left":100,"note":"Hello KEY, ann@example.test","KEY":[100]}';
		expect(evaluate(lumenote, 200, body, { 'X-Left': 5, 'Set-Cookie': ['a=1', 'b=2'] })).toEqual({
			answer: {
				status: 200,
				headers: { 'x-left': '5', 'set-cookie': 'a=1, b=2' },
				body: JSON.parse(body),
				text: body,
				notJson: null,
			},
			raw: { left: 100, note: 'Hello [redacted], [redacted]', '[redacted]': [100] },
		});
	});

	it('that is not JSON is handed on as text', () => {
		expect(evaluate(lumenote, 200, '120;KEY')).toEqual({
			answer: {
				status: 200,
				headers: {},
				body: undefined,
				text: '120;KEY',
				notJson: 'it is text, not JSON',
			},
			raw: '120;[redacted]',
		});
	});

	it('leaves out headers without a value', () => {
		expect(evaluate(lumenote, 200, GOOD, { a: undefined, b: null, c: '' })).toMatchObject({
			answer: { headers: { c: '' } },
		});
	});
});

describe('the verdict', () => {
	it("is the record's first, because a failure may come with HTTP 200", () => {
		const body = '{"code":7,"kind":"auth","message":"No"}';
		expect(failureOf(enveloped, 200, body)).toMatchObject({
			class: 'auth',
			httpCode: 200,
			providerCode: 7,
			description:
				'Lumenote says: “No”. Open the credential of this node and enter a valid API Key. It is shown at https://lumenote.example/keys.',
		});
	});

	it.each([
		[200, 'badResponse'],
		[401, 'auth'],
		[503, 'unavailable'],
	])('of an error without a class is that of HTTP %d: %s', (status, failureClass) => {
		expect(failureOf(enveloped, status, '{"code":7}')).toMatchObject({
			class: failureClass,
			providerCode: 7,
		});
	});

	it('takes the sentence and the advice of the record', () => {
		const worded: RemoteProvider = {
			...lumenote,
			detectError: () => ({ class: 'forbidden', message: 'It expired', advice: 'Renew it.' }),
		};
		expect(failureOf(worded, 401, '{}')).toMatchObject({
			class: 'forbidden',
			message: 'It expired',
			description: 'Renew it.',
		});
	});

	it('is that of the status, although the body looks good', () => {
		expect(failureOf(lumenote, 503, GOOD)).toMatchObject({ class: 'unavailable', httpCode: 503 });
	});

	it('is good under any status where the record says so', () => {
		const lenient: RemoteProvider = { ...lumenote, isGood: ({ status }) => status === 401 };
		expect(evaluate(lenient, 401, GOOD)).toMatchObject({ answer: { status: 401 } });
		expect(failureOf(lenient, 403, GOOD)).toMatchObject({ class: 'forbidden' });
	});

	it('is no success for an error that the record detects in what it calls good', () => {
		const both: RemoteProvider = { ...enveloped, isGood: () => true };
		expect(failureOf(both, 401, '{"code":7}')).toMatchObject({ class: 'badResponse' });
	});

	it('takes a status for what the record says of it', () => {
		const odd: RemoteProvider = { ...lumenote, statusClasses: { 403: 'auth' } };
		expect(failureOf(odd, 403, '{}')).toMatchObject({ class: 'auth' });
		expect(failureOf(odd, 401, '{}')).toMatchObject({ class: 'auth' });
	});

	const REDIRECT = 'It is a redirect to another address, which is not';

	it.each<[status: number, failureClass: RequestFailureClass, words: string, headers?: object]>([
		...[301, 302, 304, 307, 308].map((status): [number, 'badResponse', string] => [
			status,
			'badResponse',
			REDIRECT,
		]),
		// Says nothing of the provider.
		[407, 'network', 'The proxy between n8n and the internet asks for a sign-in.'],
		[
			429,
			'rateLimited',
			'It asks to come back after 2027-01-01T12:01:30.000Z (in 90 seconds).',
			{ 'Retry-After': '90' },
		],
	])('takes HTTP %d for %s: %s', (status, failureClass, words, headers = {}) => {
		const failure = failureOf(lumenote, status, '', headers);
		expect(failure).toMatchObject({ class: failureClass, httpCode: status });
		expect(failure.description.startsWith(words)).toBe(true);
		expect(failure.retryAfterMs).toBe(status === 429 ? 90_000 : null);
	});

	const NESTED = Buffer.from(`${'['.repeat(1000)}${']'.repeat(1000)}`);

	it.each<[title: string, body: HttpAnswer['body'], notJson: string]>([
		['nested beyond reason', NESTED, 'it is nested too deeply'],
		['not read to its end', { tooLarge: 'it is too large' }, 'it is too large'],
	])('hands on why a body that is %s cannot be judged', (_, body, notJson) => {
		const http = { status: 200, headers: {}, body };
		expect(evaluateAnswer(lumenote, CONTEXT, http, redact, NOW)).toMatchObject({
			answer: { body: undefined, text: '', notJson },
			raw: null,
		});
	});
});

describe('a provider whose words tell a refused key', () => {
	const worded: RemoteProvider = { ...enveloped, authByMessage: true };
	const said = (kind?: DetectedError['class']) =>
		JSON.stringify({ code: 7, kind, message: 'Invalid API key' });

	it.each([
		[400, undefined, 'auth'],
		[403, undefined, 'auth'],
		[200, 'badRequest', 'auth'],
		// A record that has found a missing right is not overruled.
		[200, 'forbidden', 'forbidden'],
		[503, undefined, 'unavailable'],
		[200, 'rateLimited', 'rateLimited'],
	] as const)('under %i, with the class %s of its record, is judged %s', (status, kind, wanted) => {
		expect(failureOf(worded, status, said(kind)).class).toBe(wanted);
	});
});

describe('a check for bots in the way', () => {
	const PAGE = '<!doctype html><title>Just a moment…</title>';
	const CHALLENGE = { 'cf-mitigated': 'challenge' };

	const ODD: Partial<RemoteProvider> = { statusClasses: { 403: 'auth' } };

	it.each<
		[
			title: string,
			status: number,
			body: string,
			headers: object,
			changes?: Partial<RemoteProvider>,
		]
	>([
		['a 403 that is a page', 403, PAGE, {}],
		['a 403 that is a page, whatever the record says of 403', 403, PAGE, {}, ODD],
		['a 403 that says so', 403, '{}', CHALLENGE],
		['a 401 that says so', 401, PAGE, CHALLENGE],
		['a 503 that says so', 503, '', CHALLENGE],
	])('says nothing about the key: %s', (_, status, body, headers, changes = {}) => {
		const failure = failureOf({ ...lumenote, ...changes }, status, body, headers);
		expect(failure).toMatchObject({ class: 'unavailable', httpCode: status });
		expect(failure.description).toMatch(
			/^A check for bots stood in the way, so the provider has not seen the key and says nothing about it\./,
		);
	});

	const CLAIMING: Partial<RemoteProvider> = { detectError: () => ({ class: 'auth' }) };

	it.each<[string, number, string, object, RequestFailureClass, changes?: Partial<RemoteProvider>]>(
		[
			['a 401 that is a page', 401, PAGE, {}, 'auth'],
			['a 403 that is JSON', 403, '{}', {}, 'forbidden'],
			['a redirect that says so', 302, '', CHALLENGE, 'badResponse'],
			['an answer that the record claims', 403, PAGE, CHALLENGE, 'auth', CLAIMING],
		],
	)('is not suspected behind %s', (_, status, body, headers, failureClass, changes = {}) => {
		const failure = failureOf({ ...lumenote, ...changes }, status, body, headers);
		expect(failure.class).toBe(failureClass);
		expect(failure.description).not.toMatch(/bots/);
	});
});

describe('what the provider says', () => {
	it("is quoted from the usual places, without the record's help and without the key", () => {
		const body = '{"error":{"message":"The KEY is wrong"}}';
		expect(failureOf(lumenote, 401, body).description).toMatch(
			/^Lumenote says: “The \[redacted\] is wrong”\. /,
		);
	});

	it('is quoted from where the record says, without the key', () => {
		const odd: RemoteProvider = {
			...lumenote,
			detectError: () => ({ providerCode: 'KEY-7' }),
			providerMessage: ({ text }) => `Odd: ${text}`,
		};
		const failure = failureOf(odd, 400, 'no KEY');
		expect(failure).toMatchObject({ class: 'badRequest', providerCode: '[redacted]-7' });
		expect(failure.description).toMatch(/^Lumenote says: “Odd: no \[redacted\]”\. /);
	});
});

describe('the balances of a good answer', () => {
	const ANSWER: ProviderAnswer = {
		status: 200,
		headers: {},
		body: { left: 120, perMonth: 500 },
		text: GOOD,
		notJson: null,
	};
	const lumenoteReading = () => lumenote.parse(ANSWER, CONTEXT).balances[0];
	const readWith = (changes: Partial<RemoteProvider>, answer = ANSWER) =>
		readBalances({ ...lumenote, ...changes }, CONTEXT, answer, redact, NOW);

	it('are those that the record reads', () => {
		expect(readWith({})).toEqual(LUMENOTE_READING);
	});

	it('are redacted behind the record, which may have made a text out of anything', () => {
		const [reading] = LUMENOTE_READING.balances;
		const details = { note: 'my KEY', notes: ['KEY'] };
		const reply = readWith({
			parse: () => ({ accountId: 'KEY-1', balances: [{ ...lumenoteReading(), details }] }),
		});
		expect(reply).toEqual({
			accountId: '[redacted]-1',
			balances: [{ ...reading, details: { note: 'my [redacted]', notes: ['[redacted]'] } }],
		});
	});

	it('are a bad response when two of them have one name', () => {
		const twice = lumenoteReading();
		expect(
			readWith({ parse: () => ({ accountId: null, balances: [twice, { ...twice }] }) }),
		).toMatchObject({
			class: 'badResponse',
			description: expect.stringMatching(/^It holds two balances named 'credits'\. /),
		});
	});

	it('are a bad response when the amount is missing, and what is missing is said', () => {
		const answer = { ...ANSWER, body: { left: null, perMonth: 500 } };
		expect(readWith({}, answer)).toMatchObject({
			class: 'badResponse',
			httpCode: 200,
			description: expect.stringMatching(/^'left' is null where a number was expected\. /),
		});
	});

	it('are a bad response that quotes the provider, where it says something beside', () => {
		expect(
			unexpected(
				lumenote,
				{ ...ANSWER, body: { message: 'KEY off' } },
				redact,
				NOW,
				new UnexpectedAnswer('it is odd'),
			),
		).toMatchObject({
			class: 'badResponse',
			description: expect.stringMatching(/^It is odd\. Lumenote says: “\[redacted\] off”\. /),
		});
	});
});
