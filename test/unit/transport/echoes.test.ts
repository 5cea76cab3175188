import type { INode } from 'n8n-workflow';

import { Failure } from '../../../nodes/Credits/balance/failure';
import { itemError } from '../../../nodes/Credits/output/errorItem';
import { toNodeError } from '../../../nodes/Credits/transport/nodeErrors';
import { redactorFor } from '../../../nodes/Credits/transport/redact';
import { judgeAnswer } from '../../../nodes/Credits/transport/verdict';
import type { ProviderFixture } from '../../../sandbox/fixture';
import { fixtures } from '../../../sandbox/providers';
import { echoingBody, echoingErrors, type EchoingAnswer } from '../../support/echoes';
import { encoders } from '../../support/encoders';
import { ODD_KEY, WHOLE_ALPHABET_KEY } from '../../support/madeUpKeys';
import { leaksIn } from '../../support/secretSearch';

const NOW = Date.parse('2027-01-01T12:00:00.000Z');

const NODE: INode = {
	id: 'credits',
	name: 'Credits',
	type: 'n8n-nodes-credits.credits',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};

/** All that node and trigger can hand on of an answer. */
function whatLeaves(
	{ record }: ProviderFixture,
	key: string,
	status: number,
	json: unknown,
	headers: Record<string, string> = {},
): unknown {
	const body = Buffer.from(typeof json === 'string' ? json : JSON.stringify(json));
	const verdict = judgeAnswer(record, { status, headers, body }, redactorFor([key]), NOW);
	if (!(verdict instanceof Failure)) return verdict;
	const { description, retryAfterMs } = verdict;
	return { ...itemError(verdict), description, retryAfterMs };
}

/** The same as n8n gets it, with all that its errors carry. */
function nodeErrorFor({ record }: ProviderFixture, key: string, { status, body }: EchoingAnswer) {
	const bytes = Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
	const answer = { status, headers: {}, body: bytes };
	const verdict = judgeAnswer(record, answer, redactorFor([key]), NOW);
	return verdict instanceof Failure ? toNodeError(NODE, verdict) : verdict;
}

const keys = [
	{ title: 'with every character', key: WHOLE_ALPHABET_KEY },
	{ title: 'that looks different in every encoding', key: ODD_KEY },
];

describe.each(fixtures)('an answer of $record.displayName that repeats the key', (fixture) => {
	const goodBody = fixture.answer({ total: fixture.total, remaining: fixture.total }, NOW);

	it.each([...keys, { title: 'of the shape that the provider gives it', key: fixture.key }])(
		'in a good body, a key $title',
		({ key }) => {
			for (const { title, encode } of encoders) {
				const body = echoingBody(fixture, goodBody, encode(key));
				const left = whatLeaves(fixture, key, 200, body);
				expect([title, leaksIn(body, key).length > 0, leaksIn(left, key)]).toEqual([
					title,
					true,
					[],
				]);
				expect(left).toMatchObject({
					raw: { note: expect.stringMatching(/^Hello.*\[redacted\]/) },
				});
			}
		},
	);

	it('in an error, a key with every character', () => {
		const key = WHOLE_ALPHABET_KEY;
		for (const { title, encode } of encoders) {
			const left = echoingErrors([encode(key)]).map(({ status, body }) =>
				whatLeaves(fixture, key, status, body),
			);
			expect([title, leaksIn(left, key)]).toEqual([title, []]);
		}
	});

	it.each([...keys, { title: 'of the shape that the provider gives it', key: fixture.key }])(
		'in an error with all spellings at once, a key $title',
		({ key }) => {
			for (const echo of echoingErrors(encoders.map(({ encode }) => encode(key)))) {
				expect([echo.title, leaksIn(nodeErrorFor(fixture, key, echo), key)]).toEqual([
					echo.title,
					[],
				]);
			}
		},
	);

	it('as a number, in names, values and codes', () => {
		const key = '4815162342';
		const good = { ...(goodBody as object), [key]: Number(key), account: [Number(`${key}0`)] };
		expect(leaksIn(whatLeaves(fixture, key, 200, good), key)).toEqual([]);
		const bad = { code: Number(key), error_code: key, error: Number(key), message: Number(key) };
		expect(leaksIn(whatLeaves(fixture, key, 400, bad), key)).toEqual([]);
	});

	it('as the time to come back', () => {
		const key = '86400';
		const left = whatLeaves(fixture, key, 429, {}, { 'retry-after': key });
		expect(left).toMatchObject({ class: 'rateLimited', retryAfterMs: null });
		expect(leaksIn(left, key)).toEqual([]);
	});
});
