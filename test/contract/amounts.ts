import type { IDataObject } from 'n8n-workflow';

import type { Lot } from '../../nodes/Credits/balance/reading';
import { valueAt, withRawJson, type RawJson } from './mutations';
import { jsonText, type Subject } from './subject';

const READABLE: ReadonlyArray<{ raw: string; amount: number }> = [
	{ raw: '0', amount: 0 },
	{ raw: '-0', amount: 0 },
	{ raw: '"0"', amount: 0 },
	{ raw: '"42"', amount: 42 },
	{ raw: '"1157.74"', amount: 1157.74 },
	{ raw: '"-3.5"', amount: -3.5 },
	{ raw: '1.5e3', amount: 1500 },
];

const UNREADABLE: ReadonlyArray<{ raw: string }> = [
	{ raw: 'null' },
	{ raw: 'true' },
	{ raw: 'false' },
	{ raw: '""' },
	{ raw: '" "' },
	{ raw: '"abc"' },
	{ raw: '"1e3"' },
	{ raw: '"1,000"' },
	{ raw: '"0x10"' },
	{ raw: '"NaN"' },
	{ raw: '"Infinity"' },
	{ raw: '"42 credits"' },
	{ raw: '1e999' },
	{ raw: '[]' },
	{ raw: '[42]' },
	{ raw: '{}' },
];

/** Other values for what may be missing. The good ones among them must not spoil the rest. */
const INSTEAD_OF_OPTIONAL: ReadonlyArray<{ raw: RawJson }> = [
	{ raw: undefined },
	{ raw: 'null' },
	{ raw: 'true' },
	{ raw: '""' },
	{ raw: '"abc"' },
	{ raw: '1e999' },
	{ raw: '[]' },
	{ raw: '{}' },
];

/** Amounts of the item that an answer may leave out; unknown is null. */
const OPTIONAL_AMOUNTS = ['used', 'limit', 'creditLine', 'remainingPercent', 'resetsAt'] as const;
const OPTIONAL_OF_LOT = ['granted', 'startsAt', 'expiresAt'] as const;

/** Every amount of an answer, changed one by one: what reads and what must not. */
export function describeAmounts(subject: Subject): void {
	const { fixture } = subject;
	const read = async (body: string) => await subject.read(() => [jsonText(body)]);

	describe.each(fixture.amountPaths.map((path) => ({ path, place: path.join('.') })))(
		'the amount at $place',
		({ path }) => {
			it.each(READABLE)('is read from $raw', async ({ raw, amount }) => {
				const body = subject.goodBody();
				const before = amountsIn(await read(JSON.stringify(body)));
				const after = amountsIn(await read(withRawJson(body, path, raw)));
				before.splice(before.indexOf(Number(valueAt(body, path))), 1, amount);
				expect(after.sort(ascending)).toEqual(before.sort(ascending));
			});

			it('is named when it is missing', async () => {
				const body = withRawJson(subject.goodBody(), path, undefined);
				await subject.expectFailure(() => [jsonText(body)], {
					class: 'badResponse',
					httpCode: 200,
					says: [`${path.at(-1)}' is missing`],
				});
			});

			it.each(UNREADABLE)('is a bad response when it is $raw', async ({ raw }) => {
				const body = withRawJson(subject.goodBody(), path, raw);
				const item = await subject.readUnknown(() => [jsonText(body)]);
				subject.expectUnknown(item, { class: 'badResponse', httpCode: 200 });
			});
		},
	);

	if (fixture.optionalPaths.length === 0) return;
	describe.each(fixture.optionalPaths.map((path) => ({ path, place: path.join('.') })))(
		'the optional value at $place',
		({ path }) => {
			it.each(INSTEAD_OF_OPTIONAL)('may be $raw, and becomes nothing else', async ({ raw }) => {
				const body = subject.goodBody();
				const before = await read(JSON.stringify(body));
				const after = await read(withRawJson(body, path, raw));
				expect(amountsIn(after).sort(ascending)).toEqual(amountsIn(before).sort(ascending));
				expect(after.map((item) => Object.keys(item))).toEqual(
					before.map((item) => Object.keys(item)),
				);
				for (const [index, item] of after.entries()) {
					for (const name of OPTIONAL_AMOUNTS) {
						expect([before[index]?.[name], null]).toContainEqual(item[name]);
					}
				}
				for (const name of OPTIONAL_OF_LOT) {
					const possible = [...lotsIn(before).map((lot) => lot[name]), null];
					for (const lot of lotsIn(after)) expect(possible).toContainEqual(lot[name]);
				}
				expect(JSON.parse(JSON.stringify(after))).toEqual(after);
			});
		},
	);
}

function lotsIn(items: readonly IDataObject[]): Lot[] {
	return items.flatMap(({ lots }) => lots as unknown as Lot[]);
}

/** What is left of every balance and of every lot. */
function amountsIn(items: readonly IDataObject[]): number[] {
	return [
		...items.map(({ remaining }) => remaining as number),
		...lotsIn(items).map(({ remaining }) => remaining),
	];
}

function ascending(first: number, second: number): number {
	return first - second;
}
