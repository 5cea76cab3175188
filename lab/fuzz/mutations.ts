import type { Random } from '../../sandbox/random';
import {
	copyOf,
	drop,
	leaf,
	placesIn,
	put,
	putBeside,
	textOf,
	treeOf,
	type Place,
	type Tree,
} from './tree';
import { CODES, FAILURE_NAMES, NAMES, NUMBERS, OTHERS, TEXTS, type Vocabulary } from './words';

/** Changes one thing in a tree. @returns the tree, or another in its place */
type Mutation = (tree: Tree, place: Place, random: Random, own: Vocabulary) => Tree;

/** Bytes; a body of more than 256 KiB is not read. */
const LARGEST_CROWD = 255_000;

/** How many levels a value is put down. Beyond 64 no answer is read. */
const DEPTHS: readonly [number, ...number[]] = [1, 2, 5, 40, 62, 63, 64, 65, 66, 200, 2000, 10_000];

const MUTATIONS: readonly [Mutation, ...Mutation[]] = [
	dropped,
	doubled,
	retyped,
	nested,
	renamed,
	pushed,
	asText,
	swapped,
	lifted,
	repeated,
	joined,
	failing,
];

/** A body in which one more thing is not as documented. @param own what its provider calls things */
export function mutate(tree: Tree, random: Random, own: Vocabulary): Tree {
	const place = random.pick(placesIn(tree));
	// Of a body that is empty by now something else is made.
	if (place === undefined) return anyValue(random, own);
	// Rare, because it takes as long as hundreds of others.
	if (random.chance(0.003)) return crowded(tree, random);
	return random.pick(MUTATIONS)(tree, place, random, own);
}

function dropped(tree: Tree, place: Place): Tree {
	drop(place);
	return tree;
}

/** The same name twice, with the same value or another, before or behind. */
function doubled(tree: Tree, place: Place, random: Random, own: Vocabulary): Tree {
	const value = random.chance(0.3) ? copyOf(place.value) : anyValue(random, own);
	putBeside(place, value, random.chance(0.5));
	return tree;
}

function retyped(tree: Tree, place: Place, random: Random, own: Vocabulary): Tree {
	put(place, anyValue(random, own));
	return tree;
}

function nested(tree: Tree, place: Place, random: Random): Tree {
	const depth = random.chance(0.9) ? 1 + random.below(3) : random.pick(DEPTHS);
	const isList = random.chance(0.5);
	const [open, close] = isList ? ['[', ']'] : ['{"value":', '}'];
	put(place, leaf(`${open?.repeat(depth)}${textOf(place.value)}${close?.repeat(depth)}`));
	return tree;
}

function renamed(tree: Tree, place: Place, random: Random, own: Vocabulary): Tree {
	if (place.name === null) return retyped(tree, place, random, own);
	const name = random.chance(0.5) ? anyName(random, own) : respelled(place.name, random);
	putBeside(place, place.value, true, name);
	place.holder.entries.splice(place.index + 1, 1);
	return tree;
}

function respelled(name: string, random: Random): string {
	const spellings = [
		name.toUpperCase(),
		name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
		name.replace(/_/g, '-'),
		`${name} `,
		`${name}s`,
		name.slice(0, -1),
		name.replace('e', '\u0435'),
	];
	return random.pick(spellings) ?? name;
}

/** A number becomes another, by little or beyond all bounds. */
function pushed(tree: Tree, place: Place, random: Random): Tree {
	const number = Number(place.value.kind === 'leaf' ? place.value.text : NaN);
	if (!Number.isFinite(number) || random.chance(0.4)) {
		put(place, leaf(random.pick(NUMBERS) ?? '0'));
		return tree;
	}
	const factor = random.pick<number>([-1, 0.5, 2, 10, 1e6, 1e12, 1e-3, 1e-9, 1 / 3]);
	put(place, leaf(String(number * factor)));
	return tree;
}

/** What stands there becomes a text, as several providers send their numbers. */
function asText(tree: Tree, place: Place): Tree {
	put(place, leaf(JSON.stringify(textOf(place.value).slice(0, 1000))));
	return tree;
}

function swapped(tree: Tree, place: Place, random: Random): Tree {
	const other = random.pick(placesIn(tree).filter(({ holder }) => holder === place.holder));
	if (other === undefined) return tree;
	const { value } = place;
	put(place, other.value);
	put(other, value);
	return tree;
}

/** A part of the body becomes the whole, or the whole goes below a name. */
function lifted(tree: Tree, place: Place, random: Random, own: Vocabulary): Tree {
	if (random.chance(0.5)) return place.value.kind === 'leaf' ? tree : place.value;
	const name = anyName(random, own);
	return random.chance(0.3)
		? { kind: 'list', entries: [tree] }
		: { kind: 'object', entries: [{ name, value: tree }] };
}

/** An entry of a list a few times over. */
function repeated(tree: Tree, { holder, index, value }: Place, random: Random): Tree {
	if (holder.kind !== 'list') return tree;
	holder.entries[index] = manyOf(textOf(value), 1 + random.below(5));
	return tree;
}

/** A list with as many entries as go into a body. */
function crowded(tree: Tree, random: Random): Tree {
	const entries = placesIn(tree).filter(
		({ holder, value }) => holder.kind === 'list' && value.kind === 'object',
	);
	const place = random.pick(entries);
	if (place === undefined) return tree;
	put(place, manyOf(textOf(shortened(place.value, random)), Infinity));
	return tree;
}

function manyOf(text: string, times: number): Tree {
	const most = Math.floor(LARGEST_CROWD / (text.length + 1));
	return leaf(
		Array(Math.max(1, Math.min(most, times)))
			.fill(text)
			.join(','),
	);
}

/** An entry with fewer fields and shorter texts, so that very many go into one body. Dates stay. */
function shortened(tree: Tree, random: Random): Tree {
	if (tree.kind === 'leaf') {
		const isLongText = tree.text.startsWith('"') && !/\d{4}-\d\d-\d\d/.test(tree.text);
		return isLongText ? leaf('"a"') : tree;
	}
	if (tree.kind === 'list') return tree;
	const kept = tree.entries.filter(
		({ name }) => /remaining|type|expir/.test(name) || random.chance(0.4),
	);
	return {
		kind: 'object',
		entries: kept.map(({ name, value }) => ({ name, value: shortened(value, random) })),
	};
}

/** A field that nobody documents. */
function joined(tree: Tree, place: Place, random: Random, own: Vocabulary): Tree {
	const name = random.chance(0.5) ? 'undocumented' : anyName(random, own);
	putBeside(place, anyValue(random, own), random.chance(0.5), name);
	return tree;
}

/** A field by which a provider may say that something failed. */
function failing(tree: Tree, place: Place, random: Random, own: Vocabulary): Tree {
	const name = random.pick([...FAILURE_NAMES, ...own.names]) ?? '';
	const value = random.chance(0.5)
		? leaf(random.pick([...CODES, ...own.values]) ?? '0')
		: anyText(random, own);
	if (tree.kind === 'object') tree.entries.push({ name, value });
	else putBeside(place, value, true, name);
	return tree;
}

function anyValue(random: Random, own: Vocabulary): Tree {
	const kind = random.next();
	if (kind < 0.4) return leaf(random.pick(NUMBERS) ?? '0');
	if (kind < 0.75) return anyText(random, own);
	if (kind < 0.95) return leaf(random.pick(OTHERS) ?? 'null');
	return treeOf({ [anyName(random, own)]: random.below(100), credits: [random.below(3)] });
}

/** A name, at times one that the provider uses somewhere else. */
function anyName(random: Random, { names }: Vocabulary): string {
	return random.pick(random.chance(0.5) ? names : NAMES) ?? '';
}

/** A text, at times a value that the provider sends somewhere else, text or not. */
function anyText(random: Random, { values }: Vocabulary): Tree {
	if (values.length > 0 && random.chance(0.2)) return leaf(random.pick(values) ?? '""');
	const text = random.pick(TEXTS) ?? '';
	return leaf(
		JSON.stringify(random.chance(0.02) ? text.padEnd(random.below(5000), 'é@x. ') : text),
	);
}

const BYTE_ORDER_MARK = Buffer.from('\ufeff');

/** Changes a body below its JSON: what a bad line or a bad program makes of it. */
export function spoil(body: Buffer, random: Random): Buffer {
	const at = random.below(body.length + 1);
	const withPiece = (piece: Buffer) =>
		Buffer.concat([body.subarray(0, at), piece, body.subarray(at)]);
	switch (random.below(9)) {
		case 0:
			return body.subarray(0, at);
		case 1:
			return body.subarray(at);
		case 2:
			return withPiece(Buffer.from([0x80 + random.below(0x80)]));
		case 3:
			return Buffer.concat([BYTE_ORDER_MARK, body]);
		case 4:
			return Buffer.from(body.toString(), 'utf16le');
		case 5: {
			const spoiled = Buffer.from(body);
			if (at < spoiled.length) spoiled[at] = random.below(256);
			return spoiled;
		}
		case 6:
			return withPiece(Buffer.from(random.pick([' ', '\0', ',', '"', '}', '0', '\\', 'e'])));
		case 7:
			return Buffer.concat([body, random.chance(0.5) ? body : Buffer.from('\r\n\t ')]);
		default:
			return Buffer.from(random.pick(['', ' ', 'null', '0', '"0"', 'OK', '<html></html>', '[[[[']));
	}
}
