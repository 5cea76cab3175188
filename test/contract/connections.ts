import { PassThrough } from 'node:stream';

import type { ScriptedReply } from '../../sandbox';
import { everyOf } from './everyOf';
import { json, type Subject } from './subject';

const TIMEOUT_MS = 250;

/** For a read that is to succeed after another that came to nothing: a busy machine takes its time. */
const PATIENT_TIMEOUT_MS = 1000;

const CHUNKED = { 'transfer-encoding': 'chunked' };
const ANNOUNCED = { 'content-length': '5000' };

/** How a connection may break. */
const BREAKS: ReadonlyArray<{ title: string; reply: (subject: Subject) => ScriptedReply }> = [
	{ title: 'is reset before the headers', reply: () => ({ kind: 'reset' }) },
	{
		title: 'ends before the announced length',
		reply: (subject) => brokenPartOf(subject, ANNOUNCED),
	},
	{
		title: 'breaks within a body of unknown length',
		reply: (subject) => brokenPartOf(subject, CHUNKED),
	},
];

/** Connections that break, and answers that do not come in time. */
export function describeConnections(subjects: readonly Subject[]): void {
	describe('a connection', () => {
		it.each(BREAKS)('that $title is a network failure', async ({ reply }) => {
			await everyOf(subjects, async (subject) => {
				const { host } = new URL(subject.fixture.record.request().url);
				await subject.expectFailure(() => [reply(subject)], {
					class: 'network',
					httpCode: null,
					says: ['broke before the answer was complete', host],
				});
			});
		});

		it.each(BREAKS)('that $title is made again', async ({ reply }) => {
			await everyOf(subjects, async (subject) => {
				const replies = () => [reply(subject), json(subject.goodBody())];
				const [item] = await subject.read(replies, { maxRetries: 1 });
				expect(item?.remaining).toBe(subject.plenty);
			});
		});
	});

	describe('a timeout', () => {
		it.each([
			{ title: 'before the headers', reply: (): ScriptedReply => ({ kind: 'silent' }) },
			{ title: 'within the body', reply: unfinishedPartOf },
		])('$title ends the read', async ({ reply }) => {
			await everyOf(subjects, async (subject) => {
				const startedAt = Date.now();
				await subject.expectFailure(
					() => [reply(subject)],
					{
						class: 'timeout',
						httpCode: null,
						says: ['No complete answer came within 0.3 seconds.', "'Timeout' under Options"],
					},
					{ timeout: TIMEOUT_MS },
				);
				expect((Date.now() - startedAt) / 2).toBeLessThan(TIMEOUT_MS * 6);
			});
		});

		it('ends the attempt, not the read, when another attempt is allowed', async () => {
			await everyOf(subjects, async (subject) => {
				const replies = (): ScriptedReply[] => [{ kind: 'silent' }, json(subject.goodBody())];
				const [item] = await subject.read(replies, { maxRetries: 1, timeout: PATIENT_TIMEOUT_MS });
				expect(item?.remaining).toBe(subject.plenty);
				expect(subject.seen).toHaveLength(2);
			});
		});
	});
}

/** The first half of a good answer, and nothing after it. */
function unfinishedPartOf(subject: Subject, headers: Record<string, string> = {}) {
	const body = new PassThrough();
	const text = JSON.stringify(subject.goodBody());
	body.write(text.slice(0, text.length / 2));
	return { kind: 'stream' as const, status: 200, headers, body };
}

/** The first half of a good answer, and then the connection breaks. */
function brokenPartOf(subject: Subject, headers: Record<string, string>): ScriptedReply {
	const reply = unfinishedPartOf(subject, headers);
	// Broken off only when the first half is under way.
	reply.body.once('resume', () => {
		setTimeout(() => reply.body.destroy(new Error('broken off by the test')), 20);
	});
	return reply;
}
