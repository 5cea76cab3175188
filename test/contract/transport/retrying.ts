import { setTimeout as wait } from 'node:timers/promises';

import { json, text } from '../../../lab/faults/catalogue/replies';
import type { ScriptedReply } from '../../../sandbox';
import type { Subject } from './subject';

const LONG_WAIT_S = 120;

const busyUntil = (retryAfter: string, status = 429) =>
	text('', status, { 'retry-after': retryAfter });

const dateIn = (milliseconds: number) => new Date(Date.now() + milliseconds).toUTCString();

const thenGood = (subject: Subject, ...first: ScriptedReply[]) => [...first, ...subject.good()];

/** Checks that any request can be sent again: the key comes with every attempt. */
export function describeAnotherAttempt(subject: Subject): void {
	describe('another attempt', () => {
		it('is signed like the first', async () => {
			const replies = [{ status: 503, body: '' }, ...subject.good()];
			// The account does not see an unsigned request.
			subject.world.sandbox.openAccount(subject.name, subject.key, () => {
				return replies.shift() ?? { status: 404, body: '' };
			});
			const { error } = await subject.runUnscripted({ maxRetries: 1 });
			expect(error).toBeUndefined();
			expect(replies).toEqual([]);
		});

		if (subject.requestsPerRead === 1) return;

		it('is one of all requests of a read together', async () => {
			const [first, ...others] = subject.good();
			const down = json({}, 503);
			const replies = () => [down, ...(first ? [first] : []), down, ...others];
			const { error } = await subject.run(replies, { maxRetries: 1 });
			expect(error).toMatchObject({ httpCode: '503' });
			expect(subject.seen).toHaveLength(3);
		});
	});
}

/** What is retried, how often, and when. @param subjects used in turn, one per test */
export function describeRetrying(subjects: readonly Subject[]): void {
	let turn = 0;
	const next = (): Subject => {
		const subject = subjects[turn++ % subjects.length];
		if (subject === undefined) throw new Error('There is nobody to be asked');
		return subject;
	};

	describe('retrying', () => {
		it.each<{ title: string; reply: () => ScriptedReply }>([
			{ title: 'too many requests', reply: () => json({}, 429) },
			{ title: 'an outage of a gateway', reply: () => text('<html>', 502) },
			{ title: 'a reset', reply: () => ({ kind: 'reset' }) },
		])('reads on after $title', async ({ reply }) => {
			const subject = next();
			await subject.expectRead(() => thenGood(subject, reply()), { maxRetries: 1 });
			expect(subject.seen).toHaveLength(subject.requestsPerRead + 1);
		});

		it('ends the attempt that takes too long, not the read', async () => {
			const subject = next();
			const options = { maxRetries: 1, timeout: 1500 };
			await subject.expectRead(() => thenGood(subject, { kind: 'silent' }), options);
			expect(subject.seen).toHaveLength(subject.requestsPerRead + 1);
		});

		it('ends after Max Retries, with the last failure', async () => {
			const subject = next();
			const failures = [json({}, 500), json({}, 502), json({}, 503)];
			const { error } = await subject.run(() => thenGood(subject, ...failures), { maxRetries: 2 });
			expect(error).toMatchObject({
				name: 'NodeApiError',
				httpCode: '503',
				failure: { cause: 'temporarily-unavailable' },
			});
			expect(subject.seen).toHaveLength(3);
		});

		it.each([
			{ title: 'a refused key', reply: json({}, 401) },
			{ title: 'a rejected request', reply: json({}, 400) },
			{ title: 'an unreadable answer', reply: text('') },
			{ title: 'a redirect', reply: json({}, 302) },
		])('is not done after $title', async ({ reply }) => {
			const subject = next();
			const { error } = await subject.run(() => thenGood(subject, reply), { maxRetries: 2 });
			expect(error).toBeDefined();
			// An unreadable answer may be noticed only after the last one.
			expect(subject.seen.length).toBeLessThanOrEqual(subject.requestsPerRead);
		});

		it('is over when a person cancels the execution', async () => {
			const subject = next();
			const cancelled = new AbortController();
			subject.world.sandbox.openAccount(subject.name, subject.key, () => {
				setTimeout(() => {
					cancelled.abort();
				}, 50);
				return { status: 503, headers: { 'retry-after': '5' }, body: '' };
			});
			const startedAt = Date.now();
			await subject.runUnscripted({ maxRetries: 5 }, { cancelSignal: cancelled.signal });
			expect(Date.now() - startedAt).toBeLessThan(5000);
			// The engine is gone by now; the node may not be.
			await wait(500);
			expect(subject.seen).toHaveLength(1);
		});
	});

	describe('Retry-After', () => {
		it.each([
			{ title: 'seconds', value: () => '1' },
			{ title: 'an HTTP date', value: () => dateIn(2000) },
		])('of a moment, as $title, is waited for', async ({ value }) => {
			const subject = next();
			const startedAt = Date.now();
			const replies = () => thenGood(subject, busyUntil(value()));
			await subject.expectRead(replies, { maxRetries: 1 });
			// The date has no fractions of a second: of two seconds at least one remains.
			expect(Date.now() - startedAt).toBeGreaterThanOrEqual(950);
		});

		const SECONDS = () => String(LONG_WAIT_S);
		const DATE = () => dateIn(LONG_WAIT_S * 1000);

		it.each([
			{ title: 'seconds', value: SECONDS, status: 429, failure: 'rateLimited' },
			{ title: 'an HTTP date', value: DATE, status: 429, failure: 'rateLimited' },
			{ title: 'seconds of an outage', value: SECONDS, status: 503, failure: 'unavailable' },
		] as const)('of two minutes, as $title, fails at once and is declared', async (row) => {
			const { value, status, failure } = row;
			const subject = next();
			const startedAt = Date.now();
			const nodeError = await subject.expectFailure(
				() => [busyUntil(value(), status)],
				{ class: failure, httpCode: status, says: 'It asks to wait until 20' },
				{ maxRetries: 2 },
			);
			expect(Date.now() - startedAt).toBeLessThan(5000);
			expect(subject.seen).toHaveLength(2);
			const { cause, retryAfterMs } = nodeError.failure as { cause: string; retryAfterMs: number };
			expect(cause).toBe(status === 429 ? 'rate-limited' : 'temporarily-unavailable');
			expect(retryAfterMs).toBeLessThanOrEqual(LONG_WAIT_S * 1000);
			expect(retryAfterMs).toBeGreaterThan((LONG_WAIT_S - 5) * 1000);
			expect(nodeError.description).toContain(`(in ${Math.ceil(retryAfterMs / 1000)} seconds)`);
		});

		it.each([['soon'], ['-5'], ['Thu, 01 Jan 1970 00:00:00 GMT']])(
			'of %s is no reason to wait longer than usual',
			async (value) => {
				const subject = next();
				await subject.expectRead(() => thenGood(subject, busyUntil(value)), { maxRetries: 1 });
			},
		);
	});
}
