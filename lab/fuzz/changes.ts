import fc from 'fast-check';

import { jsonOf, placesIn, replace, treeOf, type Branch, type Place, type Tree } from './tree';
import { CODES, FAILURE_NAMES, NAMES, NUMBERS, OTHERS, TEXTS, type Vocabulary } from './vocabulary';

/** Changes one thing at a place of a body. */
export type Change = (place: Place, root: Branch) => void;

/** Bytes; a body of more than 256 KiB is not read. */
const MAX_CROWD = 255_000;

/** Levels by which a value is nested. Beyond 64, no answer is read. */
const DEPTHS = [1, 2, 3, 5, 40, 62, 63, 64, 65, 66, 200, 2000, 10_000];

/** Any change of an answer. @param own the provider's own names and values */
export function anyChange(own: Vocabulary): fc.Arbitrary<Change> {
	const name = fc.constantFrom(...NAMES, ...own.names);
	const value = anyValue(own, name);
	const failureName = fc.constantFrom(...FAILURE_NAMES, ...own.names);
	const failureValue = fc.oneof(fc.constantFrom(...CODES), value);
	const depth = fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 1, max: 3 }) }, one(DEPTHS));
	return fc.oneof(
		fc.constant<Change>((place) => replace(place)),
		value.map((tree) => set(() => tree)),
		one(NUMBERS).map((number) => set(() => number)),
		one([-1, 0.5, 2, 10, 1e6, 1e12, 1e-3, 1e-9, 1 / 3]).map((factor) => set(timesOf(factor))),
		// Several providers send numbers like this.
		fc.constant(set((tree) => JSON.stringify(jsonOf(tree).slice(0, 1000)))),
		fc.tuple(depth, fc.boolean()).map(([levels, isList]) => set(nestedIn(levels, isList))),
		{ weight: 3, arbitrary: fc.tuple(fc.boolean(), fc.option(value), fc.option(name)).map(beside) },
		// A provider may report a failure in such a field.
		fc.tuple(failureName, failureValue).map(joined),
		name.map((other) => renamed(() => other)),
		one(SPELLINGS).map(renamed),
		fc.nat().map(swapped),
		// A part of the body becomes the whole, or the whole goes below a name.
		fc.constant<Change>(({ part }, root) => (root.parts = [part])),
		name.map(wrapped),
		fc.integer({ min: 2, max: 6 }).map(repeated),
	);
}

/**
 * Fills the last list of objects in a body with as many entries as still fit into a readable
 * body. @returns how many; 0 without a list
 */
export function crowd(root: Branch): number {
	const entries = placesIn(root).filter(({ holder, part }) => {
		return holder !== root && holder.isList && typeof part.value === 'object';
	});
	const last = entries.at(-1);
	if (last === undefined) return 0;
	// The shorter, the more of them; but a date says when something expires.
	for (const { part } of placesIn(last.part.value)) {
		const isText = typeof part.value === 'string' && part.value.startsWith('"');
		if (isText && !/\d{4}-\d\d-\d\d/.test(String(part.value))) part.value = '"a"';
	}
	return repeat(last, Infinity);
}

function one<Value>(values: readonly Value[]): fc.Arbitrary<Value> {
	return fc.constantFrom(...values);
}

function anyValue({ values }: Vocabulary, name: fc.Arbitrary<string>): fc.Arbitrary<Tree> {
	const text = fc.oneof(
		{ weight: 49, arbitrary: one(TEXTS) },
		fc.tuple(one(TEXTS), fc.nat(5000)).map(([start, length]) => start.padEnd(length, 'é@x. ')),
	);
	return fc.oneof(
		{ weight: 8, arbitrary: one<Tree>(NUMBERS) },
		{ weight: 6, arbitrary: text.map((each): Tree => JSON.stringify(each)) },
		{ weight: 4, arbitrary: one<Tree>(OTHERS) },
		// What the provider sends somewhere else.
		{ weight: 2, arbitrary: one<Tree>([...values, '""']) },
		name.map((each) => treeOf({ [each]: 42, credits: [1] })),
	);
}

function set(change: (tree: Tree) => Tree): Change {
	return ({ part }) => {
		part.value = change(part.value);
	};
}

function timesOf(factor: number): (tree: Tree) => Tree {
	return (tree) => {
		const number = Number(typeof tree === 'string' ? tree.replaceAll('"', '') : NaN);
		if (!Number.isFinite(number)) return tree;
		return String(tree).startsWith('"') ? `"${number * factor}"` : String(number * factor);
	};
}

function nestedIn(levels: number, isList: boolean): (tree: Tree) => Tree {
	const [open, close] = isList ? (['[', ']'] as const) : (['{"value":', '}'] as const);
	return (tree) => open.repeat(levels) + jsonOf(tree) + close.repeat(levels);
}

/** The same name twice, or an undocumented field. */
function beside([isBefore, value, name]: [boolean, Tree | null, string | null]): Change {
	return ({ holder, part }) => {
		const other = { name: name ?? part.name, value: value ?? part.value };
		replace({ holder, part }, ...(isBefore ? [other, part] : [part, other]));
	};
}

function joined([name, value]: [string, Tree]): Change {
	return (_, { parts: [whole] }) => {
		if (typeof whole?.value === 'object') whole.value.parts.push({ name, value });
	};
}

function wrapped(name: string): Change {
	return (_, root) => {
		const fields = root.parts.map(({ value }) => ({ name, value }));
		root.parts = [{ name, value: { isList: false, parts: fields } }];
	};
}

type Respelling = (name: string) => string;

const SPELLINGS: readonly Respelling[] = [
	(name) => name.toUpperCase(),
	(name) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
	(name) => name.replaceAll('_', '-'),
	(name) => `${name} `,
	(name) => `${name}s`,
	(name) => name.slice(0, -1),
	(name) => name.replace('e', '\u0435'),
];

function renamed(respell: Respelling): Change {
	return ({ part }) => {
		part.name = respell(part.name);
	};
}

function swapped(seed: number): Change {
	return ({ holder: { parts }, part }) => {
		const other = parts[seed % parts.length] ?? part;
		[part.value, other.value] = [other.value, part.value];
	};
}

function repeated(times: number): Change {
	return (place, root) => {
		if (place.holder.isList && place.holder !== root) repeat(place, times);
	};
}

/** Repeats an entry. @returns how many times it is there */
function repeat({ part }: Place, times: number): number {
	const text = jsonOf(part.value);
	const most = Math.max(1, Math.min(times, Math.floor(MAX_CROWD / (text.length + 1))));
	part.value = Array<string>(most).fill(text).join(',');
	return most;
}
