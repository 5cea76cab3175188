import { PassThrough, Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';

import type { RemoteProvider } from '../../../nodes/Credits/providers/contract';
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
const projects = answering(200, '[{"id":"p1"}]');
const token = answering(200, '{"token":"TOKEN"}');
const silent: RequestHandler = async () => await new Promise(() => undefined);
const streaming =
	(body: Readable, delayMs = 0): RequestHandler =>
	async () => {
		await wait(delayMs);
		return { statusCode: 200, headers: {}, body };
	};

const LIMITS: ReadLimits = { timeoutMs: 200, maxRetries: 2, budgetMs: READ_BUDGET_MS };

const GOOD = { reading: LUMENOTE_READING };
const UNAVAILABLE = { class: 'unavailable', httpCode: 503 };

/** Reads an account whose requests are answered like this, one after the other. */
async function read(
	answers: readonly RequestHandler[],
	limits: Partial<ReadLimits> = {},
	provider: RemoteProvider = lumenote,
	cancelSignal?: AbortSignal,
) {
	const credential = { apiKey: 'KEY', clientId: 'me' };
	const { context, sent } = readContext({
		credential,
		answers,
		...(cancelSignal && { cancelSignal }),
	});
	const startedAt = Date.now();
	const outcome = await readAccount(context, provider, { ...LIMITS, ...limits });
	return { outcome, sent, tookMs: Date.now() - startedAt };
}

describe('readAccount', () => {
	it('asks for a stream from the documented host alone, without redirects', async () => {
		const { outcome, sent } = await read([good]);
		expect(outcome).toMatchObject(GOOD);
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
		const { sent } = await read([down, good]);
		expect(sent).toHaveLength(2);
		expect(sent[0]?.options.headers).not.toBe(sent[1]?.options.headers);
	});

	it.each([0, 1, 2])('tries again at most %d times', async (maxRetries) => {
		const { outcome, sent } = await read([down, down, down, good], { maxRetries });
		expect(outcome).toMatchObject(UNAVAILABLE);
		expect(sent).toHaveLength(maxRetries + 1);
	});

	it('starts no attempt that the budget leaves no time for', async () => {
		const { outcome, sent, tookMs } = await read([down, good], { budgetMs: 600 });
		expect(outcome).toMatchObject(UNAVAILABLE);
		expect(sent).toHaveLength(1);
		expect(tookMs).toBeLessThan(500);
	});

	it('fails at once instead of waiting for more than ten seconds', async () => {
		const { outcome, sent } = await read([answering(429, '', { 'retry-after': '11' }), good]);
		expect(outcome).toMatchObject({ class: 'rateLimited', retryAfterMs: 11_000 });
		expect(sent).toHaveLength(1);
	});

	it('does not wait in a canceled execution', async () => {
		const stopped = AbortSignal.abort();
		const { outcome, sent, tookMs } = await read([down, good], {}, lumenote, stopped);
		expect(outcome).toMatchObject(UNAVAILABLE);
		expect(sent).toHaveLength(1);
		expect(tookMs).toBeLessThan(200);
	});

	it('shares retries and time among all of its requests', async () => {
		const { outcome, sent } = await read([down, projects, down, down, good], {}, projected);
		expect(outcome).toMatchObject(UNAVAILABLE);
		expect(sent).toHaveLength(4);
	});

	it('gives the second request the time that the first has left', async () => {
		const slow: RequestHandler = async (options) => {
			await wait(150);
			return await projects(options);
		};
		const limits = { timeoutMs: 30_000, maxRetries: 0, budgetMs: 300 };
		const { outcome, sent, tookMs } = await read([slow, silent], limits, projected);
		expect(outcome).toMatchObject({ class: 'timeout' });
		expect(sent).toHaveLength(2);
		expect(sent[1]?.options.timeout).toBeLessThanOrEqual(1150);
		expect(tookMs).toBeLessThan(1000);
	});

	it('has n8n sign neither a log-in nor what its token signs', async () => {
		const { outcome, sent } = await read([token, down, good], {}, loggedIn);
		expect(outcome).toMatchObject(GOOD);
		expect(sent).toMatchObject([
			{ signedBy: null, options: { method: 'POST' } },
			{ signedBy: null, options: { headers: { Authorization: 'Bearer TOKEN' } } },
			{ signedBy: null, options: { headers: { Authorization: 'Bearer TOKEN' } } },
		]);
	});

	const KIB_300 = JSON.stringify(LUMENOTE_BODY).padEnd(300 * 1024);
	const KIB_256 = ' '.repeat(256 * 1024);

	it.each<[title: string, body: string, maxBytes: number | undefined, outcome: object]>([
		['256 KiB', JSON.stringify(LUMENOTE_BODY).padEnd(256 * 1024), undefined, GOOD],
		['as much as the record allows', KIB_300, 300 * 1024, GOOD],
		['more than that', `${KIB_300} `, 300 * 1024, tooLarge('It is larger than 300 KiB.')],
	])('reads a body of %s, or says how large it is', async (_, body, maxBytes, wanted) => {
		const provider = { ...lumenote, ...(maxBytes !== undefined && { maxBytes }) };
		const { outcome } = await read([answering(200, body)], {}, provider);
		expect(outcome).toMatchObject(wanted);
	});

	it.each([
		['1000000', 'It is larger than 256 KiB (1000000 bytes announced).'],
		['5', 'It is larger than 256 KiB.'],
		['many', 'It is larger than 256 KiB.'],
	])('says what a body that is too large announced: %s', async (length, sentence) => {
		const large = answering(200, `${KIB_256} `, { 'content-length': length });
		expect((await read([large])).outcome).toMatchObject(tooLarge(sentence));
	});

	function tooLarge(sentence: string) {
		const start = new RegExp(`^${sentence.replace(/[().]/g, '\\$&')}`);
		return { class: 'badResponse', description: expect.stringMatching(start) };
	}

	it('destroys a body that is too large, and reads no further', async () => {
		let sent = 0;
		const body = Readable.from(
			(function* () {
				for (; sent < 1000; sent++) yield Buffer.alloc(64 * 1024);
			})(),
		);
		const { outcome } = await read([streaming(body)]);
		expect(outcome).toMatchObject(tooLarge('It is larger than 256 KiB.'));
		expect(body.destroyed).toBe(true);
		expect(sent).toBeLessThan(100);
	});

	it('says for how long it waited', async () => {
		const { outcome } = await read([silent], { timeoutMs: 120, maxRetries: 0 });
		const description = 'No complete response arrived within 0.1 seconds.';
		expect(outcome).toMatchObject({ description: expect.stringContaining(description) });
	});

	it.each([
		['does not end in time', unfinished(), 0],
		['comes too late and ends', Readable.from([Buffer.from('{}')]), 100],
		['comes too late and never ends', new PassThrough(), 100],
	])('destroys a body that %s', async (_, body, delayMs) => {
		const limits = { timeoutMs: 50, maxRetries: 0 };
		const { outcome } = await read([streaming(body, delayMs)], limits);
		expect(outcome).toMatchObject({ class: 'timeout' });
		await wait(delayMs);
		expect(body.destroyed).toBe(true);
	});

	function unfinished(): Readable {
		const body = new PassThrough();
		body.write('{"code":200,');
		return body;
	}
});

describe('a connection that fails', () => {
	const outcomeOf = async (error: unknown) => {
		const failing: RequestHandler = async () => await Promise.reject(error);
		return (await read([failing], { maxRetries: 0 })).outcome;
	};

	const TO_HOST = 'The connection to api.lumenote.example';
	const BROKE = 'broke before the response was complete';
	const UNKNOWN = 'could not be made: the host name was not found';
	const UNTRUSTED = 'is not secure: the certificate is not valid for it';
	const DAMAGED = 'It is damaged and cannot be unpacked.';

	it.each([
		['ENOTFOUND', UNKNOWN],
		['EAI_AGAIN', UNKNOWN],
		['ECONNREFUSED', 'was refused'],
		['ECONNRESET', BROKE],
		['ERR_STREAM_PREMATURE_CLOSE', BROKE],
		['ERR_BAD_RESPONSE', BROKE],
		['CERT_HAS_EXPIRED', UNTRUSTED],
		['ERR_TLS_CERT_ALTNAME_INVALID', UNTRUSTED],
		['SELF_SIGNED_CERT_IN_CHAIN', UNTRUSTED],
		['DEPTH_ZERO_SELF_SIGNED_CERT', UNTRUSTED],
		['UNABLE_TO_VERIFY_LEAF_SIGNATURE', UNTRUSTED],
		['EHOSTUNREACH', 'broke off'],
		['MY_Z_DATA_ERROR', 'broke off'],
		['ECONNABORTED', '', 'timeout'],
		['ETIMEDOUT', '', 'timeout'],
		['Z_DATA_ERROR', DAMAGED, 'badResponse'],
		['ERR__ERROR_FORMAT_PADDING_1', DAMAGED, 'badResponse'],
	])('with %s says: %s', async (code, words, failureClass = 'network') => {
		const outcome = await outcomeOf(
			Object.assign(new Error('Request with Bearer KEY failed'), { code }),
		);
		const sentence = failureClass === 'network' ? `${TO_HOST} ${words} (${code}).` : words;
		expect(outcome).toMatchObject({
			class: failureClass,
			httpCode: null,
			description: expect.stringContaining(sentence),
		});
		expect(JSON.stringify(outcome)).not.toContain('KEY');
	});

	it('keeps the HTTP status of an answer that cannot be unpacked', async () => {
		const body = new Readable({
			read() {
				this.destroy(Object.assign(new Error('incorrect header check'), { code: 'Z_DATA_ERROR' }));
			},
		});
		const { outcome } = await read([streaming(body)]);
		expect(outcome).toMatchObject({ class: 'badResponse', httpCode: 200 });
	});

	const CIRCLE: { cause?: unknown } = {};
	CIRCLE.cause = CIRCLE;

	it.each([
		['in the cause of the error', { cause: { code: 'ECONNREFUSED' } }, '(ECONNREFUSED)'],
		['nowhere', new Error('Bearer KEY'), 'broke off.'],
		['in nothing', undefined, 'broke off.'],
		['in an error in a circle', CIRCLE, 'broke off.'],
		['that is not a code', { code: 'the KEY is wrong' }, 'broke off.'],
		['that ends like one', { code: 'KEY: ECONNRESET' }, 'broke off.'],
		['that begins like one', { code: 'ECONNRESET of KEY' }, 'broke off.'],
		['that is a number', { code: 401 }, 'broke off.'],
	])('with a code %s is a network failure', async (_, error, words) => {
		const outcome = await outcomeOf(error);
		const description = expect.stringContaining(words);
		expect(outcome).toMatchObject({ class: 'network', description });
		expect(JSON.stringify(outcome)).not.toContain('KEY');
	});
});
