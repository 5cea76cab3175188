import fc from 'fast-check';

import { Failure } from '../../nodes/Credits/balance/failure';
import type { Answered, GoodCase, ProviderAnswers } from '../../nodes/Credits/providers/answers';
import type { HttpAnswer } from '../../nodes/Credits/transport/verdict';
import { catalogue } from '../../sandbox/catalogue';
import { pathsIn, withRawJson } from '../../sandbox/jsonPath';
import { bytesOf, type Replies } from '../../sandbox/readInProcess';
import { readChanged } from '../contract/records/cases';
import { sourceComplaints } from '../contract/records/sources';
import { oddValuesIn } from './oddValues';

// One budget for all providers together, so that the time does not grow with them: with
// 300, each still gets 20 reads in a run, and others in the next one.
const READS = 6_000;

/** For busy machines; it takes a few seconds. */
jest.setTimeout(120_000);

// A proxy on the way says by HTTP 407 that it is the network; and of something in the first
// answer no request may be made, which is the configuration.
const CLASSES = [
	...['auth', 'forbidden', 'rateLimited', 'unavailable', 'timeout', 'network'],
	...['badResponse', 'badRequest', 'configuration'],
];

/** A good case of a provider, and what its requests are answered instead. */
interface ChangedRead {
	answers: ProviderAnswers;
	facts: GoodCase;
	replies: Replies;
}

/** A documented answer of any provider, or one of its sandbox account with any amount. */
const goodRead: fc.Arbitrary<ChangedRead> = fc.constantFrom(...catalogue).chain((answers) => {
	const { sandbox, good } = answers;
	const read = (facts: GoodCase) => ({ answers, facts, replies: bytesOf(answers, facts) });
	const documented = fc.constantFrom(...good).map(read);
	if (sandbox === undefined) return documented;
	const { total, answer } = sandbox;
	const now = '2027-01-01T12:00:00.000Z';
	const holding = (remaining: number): GoodCase & Answered => ({
		...answer({ total, remaining }, Date.parse(now)),
		...{ title: `${remaining} left`, evidence: 'constructed', now, expected: [] },
	});
	const amount = fc.double({ min: -10, max: total, noNaN: true });
	return fc.oneof(
		documented,
		amount.map((remaining) => read(holding(rounded(remaining)))),
	);
});

/** Raw JSON of what stands in for something else in an answer. */
const oddJson = fc.oneof(
	fc.constantFrom(
		...['null', 'true', 'false', '""', '" "', '"abc"', '0', '-0', '"0"', '"-0.0"', '"42"', '"1e3"'],
		...['1e999', '-1e999', '"NaN"', '"Infinity"', '[]', '[0]', '{}', '{"0":0}', '5', '-7.25'],
		...['"2027-01-01T00:00:00Z"', '"0000-00-00 00:00:00"', '"USD"', '200', '401', '1e-7', '-1'],
		...['9007199254740991', '-9007199254740991', '4102444800', '"agency"', '"../.."'],
	),
	fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.stringify(value, withFewDecimals)),
	fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => String(rounded(number))),
);

/** Below a billion and to four decimals: within those, sums are exact. */
const rounded = (number: number) => Number((number % 1e9).toFixed(4));

const withFewDecimals = (_: string, value: unknown) =>
	typeof value === 'number' ? rounded(value) : value;

/** Anything that can come over HTTP. */
const anyReply: fc.Arbitrary<HttpAnswer> = fc.record({
	status: fc.oneof(fc.constant(200), fc.integer({ min: 100, max: 599 })),
	headers: fc.record(
		{ 'retry-after': fc.oneof(fc.string(), fc.nat().map(String), fc.array(fc.string())) },
		{ requiredKeys: [] },
	),
	body: fc.oneof(
		fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes)),
		fc.jsonValue({ maxDepth: 4 }).map((json) => Buffer.from(JSON.stringify(json))),
		fc.string({ unit: 'binary' }).map((text) => Buffer.from(text)),
	),
});

/** Puts something else in the place of a reply. @param seed selects the place within it */
type Change = (reply: HttpAnswer, seed: number) => HttpAnswer;

const change: fc.Arbitrary<Change> = fc.oneof(
	{
		weight: 3,
		arbitrary: fc.option(oddJson, { nil: undefined }).map((raw): Change => {
			return (reply, seed) => withPart(reply, seed, raw);
		}),
	},
	anyReply.map(
		(other): Change =>
			() =>
				other,
	),
);

/** Good answers in which up to three things are missing or something else. */
const changedRead = fc
	.tuple(goodRead, fc.array(fc.tuple(fc.nat(), change), { maxLength: 3 }))
	.map(([read, changes]) =>
		changes.reduce(({ replies, ...rest }, [seed, changed]) => {
			const all = [...replies.values()].flat();
			const chosen = all[seed % Math.max(1, all.length)];
			const list = [...replies].map(([name, each]) => {
				const others = each.map((reply) => (reply === chosen ? changed(reply, seed) : reply));
				return [name, others] as const;
			});
			return { ...rest, replies: new Map(list) };
		}, read),
	);

/** A reply in which one value is another; a text that is not JSON loses a part. */
function withPart(reply: HttpAnswer, seed: number, raw: string | undefined): HttpAnswer {
	const text = 'tooLarge' in reply.body ? '' : Buffer.from(reply.body).toString();
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch {
		const at = seed % Math.max(1, text.length);
		return { ...reply, body: Buffer.from(`${text.slice(0, at)}${raw ?? ''}${text.slice(at + 1)}`) };
	}
	const places = pathsIn(json);
	const place = places[seed % places.length] ?? [];
	return { ...reply, body: Buffer.from(withRawJson(json, place, raw)) };
}

/** What a failure lacks of one that a person can do something with. */
function failureComplaints({ record }: ProviderAnswers, failure: Failure): string[] {
	const { class: failureClass, message, description } = failure;
	return [
		...(CLASSES.includes(failureClass) ? [] : [`class ${failureClass}`]),
		...(message.includes(record.displayName) ? [] : [`message: ${message}`]),
		...(/^(?!.*authorization).*[.]$/is.test(description) ? [] : [`description: ${description}`]),
	];
}

// What each provider's own values may become is tried one by one in test/contract/records;
// here several are wrong at once.
it('a read of any provider gives what its answers say, or a typed failure, whatever they are', async () => {
	await fc.assert(
		fc.asyncProperty(changedRead, async ({ answers, facts, replies }) => {
			const outcome = await readChanged(answers, facts, replies);
			const complaints =
				outcome instanceof Failure
					? failureComplaints(answers, outcome)
					: [
							...oddValuesIn(outcome.reading),
							...sourceComplaints(answers, facts, replies, outcome.reading),
						];
			expect(complaints).toEqual([]);
		}),
		{ numRuns: READS },
	);
});
