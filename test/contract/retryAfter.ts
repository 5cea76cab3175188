import { everyOf } from './everyOf';
import { json, type Subject } from './subject';

const LONG_WAIT_S = 120;

const busyUntil = (retryAfter: string, status = 429) => ({
	status,
	headers: { 'retry-after': retryAfter },
	body: '',
});

const dateIn = (milliseconds: number) => new Date(Date.now() + milliseconds).toUTCString();

/** What Retry-After does: a short wait is sat out, a long one is told. */
export function describeRetryAfter(subjects: readonly Subject[]): void {
	describe('Retry-After', () => {
		it.each([
			{ title: 'seconds', value: () => '1' },
			{ title: 'an HTTP date', value: () => dateIn(2000) },
		])('of a moment, as $title, is waited for', async ({ value }) => {
			await everyOf(subjects, async (subject) => {
				const startedAt = Date.now();
				const replies = () => [busyUntil(value()), json(subject.goodBody())];
				const [item] = await subject.read(replies, { maxRetries: 1 });
				expect(item?.remaining).toBe(subject.plenty);
				// The date has no fractions of a second: of two seconds at least one remains.
				expect(Date.now() - startedAt).toBeGreaterThanOrEqual(950);
			});
		});

		it.each([
			{ title: 'seconds', value: () => String(LONG_WAIT_S) },
			{ title: 'an HTTP date', value: () => dateIn(LONG_WAIT_S * 1000) },
		])('of two minutes, as $title, fails at once and is declared', async ({ value }) => {
			await everyOf(subjects, async (subject) => {
				const startedAt = Date.now();
				const { nodeError } = await subject.expectFailure(
					() => [busyUntil(value())],
					{ class: 'rateLimited', httpCode: 429, says: ['It asks to come back after 20'] },
					{ maxRetries: 2 },
				);
				expect(Date.now() - startedAt).toBeLessThan(5000);
				expect(subject.seen).toHaveLength(2);
				expect(nodeError.failure).toEqual({
					cause: 'rate-limited',
					retryAfterMs: expect.any(Number),
				});
				const { retryAfterMs } = nodeError.failure as { retryAfterMs: number };
				expect(retryAfterMs).toBeLessThanOrEqual(LONG_WAIT_S * 1000);
				expect(retryAfterMs).toBeGreaterThan((LONG_WAIT_S - 5) * 1000);
				expect(nodeError.description).toContain(`(in ${Math.ceil(retryAfterMs / 1000)} seconds)`);
			});
		});

		it('counts for an outage as well', async () => {
			await everyOf(subjects, async (subject) => {
				const { nodeError } = await subject.fail(() => [busyUntil('60', 503)], { maxRetries: 2 });
				expect(nodeError.failure).toEqual({
					cause: 'temporarily-unavailable',
					retryAfterMs: 60_000,
				});
				expect(subject.seen).toHaveLength(2);
			});
		});
	});
}
