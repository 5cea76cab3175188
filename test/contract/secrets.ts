import type { IDataObject } from 'n8n-workflow';

import type { ScriptedReply } from '../../sandbox';
import { echoingBody, echoingErrors } from '../support/echoes';
import { encoders } from '../support/encoders';
import type { FinishedRun } from '../support/engine';
import { WHOLE_ALPHABET_KEY } from '../support/madeUpKeys';
import { leaksIn } from '../support/secretSearch';
import type { Around } from '../support/world';
import { everyOf } from './everyOf';
import { json, jsonText, type Replies, type Subject } from './subject';

const KEY = WHOLE_ALPHABET_KEY;

const SPELLINGS = encoders.map(({ encode }) => encode(KEY));

const ON_ERROR = ['stopWorkflow', 'continueRegularOutput', 'continueErrorOutput'] as const;

// How a key may be spelled is the subject of test/unit/transport: here it is the
// ways on which one may leave n8n's engine.

/** The key comes back in an answer, and must not come out of the node. */
export function describeSecretsOfAnswers(subject: Subject): void {
	describe('a key in an answer', () => {
		it('does not get into an item, in whatever spelling', async () => {
			const body = SPELLINGS.reduce<Record<string, unknown>>(
				(echo, spelling) => ({ ...echo, [spelling]: spelling }),
				echoingBody(subject.fixture, subject.goodBody(), SPELLINGS.join(' ')),
			);
			const finished = await runWithKey(subject, () => [json(body)], { includeRaw: true });
			expect(finished.items('Credits')[0]?.json.raw).toMatchObject({
				note: expect.stringMatching(/^Hello ?\[redacted\] Bearer ?\[redacted\]/),
				'[redacted]': '[redacted]',
			});
			expect(leaksIn([finished.run, finished.error], KEY)).toEqual([]);
		});

		it.each(ON_ERROR)('does not get into an error, with On Error %s', async (onError) => {
			for (const { title, status, body } of echoingErrors(SPELLINGS)) {
				const reply = typeof body === 'string' ? jsonText(body, status) : json(body, status);
				const finished = await runWithKey(subject, () => [reply], {}, onError);
				expect(finished.error === undefined).toBe(onError !== 'stopWorkflow');
				const leaks = leaksIn([finished.run, finished.error], KEY);
				expect([title, leaks]).toEqual([title, []]);
			}
		});
	});

	describe('an e-mail address in an answer', () => {
		it('does not get into Include Raw', async () => {
			const body = { ...(subject.goodBody() as object), owner: { mail: 'ann@example.test' } };
			const [item] = await subject.read(() => [json(body)], { includeRaw: true });
			expect(item?.raw).toMatchObject({ owner: { mail: '[redacted]' } });
		});
	});
}

/** What was sent comes back, in whatever spelling n8n has sent it. */
export function describeSecretsOfRequests(subjects: readonly Subject[]): void {
	describe('a key in the request', () => {
		it.each([
			{ title: 'a broken connection', replies: () => [{ kind: 'reset' as const }] },
			{ title: 'a timeout', replies: () => [{ kind: 'silent' as const }] },
			{ title: 'a redirect', replies: () => [json({}, 302)] },
			{ title: 'a refused key', replies: () => [json({}, 401)] },
			{ title: 'an outage', replies: () => [jsonText('<html>', 503)] },
			{ title: 'a good answer', replies: (subject: Subject) => [json(subject.goodBody())] },
		])('does not come out with $title', async ({ replies }) => {
			await everyOf(subjects, async (subject) => {
				for (const onError of ON_ERROR) {
					const options = { timeout: 200, includeRaw: true };
					const finished = await runWithKey(subject, () => replies(subject), options, onError);
					expect(leaksIn([finished.run, finished.error], KEY)).toEqual([]);
				}
			});
		});

		it.each([
			{ title: 'every character that a key can have', keyOf: () => KEY },
			{ title: "the provider's own kind of key", keyOf: ({ fixture }: Subject) => fixture.key },
		])('does not come out when the provider repeats the request: $title', async ({ keyOf }) => {
			await everyOf(subjects, async (subject) => {
				const secret = keyOf(subject);
				await subject.run(() => [json(subject.goodBody())], {}, { secret });
				const sent = subject.seen.map(({ url, headers }) => ({ url, headers }));
				expect(leaksIn(sent, secret)).not.toEqual([]);

				const text = JSON.stringify(sent);
				const replies: ScriptedReply[] = [
					json({ ...(subject.goodBody() as object), sent, text }),
					...echoingErrors([text]).map(({ body, status }) => json(body, status)),
				];
				for (const reply of replies) {
					const around = { secret, onError: 'continueRegularOutput' } as const;
					const finished = await subject.run(() => [reply], { includeRaw: true }, around);
					expect(leaksIn([finished.run, finished.error], secret)).toEqual([]);
				}
			});
		});
	});
}

async function runWithKey(
	subject: Subject,
	replies: Replies,
	options: IDataObject,
	onError: NonNullable<Around['onError']> = 'stopWorkflow',
): Promise<FinishedRun> {
	return await subject.run(replies, options, { secret: KEY, onError });
}
