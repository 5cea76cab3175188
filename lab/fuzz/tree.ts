/**
 * JSON as it is written, not as it is parsed: a name may occur twice, and a leaf is its
 * source text, which need not even be JSON.
 */
export type Tree = string | Branch;

/** A list or an object; the last of several equal names is the one that is read. */
export interface Branch {
	isList: boolean;
	parts: Part[];
}

/** A field, or an entry of a list, whose name has no meaning. */
export interface Part {
	name: string;
	value: Tree;
}

/** Where a part stands. */
export interface Place {
	holder: Branch;
	part: Part;
}

/** The tree of a value. */
export function treeOf(value: unknown): Tree {
	if (typeof value !== 'object' || value === null) return JSON.stringify(value);
	const parts = Object.entries(value).map(([name, inner]) => ({ name, value: treeOf(inner) }));
	return { isList: Array.isArray(value), parts };
}

/** A whole body, so that all of it has a place too. @param body JSON, unless it is a text already */
export function rootOf(body: unknown): Branch {
	const value = typeof body === 'string' ? body : treeOf(body);
	return { isList: true, parts: [{ name: '', value }] };
}

/** The text of a whole body. */
export function textOf({ parts }: Branch): string {
	return parts.map(({ value }) => jsonOf(value)).join(',');
}

/** The text of a part of it. */
export function jsonOf(tree: Tree): string {
	if (typeof tree === 'string') return tree;
	if (tree.isList) return `[${textOf(tree)}]`;
	return `{${tree.parts.map(({ name, value }) => `${JSON.stringify(name)}:${jsonOf(value)}`).join(',')}}`;
}

/** Every place in a tree, outer ones first. */
export function placesIn(tree: Tree): Place[] {
	if (typeof tree === 'string') return [];
	return tree.parts.flatMap((part) => [{ holder: tree, part }, ...placesIn(part.value)]);
}

/** Takes a part out and puts others in its place. */
export function replace({ holder, part }: Place, ...others: Part[]): void {
	holder.parts.splice(holder.parts.indexOf(part), 1, ...others);
}
