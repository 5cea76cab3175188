import { isUtf8 } from 'node:buffer';

import { valueAt, type JsonPath } from '../../sandbox/jsonPath';

/** What the replies to each request say, read without anything of the node; `undefined` for what is not JSON. */
export type Said = ReadonlyMap<string, readonly unknown[]>;

/** Where something stands in the replies; `*` for any entry of a list. */
export interface Place {
	request: string;
	reply: number;
	path: ReadonlyArray<string | number>;
}

/** Any entry of a list. */
export const ANY_ENTRY = '*';

/** Reads a body as any JSON parser would. @returns `undefined` when it is not JSON */
export function readIndependently(body: Uint8Array): unknown {
	if (!isUtf8(body)) return undefined;
	try {
		return JSON.parse(
			Buffer.from(body)
				.toString()
				.replace(/^\ufeff/, ''),
		);
	} catch {
		return undefined;
	}
}

/** What stands at a place: one value, or one for each entry of the lists on the way. */
export function valuesAt(said: Said, { request, reply, path }: Place): unknown[] {
	return spread(said.get(request)?.[reply], path).filter((value) => value !== undefined);
}

function spread(json: unknown, path: JsonPath): unknown[] {
	const at = path.indexOf(ANY_ENTRY);
	if (at < 0) return [valueAt(json, path)];
	const list = valueAt(json, path.slice(0, at));
	if (!Array.isArray(list)) return [];
	return list.flatMap((entry) => spread(entry, path.slice(at + 1)));
}

/** A path on which it does not matter which entry of a list is meant. */
export function withAnyEntry(path: JsonPath): JsonPath {
	return path.map((step) => (typeof step === 'number' ? ANY_ENTRY : step));
}

/** An amount as the contract has it: a number, or a plain decimal text, that a double holds exactly enough. */
export function amountIn(value: unknown): number | null {
	const isText = typeof value === 'string' && /^-?[0-9]+(\.[0-9]+)?$/.test(value);
	const amount = isText ? parseFloat(value) : value;
	if (typeof amount !== 'number' || !Number.isFinite(amount)) return null;
	if (amount > Number.MAX_SAFE_INTEGER || amount < Number.MIN_SAFE_INTEGER) return null;
	// There is no minus nothing.
	return amount === 0 ? 0 : amount;
}

/** Whether somebody has written a 0, and not something that is nearly one. */
export function isWrittenZero(value: unknown): boolean {
	return value === 0 || (typeof value === 'string' && /^-?0+(\.0+)?$/.test(value));
}

/** Every amount in the replies, wherever it stands. */
export function amountsIn(said: unknown, found = new Set<number>()): Set<number> {
	const amount = amountIn(said);
	if (amount !== null) found.add(amount);
	if (typeof said === 'object' && said !== null) {
		const inner: Iterable<unknown> = said instanceof Map ? said.values() : Object.values(said);
		for (const value of inner) amountsIn(value, found);
	}
	return found;
}

/** A value for a message. */
export function shown(value: unknown): string {
	return (JSON.stringify(value) ?? 'nothing').slice(0, 80);
}
