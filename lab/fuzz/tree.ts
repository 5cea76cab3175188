/**
 * JSON as it is written, and not as it is read: a name may stand twice, and a
 * number is the text that it is written as.
 */
export type Tree = Leaf | ListTree | ObjectTree;

/** Anything but a list or an object, as JSON text; what stands here may even be no JSON. */
export interface Leaf {
	kind: 'leaf';
	text: string;
}

/** A list. */
export interface ListTree {
	kind: 'list';
	entries: Tree[];
}

/** An object; the last of several equal names is the one that is read. */
export interface ObjectTree {
	kind: 'object';
	entries: Array<{ name: string; value: Tree }>;
}

/** A place in a tree that can be given another value, or taken out. */
export interface Place {
	value: Tree;
	/** The name of a field; `null` in a list. */
	name: string | null;
	holder: ListTree | ObjectTree;
	index: number;
}

/** A JSON text as it stands. */
export function leaf(text: string): Leaf {
	return { kind: 'leaf', text };
}

/** The tree of a value. */
export function treeOf(value: unknown): Tree {
	if (Array.isArray(value)) return { kind: 'list', entries: value.map(treeOf) };
	if (typeof value !== 'object' || value === null) return leaf(JSON.stringify(value));
	return {
		kind: 'object',
		entries: Object.entries(value).map(([name, inner]) => ({ name, value: treeOf(inner) })),
	};
}

/** A tree of its own. */
export function copyOf(tree: Tree): Tree {
	if (tree.kind === 'leaf') return { ...tree };
	if (tree.kind === 'list') return { kind: 'list', entries: tree.entries.map(copyOf) };
	return {
		kind: 'object',
		entries: tree.entries.map(({ name, value }) => ({ name, value: copyOf(value) })),
	};
}

/** The text of a tree. */
export function textOf(tree: Tree): string {
	if (tree.kind === 'leaf') return tree.text;
	if (tree.kind === 'list') return `[${tree.entries.map(textOf).join(',')}]`;
	const fields = tree.entries.map(({ name, value }) => `${JSON.stringify(name)}:${textOf(value)}`);
	return `{${fields.join(',')}}`;
}

/** Every place in a tree, outer ones first. */
export function placesIn(tree: Tree, places: Place[] = []): Place[] {
	if (tree.kind === 'leaf') return places;
	for (const [index, entry] of tree.entries.entries()) {
		const isField = 'name' in entry;
		const value = isField ? entry.value : entry;
		places.push({ value, name: isField ? entry.name : null, holder: tree, index });
		placesIn(value, places);
	}
	return places;
}

/** Gives a place another value. */
export function put({ holder, index }: Place, value: Tree): void {
	if (holder.kind === 'list') holder.entries[index] = value;
	else holder.entries.splice(index, 1, { name: holder.entries[index]?.name ?? '', value });
}

/** Takes a place out. */
export function drop({ holder, index }: Place): void {
	holder.entries.splice(index, 1);
}

/** Puts another value beside a place, under the same name or another. */
export function putBeside(place: Place, value: Tree, isBefore: boolean, name = place.name): void {
	const at = place.index + (isBefore ? 0 : 1);
	if (place.holder.kind === 'list') place.holder.entries.splice(at, 0, value);
	else place.holder.entries.splice(at, 0, { name: name ?? '', value });
}
