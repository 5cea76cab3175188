import { inspect } from 'node:util';

import type { IDataObject } from 'n8n-workflow';

import type { FinishedRun } from '../support/engine';
import { everyOf } from './everyOf';
import { withRawJson } from './mutations';
import { json, jsonText, type Replies, type Subject } from './subject';

/** A key that looks different in every encoding. */
const KEY = 'sk/a+b "c"&=%7e#<d>';

/** How an answer may spell it. */
const SPELLINGS = [
	{ title: 'as it is', spelling: KEY },
	{ title: 'as part of an address', spelling: encodeURIComponent(KEY) },
	{ title: 'as part of a query', spelling: new URLSearchParams({ key: KEY }).toString().slice(4) },
	{ title: 'as JSON within JSON', spelling: JSON.stringify(KEY).slice(1, -1) },
	{ title: 'as Base64', spelling: Buffer.from(KEY).toString('base64') },
];

const MARKS = SPELLINGS.map(({ spelling }) => spelling);

/** The key comes back in an answer, and must not come out of the node. */
export function describeSecretsOfAnswers(subject: Subject): void {
	describe('a key in an answer', () => {
		it.each(SPELLINGS)('$title does not get into an item', async ({ spelling }) => {
			const body = subject.fixture.optionalPaths.reduce<unknown>(
				(changed, path) => echoAt(changed, path, spelling),
				subject.goodBody(),
			);
			const echo = { ...(body as object), [spelling]: spelling, message: `Hello ${spelling}` };
			const finished = await runWithKey(subject, () => [json(echo)], { includeRaw: true }, false);
			expect(finished.items('Credits').length).toBeGreaterThan(0);
			expect(finished.items('Credits')[0]?.json.raw).toMatchObject({
				message: 'Hello [redacted]',
				'[redacted]': '[redacted]',
			});
			expectNoSecret(finished);
		});

		it.each(echoes())('in $title does not get into an error', async ({ reply }) => {
			for (const continues of [false, true]) {
				const finished = await runWithKey(subject, () => [reply], {}, continues);
				expect(finished.error === undefined).toBe(continues);
				expectNoSecret(finished);
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

/** The key is part of the request, which errors of HTTP libraries like to carry along. */
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
				for (const continues of [false, true]) {
					const options = { timeout: 200, includeRaw: true };
					expectNoSecret(await runWithKey(subject, () => replies(subject), options, continues));
				}
			});
		});
	});
}

async function runWithKey(
	subject: Subject,
	replies: Replies,
	options: IDataObject,
	continues: boolean,
): Promise<FinishedRun> {
	return await subject.run(replies, options, {
		secret: KEY,
		...(continues && { onError: 'continueRegularOutput' as const }),
	});
}

/** Puts the spelling where a text may stand; what is no object any more is left alone. */
function echoAt(body: unknown, path: ReadonlyArray<string | number>, spelling: string): unknown {
	try {
		return JSON.parse(withRawJson(body, path, JSON.stringify(spelling)));
	} catch {
		return body;
	}
}

/** Bodies in which providers, gateways and their errors tend to repeat a key. */
function echoes() {
	const words = MARKS.join(' ');
	const fields = Object.fromEntries(MARKS.map((spelling) => [spelling, spelling]));
	const response = (errors: unknown) => ({ response: { errors, messages: [words] } });
	return [
		{ title: 'an envelope', reply: json({ code: 401, msg: words, data: null }) },
		{ title: 'a message', reply: json({ message: words, error: words }, 401) },
		{ title: 'an error code', reply: json({ error: 'Wrong', error_code: words }) },
		{ title: 'a list of errors', reply: json(response([words]), 400) },
		{ title: 'the names of an object of errors', reply: json(response(fields)) },
		{ title: 'the names of errors in a list', reply: json(response([fields]), 400) },
		{ title: 'a text', reply: jsonText(words) },
		{ title: 'the text of an outage', reply: jsonText(words, 500) },
	];
}

/** Looks through everything that a run left behind, properties that JSON leaves out included. */
function expectNoSecret(finished: FinishedRun): void {
	const everything = [
		JSON.stringify(finished.run),
		inspect(finished.run, {
			depth: Infinity,
			showHidden: true,
			maxArrayLength: null,
			maxStringLength: null,
		}),
		inspect(finished.error, { depth: Infinity, showHidden: true }),
	].join('\n');
	for (const spelling of MARKS) {
		expect(everything).not.toContain(spelling);
		// A quotation mark within the key is escaped wherever a text is shown as JSON.
		expect(everything).not.toContain(JSON.stringify(spelling).slice(1, -1));
	}
}
