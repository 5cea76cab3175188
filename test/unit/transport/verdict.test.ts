import { Failure, UnexpectedAnswer } from '../../../nodes/Credits/balance/failure';
import { plainReading } from '../../../nodes/Credits/balance/reading';
import { kieAi } from '../../../nodes/Credits/providers/kieAi';
import { melissa } from '../../../nodes/Credits/providers/melissa';
import { pixelcut } from '../../../nodes/Credits/providers/pixelcut';
import { stablecog } from '../../../nodes/Credits/providers/stablecog';
import type { RemoteProvider } from '../../../nodes/Credits/providers/provider';
import { redactorFor } from '../../../nodes/Credits/transport/redact';
import { judgeAnswer } from '../../../nodes/Credits/transport/verdict';

const NOW = Date.parse('2027-01-01T12:00:00.000Z');

function judge(
	provider: RemoteProvider,
	status: number,
	text: string,
	headers: Record<string, unknown> = {},
) {
	const body = new TextEncoder().encode(text);
	return judgeAnswer(provider, { status, headers, body }, redactorFor(['KEY']), NOW);
}

function failureOf(...answer: Parameters<typeof judge>): Failure {
	const verdict = judge(...answer);
	if (verdict instanceof Failure) return verdict;
	throw new Error(`Taken for good: ${JSON.stringify(verdict)}`);
}

describe('judgeAnswer', () => {
	it('gives the reading, the redacted body and the moment of a good answer', () => {
		const body = '{"code":200,"msg":"Hello KEY, ann@example.test","data":100,"KEY":[100]}';
		expect(judge(kieAi, 200, body)).toEqual({
			reading: { accountId: null, balances: [plainReading(kieAi.balances[0], 100)] },
			raw: { code: 200, msg: 'Hello [redacted], [redacted]', data: 100, '[redacted]': [100] },
			retrievedAt: NOW,
		});
	});

	it('asks the record first, because a failure may come with HTTP 200', () => {
		expect(failureOf(kieAi, 200, '{"code":401,"msg":"No","data":null}')).toMatchObject({
			class: 'auth',
			httpCode: 200,
			providerCode: 401,
			description:
				'Kie.ai says: “No”. Open the credential of this node and enter a valid API Key. It is shown at https://kie.ai/api-key.',
		});
	});

	it('then the status, although the body looks good', () => {
		expect(failureOf(kieAi, 503, '{"code":200,"msg":"success","data":100}')).toMatchObject({
			class: 'unavailable',
			httpCode: 503,
		});
	});

	it.each<[number, string]>([
		[199, 'badResponse'],
		[300, 'badResponse'],
		[399, 'badResponse'],
		[400, 'badRequest'],
		[401, 'auth'],
		[402, 'forbidden'],
		[403, 'forbidden'],
		[404, 'badRequest'],
		[408, 'timeout'],
		[418, 'badRequest'],
		[429, 'rateLimited'],
		[499, 'badRequest'],
		[500, 'unavailable'],
		[599, 'unavailable'],
	])('HTTP %d alone is %s', (status, failureClass) => {
		const failure = failureOf(kieAi, status, '{"code":200,"msg":"success","data":100}');
		expect([failure.class, failure.httpCode]).toEqual([failureClass, status]);
		const isRedirect = status >= 300 && status < 400;
		expect(failure.description.startsWith('It is a redirect')).toBe(isRedirect);
	});

	it.each([200, 299])('HTTP %d is a success', (status) => {
		expect(judge(kieAi, status, '{"code":200,"msg":"success","data":100}')).toMatchObject({
			reading: { balances: [{ remaining: 100 }] },
		});
	});

	it('refuses a body that is nested beyond reason', () => {
		const body = `{"code":200,"data":${'['.repeat(1000)}${']'.repeat(1000)}}`;
		expect(failureOf(kieAi, 200, body).description).toMatch(/^It is nested too deeply\. /);
	});

	it('then the body', () => {
		expect(failureOf(kieAi, 200, '{"code":200,"msg":"success","data":null}')).toMatchObject({
			class: 'badResponse',
			description: expect.stringMatching(/^'data' is null where a number was expected\. /),
		});
	});

	it('takes words without a class for a bad response under HTTP 200', () => {
		expect(failureOf(stablecog, 200, '{"error":"Odd"}')).toMatchObject({
			class: 'badResponse',
			description: expect.stringContaining('Stablecog says: “Odd”.'),
		});
	});

	it.each([[301], [302], [307], [308]])(
		'takes HTTP %d for a redirect that is not followed',
		(status) => {
			expect(failureOf(kieAi, status, '')).toMatchObject({
				class: 'badResponse',
				httpCode: status,
				description: expect.stringMatching(/^It is a redirect to another address/),
			});
		},
	);

	it('takes HTTP 407 for a proxy that asks for a sign-in, and says nothing of the provider', () => {
		expect(failureOf(kieAi, 407, '')).toMatchObject({
			class: 'network',
			httpCode: 407,
			description: expect.stringMatching(
				/^The proxy between n8n and the internet asks for a sign-in\./,
			),
		});
	});

	it('says how large a body was that was not read to its end', () => {
		const answer = { status: 200, headers: {}, body: { tooLarge: 'it is larger than 256 KiB' } };
		expect(judgeAnswer(kieAi, answer, redactorFor(['KEY']), NOW)).toMatchObject({
			class: 'badResponse',
			description: expect.stringMatching(/^It is larger than 256 KiB\. /),
		});
	});

	it('reads Retry-After from the headers', () => {
		expect(failureOf(kieAi, 429, '', { 'retry-after': '90' })).toMatchObject({
			class: 'rateLimited',
			retryAfterMs: 90_000,
			description: expect.stringContaining('after 2027-01-01T12:01:30.000Z (in 90 seconds).'),
		});
	});

	it.each([
		['texts', '{"response":{"errors":["The KEY is wrong"]}}'],
		['names', '{"response":{"errors":[{"KEY":"is wrong"}]}}'],
		['names of an object', '{"response":{"errors":{"KEY":"is wrong"}}}'],
	])('quotes a provider without the key that stands in the %s', (_, body) => {
		const { message, description } = failureOf(melissa, 400, body);
		expect(`${message} ${description}`).not.toContain('KEY');
		expect(description).toContain('[redacted]');
	});

	it('keeps the key out of the details of a good answer', () => {
		const response = {
			messages: [{ KEY: 'Hello' }, 'Hello KEY'],
			results: { credit_balance: 5, usable_batches: [] },
		};
		const verdict = judge(melissa, 200, JSON.stringify({ response }));
		expect(verdict).toMatchObject({ reading: { balances: [{ remaining: 5 }] } });
		expect(JSON.stringify(verdict)).not.toContain('KEY');
	});

	it('quotes a provider without the key that lies across the end of the quote', () => {
		const words = `${'x'.repeat(198)}KEY${'y'.repeat(100)}`;
		const { description } = failureOf(kieAi, 200, JSON.stringify({ code: 401, msg: words }));
		expect(description).toContain(`“${'x'.repeat(198)}[…”`);
	});

	it('quotes a provider in one line without a key that was broken into two', () => {
		const body = JSON.stringify({ code: 401, msg: 'The key my\n  pass word is wrong' });
		const answer = { status: 200, headers: {}, body: new TextEncoder().encode(body) };
		expect(judgeAnswer(kieAi, answer, redactorFor(['my pass word']), NOW)).toMatchObject({
			description: expect.stringContaining('“The key [redacted] is wrong”'),
		});
	});

	it("keeps a provider's own code within 200 characters, without the key", () => {
		const code = `KEY-${'x'.repeat(200_000)}`;
		const body = JSON.stringify({ error: 'Odd', error_code: code });
		expect(failureOf(pixelcut, 400, body).providerCode).toBe(`[redacted]-${'x'.repeat(188)}…`);
	});

	it('hands on a code of digits, unless it is the key', () => {
		const body = new TextEncoder().encode('{"code":4815162342,"msg":"Odd"}');
		const answer = { status: 400, headers: {}, body };
		const codeFor = (key: string) => {
			const verdict = judgeAnswer(kieAi, answer, redactorFor([key]), NOW);
			return verdict instanceof Failure ? verdict.providerCode : verdict;
		};
		expect([codeFor('KEY'), codeFor('4815162342')]).toEqual([4815162342, '[redacted]']);
	});

	it('takes the key out of what a record says in its own words', () => {
		const said = { class: 'forbidden', message: 'No KEY', advice: 'Change KEY.' } as const;
		const provider = { ...kieAi, recogniseFailure: () => said };
		expect(failureOf(provider, 200, '{}')).toMatchObject({
			message: 'No [redacted]',
			description: 'Change [redacted].',
		});
	});

	it('takes the key out of the reason why an answer cannot be read', () => {
		const provider: RemoteProvider = {
			...kieAi,
			parse() {
				throw new UnexpectedAnswer("'KEY' is missing");
			},
		};
		expect(failureOf(provider, 200, '{}').description).toMatch(/^'\[redacted\]' is missing\. /);
		const answer = { status: 200, headers: {}, body: { tooLarge: 'it has KEY bytes' } };
		expect(judgeAnswer(kieAi, answer, redactorFor(['KEY']), NOW)).toMatchObject({
			description: expect.stringMatching(/^It has \[redacted\] bytes\. /),
		});
	});

	it('takes no key for a time to come back', () => {
		const answer = { status: 429, headers: { 'retry-after': '86400' }, body: new Uint8Array() };
		expect(judgeAnswer(kieAi, answer, redactorFor(['86400']), NOW)).toMatchObject({
			retryAfterMs: null,
			description: expect.not.stringContaining('86400'),
		});
	});
});
