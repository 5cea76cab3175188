import { PassThrough, Readable } from 'node:stream';

import type { IHttpRequestOptions } from 'n8n-workflow';

import { plainReading } from '../../../nodes/Credits/balance/reading';
import { kieAi } from '../../../nodes/Credits/providers/kieAi';
import type { ReadContext } from '../../../nodes/Credits/transport/attempt';
import {
	READ_BUDGET_MS,
	readAccount,
	type ReadLimits,
} from '../../../nodes/Credits/transport/readAccount';

/** What n8n's HTTP helper does with one request. */
type Answer = (options: IHttpRequestOptions) => Promise<object>;

const answering =
	(statusCode: number, body: string, headers: object = {}): Answer =>
	async () =>
		await Promise.resolve({ statusCode, headers, body: Readable.from([Buffer.from(body)]) });

const good = answering(200, '{"code":200,"msg":"success","data":100}');
const down = answering(503, '');
const silent: Answer = async () => await new Promise(() => undefined);
const failing =
	(error: unknown): Answer =>
	async () =>
		await Promise.reject(error);

/** A context with nothing but what a read may touch; it throws on anything else. */
function contextOf(answers: Answer[], cancelSignal?: AbortSignal) {
	const sent: IHttpRequestOptions[] = [];
	const context = {
		getCredentials: async () => await Promise.resolve({ apiKey: 'KEY' }),
		...(cancelSignal && { getExecutionCancelSignal: () => cancelSignal }),
		helpers: {
			httpRequestWithAuthentication: async (_type: string, options: IHttpRequestOptions) => {
				sent.push(options);
				const answer = answers[sent.length - 1];
				if (answer === undefined) throw new Error('One request too many');
				return await answer(options);
			},
		},
	} as unknown as ReadContext;
	return { context, sent };
}

const LIMITS: ReadLimits = { timeoutMs: 200, maxRetries: 2, budgetMs: READ_BUDGET_MS };

const READ = { accountId: null, balances: [plainReading(kieAi.balances[0], 100)] };

describe('readAccount', () => {
	it('asks for a stream from the documented host alone, without redirects', async () => {
		const { context, sent } = contextOf([good]);
		expect(await readAccount(context, kieAi, LIMITS)).toMatchObject({ reading: READ });
		expect(sent).toEqual([
			{
				method: 'GET',
				url: 'https://api.kie.ai/api/v1/chat/credit',
				allowedDomains: 'api.kie.ai',
				disableFollowRedirect: true,
				encoding: 'stream',
				ignoreHttpStatusErrors: true,
				returnFullResponse: true,
				timeout: expect.any(Number),
			},
		]);
	});

	it('gives every attempt a request object of its own', async () => {
		const { context, sent } = contextOf([down, good]);
		await readAccount(context, kieAi, LIMITS);
		expect(sent).toHaveLength(2);
		expect(sent[0]).not.toBe(sent[1]);
	});

	it.each([0, 1, 2])('tries again at most %d times', async (maxRetries) => {
		const { context, sent } = contextOf([down, down, down, good]);
		const outcome = await readAccount(context, kieAi, { ...LIMITS, maxRetries });
		expect(outcome).toMatchObject({ class: 'unavailable', httpCode: 503 });
		expect(sent).toHaveLength(maxRetries + 1);
	});

	it('starts no attempt that the budget leaves no time for', async () => {
		const { context, sent } = contextOf([down, good]);
		const startedAt = Date.now();
		const outcome = await readAccount(context, kieAi, { ...LIMITS, budgetMs: 600 });
		expect(outcome).toMatchObject({ class: 'unavailable' });
		expect(sent).toHaveLength(1);
		expect(Date.now() - startedAt).toBeLessThan(500);
	});

	it('ends an attempt earlier where the whole read would become too long', async () => {
		const { context } = contextOf([silent]);
		const startedAt = Date.now();
		const limits = { timeoutMs: 30_000, maxRetries: 0, budgetMs: 150 };
		expect(await readAccount(context, kieAi, limits)).toMatchObject({ class: 'timeout' });
		expect(Date.now() - startedAt).toBeLessThan(1000);
	});

	it('does not sit out a wait of more than ten seconds', async () => {
		const { context, sent } = contextOf([answering(429, '', { 'retry-after': '11' }), good]);
		expect(await readAccount(context, kieAi, LIMITS)).toMatchObject({
			class: 'rateLimited',
			retryAfterMs: 11_000,
		});
		expect(sent).toHaveLength(1);
	});

	it('does not wait when somebody has stopped the execution', async () => {
		const stopped = new AbortController();
		stopped.abort();
		const { context, sent } = contextOf([down, good], stopped.signal);
		const startedAt = Date.now();
		expect(await readAccount(context, kieAi, LIMITS)).toMatchObject({ class: 'unavailable' });
		expect(sent).toHaveLength(1);
		expect(Date.now() - startedAt).toBeLessThan(200);
	});

	it('sends nothing with a key that cannot be sent', async () => {
		const { context, sent } = contextOf([good]);
		const withoutKey = {
			...context,
			getCredentials: async () => await Promise.resolve({ apiKey: '' }),
		};
		expect(await readAccount(withoutKey as ReadContext, kieAi, LIMITS)).toMatchObject({
			class: 'configuration',
			message: "'API Key' in the credential for Kie.ai is empty",
		});
		expect(sent).toEqual([]);
	});

	it('destroys a body that does not end in time', async () => {
		const body = new PassThrough();
		body.write('{"code":200,');
		const unfinished: Answer = async () =>
			await Promise.resolve({ statusCode: 200, headers: {}, body });
		const { context } = contextOf([unfinished]);
		const limits = { ...LIMITS, timeoutMs: 50, maxRetries: 0 };
		expect(await readAccount(context, kieAi, limits)).toMatchObject({ class: 'timeout' });
		expect(body.destroyed).toBe(true);
	});

	it('destroys a body that is too large, and reads no further', async () => {
		let sent = 0;
		const body = Readable.from(
			(function* () {
				for (; sent < 1000; sent++) yield Buffer.alloc(64 * 1024);
			})(),
		);
		const large: Answer = async () => await Promise.resolve({ statusCode: 200, headers: {}, body });
		const { context } = contextOf([large]);
		expect(await readAccount(context, kieAi, LIMITS)).toMatchObject({
			class: 'badResponse',
			description: expect.stringMatching(/^It is larger than 256 KiB\./),
		});
		expect(body.destroyed).toBe(true);
		expect(sent).toBeLessThan(100);
	});

	it.each([
		['1000000', 'It is larger than 256 KiB (1000000 bytes announced).'],
		['5', 'It is larger than 256 KiB.'],
		['many', 'It is larger than 256 KiB.'],
	])('says what a body that is too large announced: %s', async (length, sentence) => {
		const headers = { 'content-length': length };
		const { context } = contextOf([answering(200, ' '.repeat(256 * 1024 + 1), headers)]);
		const outcome = await readAccount(context, kieAi, LIMITS);
		expect(outcome).toMatchObject({ description: expect.stringContaining(sentence) });
	});

	it('reads a body of 256 KiB', async () => {
		const json = '{"code":200,"msg":"success","data":100}';
		const { context } = contextOf([answering(200, json.padEnd(256 * 1024))]);
		expect(await readAccount(context, kieAi, LIMITS)).toMatchObject({ reading: READ });
	});

	it('says for how long it waited', async () => {
		const { context } = contextOf([silent]);
		const limits = { ...LIMITS, timeoutMs: 120, maxRetries: 0 };
		expect(await readAccount(context, kieAi, limits)).toMatchObject({
			description: expect.stringContaining('No complete answer came within 0.1 seconds.'),
		});
	});

	it.each([
		['and ends', Readable.from([Buffer.from('{}')])],
		['and never ends', new PassThrough()],
	])('destroys a body that comes too late %s', async (_, body) => {
		const late: Answer = async () =>
			await new Promise((resolve) => {
				setTimeout(() => resolve({ statusCode: 200, headers: {}, body }), 100);
			});
		const { context } = contextOf([late]);
		const limits = { ...LIMITS, timeoutMs: 50, maxRetries: 0 };
		expect(await readAccount(context, kieAi, limits)).toMatchObject({ class: 'timeout' });
		await new Promise((resolve) => setTimeout(resolve, 100));
		expect(body.destroyed).toBe(true);
	});
});

describe('a connection that fails', () => {
	const outcomeOf = async (error: unknown) => {
		const { context } = contextOf([failing(error)]);
		return await readAccount(context, kieAi, { ...LIMITS, maxRetries: 0 });
	};

	it.each([
		[
			'ENOTFOUND',
			'network',
			'The connection to api.kie.ai could not be made: the name was not found (ENOTFOUND).',
		],
		[
			'EAI_AGAIN',
			'network',
			'The connection to api.kie.ai could not be made: the name was not found (EAI_AGAIN).',
		],
		['ECONNREFUSED', 'network', 'The connection to api.kie.ai was refused (ECONNREFUSED).'],
		[
			'ECONNRESET',
			'network',
			'The connection to api.kie.ai broke before the answer was complete (ECONNRESET).',
		],
		[
			'CERT_HAS_EXPIRED',
			'network',
			'The connection to api.kie.ai is not secure: the certificate is not valid for it (CERT_HAS_EXPIRED).',
		],
		[
			'ERR_TLS_CERT_ALTNAME_INVALID',
			'network',
			'The connection to api.kie.ai is not secure: the certificate is not valid for it (ERR_TLS_CERT_ALTNAME_INVALID).',
		],
		[
			'ERR_STREAM_PREMATURE_CLOSE',
			'network',
			'The connection to api.kie.ai broke before the answer was complete (ERR_STREAM_PREMATURE_CLOSE).',
		],
		[
			'ERR_BAD_RESPONSE',
			'network',
			'The connection to api.kie.ai broke before the answer was complete (ERR_BAD_RESPONSE).',
		],
		['EHOSTUNREACH', 'network', 'The connection to api.kie.ai broke off (EHOSTUNREACH).'],
		['MY_Z_DATA_ERROR', 'network', 'The connection to api.kie.ai broke off (MY_Z_DATA_ERROR).'],
		['ECONNABORTED', 'timeout', ''],
		['ETIMEDOUT', 'timeout', ''],
		['Z_DATA_ERROR', 'badResponse', 'It is damaged and cannot be unpacked.'],
		['ERR__ERROR_FORMAT_PADDING_1', 'badResponse', 'It is damaged and cannot be unpacked.'],
	])('with %s is %s', async (code, failureClass, sentence) => {
		const error = Object.assign(new Error('Request with Bearer KEY failed'), { code });
		const outcome = await outcomeOf(error);
		expect(outcome).toMatchObject({
			class: failureClass,
			httpCode: null,
			description: expect.stringContaining(sentence),
		});
		expect(JSON.stringify(outcome)).not.toContain('KEY');
	});

	it('keeps the HTTP status of an answer that cannot be unpacked', async () => {
		const damaged: Answer = async () =>
			await Promise.resolve({
				statusCode: 200,
				headers: {},
				body: new Readable({
					read() {
						this.destroy(
							Object.assign(new Error('incorrect header check'), { code: 'Z_DATA_ERROR' }),
						);
					},
				}),
			});
		const { context } = contextOf([damaged]);
		expect(await readAccount(context, kieAi, LIMITS)).toMatchObject({
			class: 'badResponse',
			httpCode: 200,
		});
	});

	it.each([
		['in the cause of the error', { cause: { code: 'ECONNREFUSED' } }, '(ECONNREFUSED)'],
		['nowhere', new Error('Bearer KEY'), 'broke off.'],
		['in nothing', undefined, 'broke off.'],
		['that is no code', { code: 'the KEY is wrong' }, 'broke off.'],
		['that ends like one', { code: 'KEY: ECONNRESET' }, 'broke off.'],
		['that begins like one', { code: 'ECONNRESET of KEY' }, 'broke off.'],
		['that is a number', { code: 401 }, 'broke off.'],
	])('with a code %s is a network failure', async (_, error, words) => {
		const outcome = await outcomeOf(error);
		expect(outcome).toMatchObject({
			class: 'network',
			description: expect.stringContaining(words),
		});
		expect(JSON.stringify(outcome)).not.toContain('KEY');
	});

	it('with an error in a circle is a network failure all the same', async () => {
		const error: { cause?: unknown } = {};
		error.cause = error;
		expect(await outcomeOf(error)).toMatchObject({ class: 'network' });
	});

	it.each([
		['SELF_SIGNED_CERT_IN_CHAIN'],
		['DEPTH_ZERO_SELF_SIGNED_CERT'],
		['UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
	])('with %s is told to be about the certificate', async (code) => {
		expect(await outcomeOf({ code })).toMatchObject({
			class: 'network',
			description: expect.stringContaining('the certificate is not valid for it'),
		});
	});
});
