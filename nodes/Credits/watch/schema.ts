import { isRecord } from '../balance/readers';

/**
 * Schema of a stored value. Types are derived from schemas, so that no field is stored
 * unchecked and no time is kept unbounded.
 */
export interface Schema<Type> {
	/** @returns a copy that shares nothing with the value; `undefined` for anything else */
	read(value: unknown, clock: StoredTimes): Type | undefined;
}

/** Type of the values that a schema reads. */
export type TypeOf<Read> = Read extends Schema<infer Type> ? Type : never;

/** Bounds of stored times, by what they stand for. All are epoch milliseconds. */
export interface StoredTimes {
	/** Time of a past event. */
	past(time: number): number;
	/** Time at which a request was sent; requests sent earlier have been overtaken. */
	request(time: number): number;
	/** Time that is part of an id and must not change. */
	identity(time: number): number;
	/** Time that may lie in the future. */
	moment(time: number): number;
	/** Whether a past time lies ahead of the clock. */
	isAhead(time: number): boolean;
}

function plain<Type>(is: (value: unknown) => value is Type): Schema<Type> {
	return { read: (value) => (is(value) ? value : undefined) };
}

function isFiniteNumber(value: unknown): value is number {
	return typeof value === 'number' && Number.isFinite(value);
}

export const number = plain(isFiniteNumber);
export const text = plain((value) => typeof value === 'string');
export const flag = plain((value) => typeof value === 'boolean');

/** Schema of a time. */
export function time(kind: Exclude<keyof StoredTimes, 'isAhead'>): Schema<number> {
	return {
		read: (value, clock) => (isFiniteNumber(value) ? clock[kind](value) : undefined),
	};
}

export function oneOf<const Type extends string | number>(...values: Type[]): Schema<Type> {
	return plain((value): value is Type => values.some((known) => known === value));
}

export function nullable<Type>(schema: Schema<Type>): Schema<Type | null> {
	return { read: (value, clock) => (value === null ? null : schema.read(value, clock)) };
}

export function list<Type>(schema: Schema<Type>): Schema<Type[]> {
	return {
		read(value, clock) {
			if (!Array.isArray(value)) return undefined;
			const entries: Type[] = [];
			for (const entry of value) {
				const read = schema.read(entry, clock);
				if (read === undefined) return undefined;
				entries.push(read);
			}
			return entries;
		},
	};
}

/** Schema of an object with arbitrary names. */
export function record<Type>(schema: Schema<Type>): Schema<Record<string, Type>> {
	return {
		read(value, clock) {
			if (!isRecord(value)) return undefined;
			const entries: [string, Type][] = [];
			for (const [name, entry] of Object.entries(value)) {
				const read = schema.read(entry, clock);
				if (read === undefined) return undefined;
				entries.push([name, read]);
			}
			return Object.fromEntries(entries);
		},
	};
}

type Fields<Type> = { readonly [Name in keyof Type]: Schema<Type[Name]> };

/** Schema of an object with exactly these names. */
export function object<Type extends object>(fields: Fields<Type>): Schema<Type> {
	const names = Object.keys(fields) as (keyof Type & string)[];
	return {
		read(value, clock) {
			if (!isRecord(value)) return undefined;
			const result: Partial<Type> = {};
			for (const name of names) {
				const read = fields[name].read(value[name], clock);
				if (read === undefined) return undefined;
				result[name] = read;
			}
			return result as Type;
		},
	};
}

/** Schema that transforms what another one reads. */
export function mapped<From, To>(
	schema: Schema<From>,
	make: (value: From, clock: StoredTimes) => To,
): Schema<To> {
	return {
		read(value, clock) {
			const read = schema.read(value, clock);
			return read === undefined ? undefined : make(read, clock);
		},
	};
}

/** Schema that accepts and transforms any value. */
export function anything<Type>(
	make: (value: unknown, clock: StoredTimes) => Type | null,
): Schema<Type | null> {
	return { read: make };
}
