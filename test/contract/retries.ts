import { everyOf } from './everyOf';
import { json, type Subject } from './subject';

const good = (subject: Subject) => json(subject.goodBody());

/** What is tried again, and how often. */
export function describeRetries(subjects: readonly Subject[]): void {
	describe('retrying', () => {
		it.each([500, 502, 503, 504, 429])('reads on after HTTP %i', async (status) => {
			await everyOf(subjects, async (subject) => {
				const replies = () => [json({}, status), good(subject)];
				const [item] = await subject.read(replies, { maxRetries: 1 });
				expect(item?.remaining).toBe(subject.plenty);
				expect(subject.seen).toHaveLength(2);
			});
		});

		it('ends after Max Retries, with the last failure', async () => {
			await everyOf(subjects, async (subject) => {
				const replies = () => [json({}, 500), json({}, 503), good(subject)];
				const { error } = await subject.run(replies, { maxRetries: 1 });
				expect(error).toMatchObject({
					name: 'NodeApiError',
					httpCode: '503',
					failure: { cause: 'temporarily-unavailable' },
				});
				expect(subject.seen).toHaveLength(2);
			});
		});

		it.each([
			{ title: 'a refused key', reply: json({}, 401) },
			{ title: 'a forbidden request', reply: json({}, 403) },
			{ title: 'a rejected request', reply: json({}, 400) },
			{ title: 'an unreadable answer', reply: json({}) },
			{ title: 'a redirect', reply: json({}, 302) },
		])('is not done after $title', async ({ reply }) => {
			await everyOf(subjects, async (subject) => {
				const { error } = await subject.run(() => [reply, good(subject)], { maxRetries: 2 });
				expect(error).toBeDefined();
				expect(subject.seen).toHaveLength(1);
			});
		});

		it('sends the key with every attempt', async () => {
			await everyOf(subjects, async (subject) => {
				const replies = () => [json({}, 500), json({}, 500), good(subject)];
				await subject.run(replies, { maxRetries: 2 });
				const { fixture, seen } = subject;
				expect(seen.map((request) => fixture.accepts(request, fixture.key))).toEqual([
					true,
					true,
					true,
				]);
			});
		});
	});
}
