import { isRecord } from '../balance/readers';

/** Whether a JSON value is what it should be. */
export type Check = (value: unknown) => boolean;

export const isAnything: Check = () => true;
export const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value);
export const isText: Check = (value) => typeof value === 'string';
export const isFlag: Check = (value) => typeof value === 'boolean';

export function orNull(check: Check): Check {
	return (value) => value === null || check(value);
}

export function oneOf(...values: readonly unknown[]): Check {
	return (value) => values.includes(value);
}

export function listOf(check: Check): Check {
	return (value) => Array.isArray(value) && value.every(check);
}

/** A list with an entry for each of the checks. */
export function tupleOf(...checks: readonly Check[]): Check {
	return (value) =>
		Array.isArray(value) &&
		value.length === checks.length &&
		checks.every((check, index) => check(value[index]));
}

/** An object with any names, all of whose values pass. */
export function recordOf(check: Check): Check {
	return (value) => isRecord(value) && Object.values(value).every(check);
}

/** An object with a check for each of its properties. */
export function objectOf<Type>(checks: Readonly<Record<keyof Type, Check>>): Check {
	return (value) =>
		isRecord(value) && Object.entries<Check>(checks).every(([name, check]) => check(value[name]));
}
