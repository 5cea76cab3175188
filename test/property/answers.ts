import fc from 'fast-check';

import { Failure } from '../../nodes/Credits/balance/failure';
import type { Answered, ProviderAnswers } from '../../nodes/Credits/providers/answers';
import { checkCredential } from '../../nodes/Credits/transport/credential';
import { exchange, type AccountAnswer } from '../../nodes/Credits/transport/exchange';
import type { HttpAnswer } from '../../nodes/Credits/transport/verdict';
import { repliesOf, textOf, type WholeReply } from '../../sandbox/answered';
import { catalogue } from '../../sandbox/catalogue';
import { credentialDataOf, type CredentialData } from '../../sandbox/credentials';
import { withRawJson, type JsonPath } from '../../sandbox/jsonPath';

/** When every read takes place. */
export const NOW = Date.parse('2027-01-01T12:00:00.000Z');

/** A read of an account, and what it is answered, request by request. */
export interface AnyRead {
	answers: ProviderAnswers;
	credential: CredentialData;
	replies: ReadonlyMap<string, readonly HttpAnswer[]>;
}

/** Raw JSON of what stands in for something else in an answer. */
const oddJson = fc.oneof(
	fc.constantFrom(
		...['null', 'true', 'false', '""', '" "', '"abc"', '0', '-0', '"0"', '"-0.0"', '"42"', '"1e3"'],
		...['1e999', '-1e999', '"NaN"', '"Infinity"', '[]', '[0]', '{}', '{"0":0}', '5', '-7.25'],
		...['"2027-01-01T00:00:00Z"', '"0000-00-00 00:00:00"', '"USD"', '200', '401', '1e-7', '-1'],
		...['9007199254740991', '-9007199254740991', '4102444800', '"agency"', '"../.."'],
	),
	fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.stringify(value)),
	fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
);

/** Every place in a JSON value but its root. */
function placesIn(json: unknown, path: JsonPath = []): JsonPath[] {
	if (typeof json !== 'object' || json === null) return [];
	return Object.entries(json).flatMap(([name, value]) => {
		const place = [...path, Array.isArray(json) ? Number(name) : name];
		return [place, ...placesIn(value, place)];
	});
}

/** What an honest account answers: a documented answer, or the sandbox's with any amount. */
function honestReadOf(answers: ProviderAnswers): fc.Arbitrary<AnyRead> {
	const { sandbox } = answers;
	const own = credentialDataOf(answers);
	const read = (answered: Answered, credential: CredentialData): AnyRead => {
		return { answers, credential, replies: httpAnswersOf(answers, answered) };
	};
	const documented = fc
		.constantFrom(...answers.good)
		.map((good) => read(good, { ...own, ...good.credential }));
	if (sandbox === undefined) return documented;
	const moving = fc
		.double({ min: -10, max: sandbox.total, noNaN: true })
		.map((remaining) => read(sandbox.answer({ total: sandbox.total, remaining }, NOW), own));
	return fc.oneof(documented, moving);
}

/** An honest read of any provider of the catalogue. */
export const honestRead = fc.constantFrom(...catalogue).chain(honestReadOf);

/** The replies of a case as they come over HTTP. */
function httpAnswersOf(answers: ProviderAnswers, answered: Answered): AnyRead['replies'] {
	const http = (reply: WholeReply): HttpAnswer => {
		return { status: reply.status, headers: reply.headers ?? {}, body: Buffer.from(textOf(reply)) };
	};
	const replies = [...repliesOf(answers, answered)];
	return new Map(replies.map(([name, list]) => [name, list.map(http)]));
}

/** A read in whose answers up to three things are missing or something else. */
export const spoiledRead: fc.Arbitrary<AnyRead> = fc
	.tuple(honestRead, fc.array(fc.tuple(fc.nat(), fc.option(oddJson)), { maxLength: 3 }))
	.map(([read, changes]) =>
		changes.reduce(
			(spoiled, [seed, raw]) =>
				withBodies(spoiled, seed, (text) => spoil(text, seed, raw ?? undefined)),
			read,
		),
	);

/** The same read with one of its bodies changed. @param seed which one */
export function withBodies(read: AnyRead, seed: number, change: (text: string) => string): AnyRead {
	const all = [...read.replies.values()].flat();
	const chosen = all[seed % Math.max(1, all.length)];
	const changed = (reply: HttpAnswer): HttpAnswer => {
		const { body } = reply;
		if (reply !== chosen || 'tooLarge' in body) return reply;
		return { ...reply, body: Buffer.from(change(Buffer.from(body).toString())) };
	};
	const replies = [...read.replies].map(([name, list]) => [name, list.map(changed)] as const);
	return { ...read, replies: new Map(replies) };
}

/** A body in which one value is another; a text that is not JSON loses a part. */
function spoil(text: string, seed: number, raw: string | undefined): string {
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch {
		const at = seed % Math.max(1, text.length);
		return `${text.slice(0, at)}${raw ?? ''}${text.slice(at + 1)}`;
	}
	const places = placesIn(json);
	const place = places[seed % Math.max(1, places.length)];
	return place === undefined ? (raw ?? text) : withRawJson(json, place, raw);
}

const NOTHING_MORE: HttpAnswer = { status: 404, headers: {}, body: Buffer.from('{}') };

/**
 * Reads an account by the code that reads real ones. A record that asks more often
 * than the honest account had answers gets the last one again.
 */
export async function readAny({
	answers: { record },
	credential,
	replies,
}: AnyRead): Promise<AccountAnswer | Failure> {
	const checked = checkCredential(record, credential);
	if (checked instanceof Failure) return checked;
	const sent = new Map<string, number>();
	return await exchange(record, checked, {
		send: ({ name }) => {
			const position = sent.get(name) ?? 0;
			sent.set(name, position + 1);
			const list = replies.get(name) ?? [];
			return Promise.resolve(list[position] ?? list.at(-1) ?? NOTHING_MORE);
		},
		waitForRetry: () => Promise.resolve(false),
		now: () => NOW,
		uuid: () => '00000000-0000-4000-8000-000000000000',
	});
}
