import { plainZero } from './amounts';
import { UnexpectedAnswer } from './failure';

/** A JSON object whose fields are not known yet. */
export type JsonRecord = Record<string, unknown>;

const DECIMAL = /^-?\d+(?:\.\d+)?$/;

/**
 * Reads an amount: a JSON number, or a plain decimal string such as `"42"` or `"1157.74"`,
 * which several providers send.
 *
 * @returns the number, or `null` for everything else: booleans, empty strings, exponents,
 * digit groups, NaN, infinities, lists and objects are not amounts, and reading them as 0
 * would report an empty account that is not empty. Nor are numbers beyond 2^53, of which a
 * double holds only every second: what arrives is not what was sent. Nor is a text closer
 * to 0 than a double can be, which is not 0.
 */
export function readAmount(value: unknown): number | null {
	const amount = typeof value === 'string' && DECIMAL.test(value) ? Number(value) : value;
	if (amount === 0 && typeof value === 'string' && /[1-9]/.test(value)) return null;
	if (typeof amount !== 'number' || !(Math.abs(amount) <= Number.MAX_SAFE_INTEGER)) return null;
	return plainZero(amount);
}

/**
 * Reads a required amount.
 *
 * @param name the provider's name of the field, for the message
 * @throws UnexpectedAnswer when it is missing or not an amount
 */
export function requireAmount(value: unknown, name: string): number {
	const amount = readAmount(value);
	if (amount === null) {
		throw new UnexpectedAnswer(`'${name}' is ${describeJson(value)} where a number was expected`);
	}
	return amount;
}

/**
 * Reads a required object.
 *
 * @throws UnexpectedAnswer when it is anything else
 */
export function requireRecord(value: unknown, name: string): JsonRecord {
	if (!isRecord(value)) {
		throw new UnexpectedAnswer(`${name} is ${describeJson(value)} where an object was expected`);
	}
	return value;
}

/** Reads a text that is not empty. @returns `null` for anything else */
export function readText(value: unknown): string | null {
	return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** Whether a JSON value is an object and not a list. */
export function isRecord(value: unknown): value is JsonRecord {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Names the kind of a JSON value for a message, without repeating the value. */
export function describeJson(value: unknown): string {
	if (value === undefined) return 'missing';
	if (value === null) return 'null';
	if (Array.isArray(value)) return 'a list';
	if (typeof value === 'string') return value === '' ? 'an empty text' : 'a text';
	if (typeof value === 'number')
		return Number.isFinite(value) ? 'a number' : 'a number out of range';
	if (typeof value === 'boolean') return 'true or false';
	return 'an object';
}
