import { isRecord } from '../balance/readers';

/**
 * What a stored value has to be. Types are derived from schemas, so that no field
 * can be stored and not checked, and no time kept that nothing bounds.
 */
export interface Schema<Type> {
	/** @returns a copy that shares nothing with the value; `undefined` for anything else */
	read(value: unknown, clock: StoredTimes): Type | undefined;
}

/** The type of what a schema reads. */
export type TypeOf<Read> = Read extends Schema<infer Type> ? Type : never;

/** What may become of stored times, by what they stand for. All are epoch milliseconds. */
export interface StoredTimes {
	/** Something that has happened. */
	past(time: number): number;
	/** When a request was sent; what was sent earlier has been overtaken. */
	request(time: number): number;
	/** A part of ids, which has to stay what it is. */
	identity(time: number): number;
	/** Something that may be still to come. */
	moment(time: number): number;
	/** Whether something that has happened cannot be dated any more. */
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

/** A time, and what it stands for. */
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

/** An object with any names. */
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

/** An object with exactly these names. */
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

/** What a schema reads, made into something else. */
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

/** Anything; what is made of it. */
export function anything<Type>(
	make: (value: unknown, clock: StoredTimes) => Type | null,
): Schema<Type | null> {
	return { read: make };
}
