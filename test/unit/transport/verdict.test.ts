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

/** The error in an envelope: a code of its own under any HTTP status. */
function codeIn({ body }: ProviderAnswer): DetectedError | null {
	const { code, kind } = (body ?? {}) as { code?: number; kind?: DetectedError['class'] };
	if (code === undefined) return null;
	return { providerCode: code, ...(kind !== undefined && { class: kind }) };
}

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
	it('that is good is returned as records read it, with its redacted body', () => {
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

	const NESTED = `${'['.repeat(1000)}${']'.repeat(1000)}`;
	const TOO_LARGE = { tooLarge: 'it is too large' };

	it.each<[title: string, body: HttpAnswer['body'], text: string, notJson: string, raw: unknown]>([
		['a text', Buffer.from('120;KEY'), '120;KEY', 'it is text, not JSON', '120;[redacted]'],
		['nested too deeply', Buffer.from(NESTED), '', 'it is nested too deeply', null],
		['not read to its end', TOO_LARGE, '', 'it is too large', null],
	])('that is not JSON is returned with the reason: %s', (_, body, text, notJson, raw) => {
		const http = { status: 200, headers: {}, body };
		const answer = { status: 200, headers: {}, body: undefined, text, notJson };
		expect(evaluateAnswer(lumenote, CONTEXT, http, redact, NOW)).toEqual({ answer, raw });
	});

	it('leaves out headers without a value', () => {
		const outcome = evaluate(lumenote, 200, GOOD, { a: undefined, b: null, c: '' });
		expect(outcome).toHaveProperty('answer.headers', { c: '' });
	});
});

const PAGE = '<!doctype html><title>Just a moment…</title>';
const CHALLENGE = { 'cf-mitigated': 'challenge' };
const ENVELOPED: Changes = { detectError: codeIn };
const ODD: Changes = { statusClasses: { 403: 'auth' } };
const EXPIRED: Changes = {
	detectError: () => ({ class: 'forbidden', message: 'KEY expired', advice: 'Renew KEY.' }),
};
const CODED: Changes = {
	detectError: () => ({ providerCode: 'KEY-7' }),
	providerMessage: ({ text }) => `Odd: ${text}`,
};

const coded = (kind?: string, message?: string) => JSON.stringify({ code: 7, kind, message });

const saying = (start: RegExp) => ({ description: expect.stringMatching(start) });

const NO =
	'Lumenote says: “No”. Open the credential of this node and enter a valid API Key. It is shown at https://lumenote.example/keys.';
const REDIRECT = saying(/^It is a redirect to another address, which is not followed/);
const PROXY = saying(/^The proxy between n8n and the internet asks for a sign-in\./);
const WAIT = saying(/until 2027-01-01T12:01:30\.000Z \(in 90 seconds\)\./);
const QUOTED = saying(/^Lumenote says: “The \[redacted\] is wrong”\. /);
const ODDLY_QUOTED = saying(/^Lumenote says: “Odd: no \[redacted\]”\. /);

type Changes = Partial<RemoteProvider>;

type Row = [
	title: string,
	status: number,
	body: string,
	failureClass: RequestFailureClass,
	facts?: object,
	changes?: Changes,
	headers?: object,
];

describe('the verdict', () => {
	it.each<Row>([
		// A failure may come with HTTP 200.
		[
			'of the record comes first',
			200,
			coded('auth', 'No'),
			'auth',
			{ providerCode: 7, description: NO },
			ENVELOPED,
		],
		['of 200 without a class', 200, coded(), 'badResponse', { providerCode: 7 }, ENVELOPED],
		['of 401 without a class', 401, coded(), 'auth', { providerCode: 7 }, ENVELOPED],
		['of 503 without a class', 503, coded(), 'unavailable', { providerCode: 7 }, ENVELOPED],
		[
			'takes message and advice from the record',
			401,
			'{}',
			'forbidden',
			{ message: '[redacted] expired', description: 'Renew [redacted].' },
			EXPIRED,
		],
		['is that of the status, even if the body looks good', 503, GOOD, 'unavailable'],
		[
			'is not good where the record detects an error in what it calls good',
			401,
			coded(),
			'badResponse',
			{},
			{ ...ENVELOPED, isGood: () => true },
		],
		['takes the class of a status from the record', 403, '{}', 'auth', {}, ODD],
		['takes the usual class of any other status', 401, '{}', 'auth', {}, ODD],
		...[300, 301, 302, 304, 307, 308, 399].map(
			(status): Row => ['follows no redirect', status, GOOD, 'badResponse', REDIRECT],
		),
		['takes 407 for a proxy and not the provider', 407, '', 'network', PROXY],
		[
			'reads Retry-After',
			429,
			'',
			'rateLimited',
			{ retryAfterMs: 90_000, ...WAIT },
			{},
			{ 'Retry-After': '90' },
		],
		[
			'quotes from the usual places',
			401,
			'{"error":{"message":"The KEY is wrong"}}',
			'auth',
			QUOTED,
		],
		[
			'quotes from where the record says',
			400,
			'no KEY',
			'badRequest',
			{ providerCode: '[redacted]-7', ...ODDLY_QUOTED },
			CODED,
		],
	])(
		'%s, under %i: %s is %s',
		(_, status, body, failureClass, facts = {}, changes = {}, headers = {}) => {
			const failure = failureOf({ ...lumenote, ...changes }, status, body, headers);
			expect(failure).toMatchObject({ class: failureClass, httpCode: status, ...facts });
		},
	);

	it('is good under any status where the record says so', () => {
		const lenient: RemoteProvider = { ...lumenote, isGood: ({ status }) => status === 401 };
		expect(evaluate(lenient, 401, GOOD)).toMatchObject({ answer: { status: 401 } });
		expect(failureOf(lenient, 403, GOOD)).toMatchObject({ class: 'forbidden' });
	});

	it.each([
		[400, undefined, 'auth'],
		[403, undefined, 'auth'],
		[200, 'badRequest', 'auth'],
		// A record that has found a missing right is not overruled.
		[200, 'forbidden', 'forbidden'],
		[503, undefined, 'unavailable'],
		[200, 'rateLimited', 'rateLimited'],
	])('of words about the key under %i, with the class %s, is %s', (status, kind, wanted) => {
		const worded: RemoteProvider = { ...lumenote, ...ENVELOPED, authByMessage: true };
		expect(failureOf(worded, status, coded(kind, 'Invalid API key')).class).toBe(wanted);
	});
});

describe('a bot check in front of the provider', () => {
	const SEEN_AS_REFUSAL: Changes = { detectError: () => ({ class: 'auth' }) };

	it.each<[title: string, status: number, body: string, headers: object, changes?: Changes]>([
		['a 403 that is a page', 403, PAGE, {}],
		['a 403 that is a page, whatever the record says of 403', 403, PAGE, {}, ODD],
		['a 403 that says so', 403, '{}', CHALLENGE],
		['a 401 that says so', 401, PAGE, CHALLENGE],
		['a 503 that says so', 503, '', CHALLENGE],
		['a 429 that says so, whatever the record detects', 429, '{}', CHALLENGE, SEEN_AS_REFUSAL],
		['a page, whatever the record detects', 403, PAGE, {}, SEEN_AS_REFUSAL],
	])(
		'is unavailable, and says nothing about the key: %s',
		(_, status, body, headers, changes = {}) => {
			const failure = failureOf({ ...lumenote, ...changes }, status, body, headers);
			expect(failure).toMatchObject({ class: 'unavailable', httpCode: status });
			expect(failure.description).toMatch(
				/^A bot check stood in the way, so the provider has not seen the key\./,
			);
		},
	);

	it.each<Row>([
		['a 401 that is a page', 401, PAGE, 'auth'],
		['a 403 that is JSON', 403, '{}', 'forbidden'],
		['a redirect that says so', 302, '', 'badResponse', {}, {}, CHALLENGE],
	])(
		'is not assumed behind %s',
		(_, status, body, wanted, facts = {}, changes = {}, headers = {}) => {
			const failure = failureOf({ ...lumenote, ...changes }, status, body, headers);
			expect(failure).toMatchObject({ class: wanted, ...facts });
			expect(failure.description).not.toContain('bot check');
		},
	);
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

	it('are what the record reads', () => {
		expect(readWith({})).toEqual(LUMENOTE_READING);
	});

	it('are redacted after the record, which may have made a text out of anything', () => {
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

	const twice = lumenoteReading();
	const doubled: RemoteProvider['parse'] = () => ({
		accountId: null,
		balances: [twice, { ...twice }],
	});

	it.each<[title: string, changes: Changes, body: object, description: RegExp]>([
		['two have one name', { parse: doubled }, {}, /^It holds two balances named 'credits'\. /],
		['an amount is missing', {}, { left: null }, /^'left' is null where a number was expected\. /],
	])('are a bad response when %s', (_, changes, body, description) => {
		expect(readWith(changes, { ...ANSWER, body })).toMatchObject({
			class: 'badResponse',
			httpCode: 200,
			description: expect.stringMatching(description),
		});
	});

	it('are a bad response that quotes the provider, if it says something', () => {
		const answer = { ...ANSWER, body: { message: 'KEY off' } };
		const odd = new UnexpectedAnswer('it is odd');
		expect(unexpected(lumenote, answer, redact, NOW, odd)).toMatchObject({
			class: 'badResponse',
			description: expect.stringMatching(/^It is odd\. Lumenote says: “\[redacted\] off”\. /),
		});
	});
});
