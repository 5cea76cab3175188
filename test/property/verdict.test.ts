import fc from 'fast-check';

import { Failure } from '../../nodes/Credits/balance/failure';
import { redactorFor } from '../../nodes/Credits/transport/redact';
import { judgeAnswer } from '../../nodes/Credits/transport/verdict';
import { fixtures } from '../../sandbox/providers';
import { encoders } from '../support/encoders';
import { leaksIn } from '../support/secretSearch';
import { anyAnswer } from './answers';
import { dishonestIn } from './honest';

const NOW = Date.parse('2027-01-01T12:00:00.000Z');
const SECRET = 'sk-Secret/Key*+1';
const SPELLINGS = encoders.map(({ encode }) => encode(SECRET));

const CLASSES = [
	'auth',
	'forbidden',
	'rateLimited',
	'unavailable',
	'timeout',
	// By HTTP 407, which a proxy on the way says.
	'network',
	'badResponse',
	'badRequest',
];

const status = fc.oneof(
	{ weight: 2, arbitrary: fc.constant(200) },
	{ weight: 1, arbitrary: fc.integer({ min: 100, max: 599 }) },
);

const headers = fc.record(
	{ 'retry-after': fc.oneof(fc.string(), fc.nat().map(String), fc.anything()) },
	{ requiredKeys: [] },
);

/** The texts and names of a JSON text replaced by the secret, at random. */
function withSecrets(text: string, picks: readonly number[], spelling: string): string {
	let index = 0;
	return text.replace(/"(?:[^"\\]|\\.)*"/g, (quoted) => {
		const pick = picks[index++ % Math.max(1, picks.length)];
		if (pick === 1) return JSON.stringify(spelling);
		return pick === 2 ? JSON.stringify(`${JSON.parse(quoted)} ${spelling}!`) : quoted;
	});
}

describe.each(fixtures)('judgeAnswer of $record.displayName', (fixture) => {
	const redact = redactorFor([SECRET]);
	const judge = (httpStatus: number, head: Record<string, unknown>, body: Uint8Array) =>
		judgeAnswer(fixture.record, { status: httpStatus, headers: head, body }, redact, NOW);

	it('never throws, and gives a reading only under a success status', () => {
		const body = fc.oneof(
			{ weight: 3, arbitrary: anyAnswer(fixture).map((text) => new TextEncoder().encode(text)) },
			{ weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }) },
			{ weight: 1, arbitrary: fc.string({ unit: 'binary' }).map((text) => Buffer.from(text)) },
		);
		fc.assert(
			fc.property(status, headers, body, (httpStatus, head, bytes) => {
				const verdict = judge(httpStatus, head, bytes);
				if (!(verdict instanceof Failure)) {
					expect(httpStatus >= 200 && httpStatus <= 299).toBe(true);
					expect(dishonestIn(verdict.reading)).toEqual([]);
					return;
				}
				const { class: failureClass, httpCode, message, description } = verdict;
				expect([CLASSES.includes(failureClass), httpCode]).toEqual([true, httpStatus]);
				expect(message).toContain(fixture.record.displayName);
				expect(description).toMatch(/^(?!.*authorization).*\.$/i);
			}),
			{ numRuns: 1000 },
		);
	});

	it('never lets the secret through, wherever the answer repeats it', () => {
		const picks = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 8 });
		fc.assert(
			fc.property(
				status,
				anyAnswer(fixture),
				picks,
				fc.constantFrom(...SPELLINGS),
				(httpStatus, text, chosen, spelling) => {
					const bytes = new TextEncoder().encode(withSecrets(text, chosen, spelling));
					const verdict = judge(httpStatus, {}, bytes);
					const shown =
						verdict instanceof Failure
							? `${verdict.message} ${verdict.description} ${verdict.providerCode}`
							: JSON.stringify(verdict);
					expect(leaksIn(shown, SECRET)).toEqual([]);
				},
			),
			{ numRuns: 1000 },
		);
	});
});
