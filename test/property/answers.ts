import fc from 'fast-check';

import type { ProviderFixture } from '../../sandbox/fixture';
import { valueAt, withRawJson, type JsonPath } from '../contract/mutations';

/** Raw JSON of what stands in for something else in an answer. */
const oddJson = fc.oneof(
	fc.constantFrom(
		...['null', 'true', 'false', '""', '" "', '"abc"', '0', '-0', '"0"', '"-0.0"', '"42"', '"1e3"'],
		...['1e999', '-1e999', '"NaN"', '"Infinity"', '[]', '[0]', '{}', '{"0":0}', '5', '-7.25'],
		...['"2027-01-01T00:00:00Z"', '"0000-00-00 00:00:00"', '"agency"', '200', '401', '1e-7'],
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

/** An honest answer in which up to three things are missing or something else. */
function spoiledAnswer({ answer, good, total }: ProviderFixture): fc.Arbitrary<string> {
	const honest = fc.oneof(
		fc.constantFrom(...good.map(({ body }) => body)),
		fc
			.record({ remaining: fc.double({ min: -10, max: total, noNaN: true }), now: fc.nat() })
			.map(({ remaining, now }) => answer({ total, remaining }, now)),
	);
	const change = fc.record({ seed: fc.nat(), raw: fc.option(oddJson, { nil: undefined }) });
	return fc
		.record({ body: honest, changes: fc.array(change, { maxLength: 3 }) })
		.map(({ body, changes }) =>
			changes.reduce((text, { seed, raw }) => {
				const json: unknown = JSON.parse(text);
				const places = placesIn(json);
				const place = places[seed % Math.max(1, places.length)];
				return place === undefined ? text : withRawJson(json, place, raw);
			}, JSON.stringify(body)),
		);
}

/** The JSON text of anything that might come from a provider. */
export function anyAnswer(fixture: ProviderFixture): fc.Arbitrary<string> {
	return fc.oneof(
		{ weight: 5, arbitrary: spoiledAnswer(fixture) },
		{ weight: 1, arbitrary: fc.jsonValue({ maxDepth: 4 }).map((json) => JSON.stringify(json)) },
	);
}

/** The value at the first of several paths that leads anywhere. */
export function documentedValue(json: unknown, paths: readonly JsonPath[]): unknown {
	return paths.map((path) => valueAt(json, path)).find((value) => value !== undefined);
}
