import { PassThrough, Readable } from 'node:stream';

import {
	READ_BUDGET_MS,
	readAccount,
	type ReadLimits,
} from '../../../nodes/Credits/transport/readAccount';
import {
	loggedIn,
	lumenote,
	LUMENOTE_BODY,
	LUMENOTE_READING,
	projected,
} from '../../support/madeUpProviders';
import { answering, readContext, type RequestHandler } from '../../support/readContext';

const good = answering(200, JSON.stringify(LUMENOTE_BODY));
const down = answering(503, '');
const silent: RequestHandler = async () => await new Promise(() => undefined);
const failing =
	(error: unknown): RequestHandler =>
	async () =>
		await Promise.reject(error);

function contextOf(answers: readonly RequestHandler[], cancelSignal?: AbortSignal) {
	const credential = { apiKey: 'KEY', clientId: 'me' };
	return readContext({ credential, answers, ...(cancelSignal && { cancelSignal }) });
}

const LIMITS: ReadLimits = { timeoutMs: 200, maxRetries: 2, budgetMs: READ_BUDGET_MS };

const READ = LUMENOTE_READING;

describe('readAccount', () => {
	it('asks for a stream from the documented host alone, without redirects', async () => {
		const { context, sent } = contextOf([good]);
		expect(await readAccount(context, lumenote, LIMITS)).toMatchObject({ reading: READ });
		expect(sent).toEqual([
			{
				signedBy: 'lumenoteCreditsApi',
				options: {
					method: 'GET',
					url: 'https://api.lumenote.example/v1/account',
					allowedDomains: 'api.lumenote.example',
					headers: {},
					disableFollowRedirect: true,
					encoding: 'stream',
					ignoreHttpStatusErrors: true,
					returnFullResponse: true,
					timeout: 1200,
				},
			},
		]);
	});

	it('gives every attempt a request object of its own', async () => {
		const { context, sent } = contextOf([down, good]);
		await readAccount(context, lumenote, LIMITS);
		expect(sent).toHaveLength(2);
		expect(sent[0]?.options).not.toBe(sent[1]?.options);
	});

	it.each([0, 1, 2])('tries again at most %d times', async (maxRetries) => {
		const { context, sent } = contextOf([down, down, down, good]);
		const outcome = await readAccount(context, lumenote, { ...LIMITS, maxRetries });
		expect(outcome).toMatchObject({ class: 'unavailable', httpCode: 503 });
		expect(sent).toHaveLength(maxRetries + 1);
	});

	it('starts no attempt that the budget leaves no time for', async () => {
		const { context, sent } = contextOf([down, good]);
		const startedAt = Date.now();
		const outcome = await readAccount(context, lumenote, { ...LIMITS, budgetMs: 600 });
		expect(outcome).toMatchObject({ class: 'unavailable' });
		expect(sent).toHaveLength(1);
		expect(Date.now() - startedAt).toBeLessThan(500);
	});

	it('ends an attempt earlier where the whole read would become too long', async () => {
		const { context } = contextOf([silent]);
		const startedAt = Date.now();
		const limits = { timeoutMs: 30_000, maxRetries: 0, budgetMs: 150 };
		expect(await readAccount(context, lumenote, limits)).toMatchObject({ class: 'timeout' });
		expect(Date.now() - startedAt).toBeLessThan(1000);
	});

	it('does not sit out a wait of more than ten seconds', async () => {
		const { context, sent } = contextOf([answering(429, '', { 'retry-after': '11' }), good]);
		expect(await readAccount(context, lumenote, LIMITS)).toMatchObject({
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
		expect(await readAccount(context, lumenote, LIMITS)).toMatchObject({ class: 'unavailable' });
		expect(sent).toHaveLength(1);
		expect(Date.now() - startedAt).toBeLessThan(200);
	});

	it('sends nothing with a key that cannot be sent', async () => {
		const { context, sent } = readContext({ credential: { apiKey: '' }, answers: [good] });
		expect(await readAccount(context, lumenote, LIMITS)).toMatchObject({
			class: 'configuration',
			message: "'API Key' in the credential for Lumenote is empty",
		});
		expect(sent).toEqual([]);
	});

	it('shares retries and time among all of its requests', async () => {
		const projects = answering(200, '[{"id":"p1"}]');
		const { context, sent } = contextOf([down, projects, down, down, good]);
		const outcome = await readAccount(context, projected, LIMITS);
		expect(outcome).toMatchObject({ class: 'unavailable', httpCode: 503 });
		expect(sent).toHaveLength(4);
	});

	it('leaves the second request what the first has left of the time', async () => {
		const slow: RequestHandler = async (options) => {
			await new Promise((resolve) => setTimeout(resolve, 150));
			return await answering(200, '[{"id":"p1"}]')(options);
		};
		const { context, sent } = contextOf([slow, silent]);
		const startedAt = Date.now();
		const limits = { timeoutMs: 30_000, maxRetries: 0, budgetMs: 300 };
		expect(await readAccount(context, projected, limits)).toMatchObject({ class: 'timeout' });
		expect(sent).toHaveLength(2);
		expect(sent[1]?.options.timeout).toBeLessThanOrEqual(1150);
		expect(Date.now() - startedAt).toBeLessThan(1000);
	});

	it('leaves a log-in and what it brings unsigned, and never repeats it', async () => {
		const token = answering(200, '{"token":"TOKEN"}');
		const { context, sent } = contextOf([token, down, good]);
		expect(await readAccount(context, loggedIn, LIMITS)).toMatchObject({ reading: READ });
		expect(sent).toMatchObject([
			{ signedBy: null, options: { method: 'POST' } },
			{ signedBy: null, options: { headers: { Authorization: 'Bearer TOKEN' } } },
			{ signedBy: null, options: { headers: { Authorization: 'Bearer TOKEN' } } },
		]);
		const refused = contextOf([down, token]);
		expect(await readAccount(refused.context, loggedIn, LIMITS)).toMatchObject({
			class: 'unavailable',
		});
		expect(refused.sent).toHaveLength(1);
	});

	it('reads as much of a body as the record allows', async () => {
		const body = JSON.stringify(LUMENOTE_BODY).padEnd(300 * 1024);
		const { context } = contextOf([answering(200, body)]);
		const large = { ...lumenote, maxBytes: 300 * 1024 };
		expect(await readAccount(context, large, LIMITS)).toMatchObject({ reading: READ });
		const beyond = contextOf([answering(200, `${body} `)]);
		expect(await readAccount(beyond.context, large, LIMITS)).toMatchObject({
			class: 'badResponse',
			description: expect.stringMatching(/^It is larger than 300 KiB\./),
		});
	});

	it('destroys a body that does not end in time', async () => {
		const body = new PassThrough();
		body.write('{"code":200,');
		const unfinished: RequestHandler = async () =>
			await Promise.resolve({ statusCode: 200, headers: {}, body });
		const { context } = contextOf([unfinished]);
		const limits = { ...LIMITS, timeoutMs: 50, maxRetries: 0 };
		expect(await readAccount(context, lumenote, limits)).toMatchObject({ class: 'timeout' });
		expect(body.destroyed).toBe(true);
	});

	it('destroys a body that is too large, and reads no further', async () => {
		let sent = 0;
		const body = Readable.from(
			(function* () {
				for (; sent < 1000; sent++) yield Buffer.alloc(64 * 1024);
			})(),
		);
		const large: RequestHandler = async () =>
			await Promise.resolve({ statusCode: 200, headers: {}, body });
		const { context } = contextOf([large]);
		expect(await readAccount(context, lumenote, LIMITS)).toMatchObject({
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
		const outcome = await readAccount(context, lumenote, LIMITS);
		expect(outcome).toMatchObject({ description: expect.stringContaining(sentence) });
	});

	it('reads a body of 256 KiB', async () => {
		const json = JSON.stringify(LUMENOTE_BODY);
		const { context } = contextOf([answering(200, json.padEnd(256 * 1024))]);
		expect(await readAccount(context, lumenote, LIMITS)).toMatchObject({ reading: READ });
	});

	it('says for how long it waited', async () => {
		const { context } = contextOf([silent]);
		const limits = { ...LIMITS, timeoutMs: 120, maxRetries: 0 };
		expect(await readAccount(context, lumenote, limits)).toMatchObject({
			description: expect.stringContaining('No complete response arrived within 0.1 seconds.'),
		});
	});

	it.each([
		['and ends', Readable.from([Buffer.from('{}')])],
		['and never ends', new PassThrough()],
	])('destroys a body that comes too late %s', async (_, body) => {
		const late: RequestHandler = async () =>
			await new Promise((resolve) => {
				setTimeout(() => resolve({ statusCode: 200, headers: {}, body }), 100);
			});
		const { context } = contextOf([late]);
		const limits = { ...LIMITS, timeoutMs: 50, maxRetries: 0 };
		expect(await readAccount(context, lumenote, limits)).toMatchObject({ class: 'timeout' });
		await new Promise((resolve) => setTimeout(resolve, 100));
		expect(body.destroyed).toBe(true);
	});
});

describe('a connection that fails', () => {
	const outcomeOf = async (error: unknown) => {
		const { context } = contextOf([failing(error)]);
		return await readAccount(context, lumenote, { ...LIMITS, maxRetries: 0 });
	};

	it.each([
		[
			'ENOTFOUND',
			'network',
			'The connection to api.lumenote.example could not be made: the host name was not found (ENOTFOUND).',
		],
		[
			'EAI_AGAIN',
			'network',
			'The connection to api.lumenote.example could not be made: the host name was not found (EAI_AGAIN).',
		],
		[
			'ECONNREFUSED',
			'network',
			'The connection to api.lumenote.example was refused (ECONNREFUSED).',
		],
		[
			'ECONNRESET',
			'network',
			'The connection to api.lumenote.example broke before the response was complete (ECONNRESET).',
		],
		[
			'CERT_HAS_EXPIRED',
			'network',
			'The connection to api.lumenote.example is not secure: the certificate is not valid for it (CERT_HAS_EXPIRED).',
		],
		[
			'ERR_TLS_CERT_ALTNAME_INVALID',
			'network',
			'The connection to api.lumenote.example is not secure: the certificate is not valid for it (ERR_TLS_CERT_ALTNAME_INVALID).',
		],
		[
			'ERR_STREAM_PREMATURE_CLOSE',
			'network',
			'The connection to api.lumenote.example broke before the response was complete (ERR_STREAM_PREMATURE_CLOSE).',
		],
		[
			'ERR_BAD_RESPONSE',
			'network',
			'The connection to api.lumenote.example broke before the response was complete (ERR_BAD_RESPONSE).',
		],
		['EHOSTUNREACH', 'network', 'The connection to api.lumenote.example broke off (EHOSTUNREACH).'],
		[
			'MY_Z_DATA_ERROR',
			'network',
			'The connection to api.lumenote.example broke off (MY_Z_DATA_ERROR).',
		],
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
		const damaged: RequestHandler = async () =>
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
		expect(await readAccount(context, lumenote, LIMITS)).toMatchObject({
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
