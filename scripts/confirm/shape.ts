import { isRecord } from '../../nodes/Credits/balance/readers';

/** More entries of a list than these say nothing new about its shape. */
const MAX_ENTRIES = 2;

/** Names that are plainly data: addresses, keys, long ids. */
const DATA = /[@\s]|.{41}|\d{5}/;

/**
 * The shape of an answer: its names, with the kind of each value in its place.
 *
 * @param value JSON as it came
 */
export function shapeOf(value: unknown): unknown {
	if (Array.isArray(value)) {
		const shown = value.slice(0, MAX_ENTRIES).map(shapeOf);
		const rest = value.length - shown.length;
		return rest > 0 ? [...shown, `… ${rest} more`] : shown;
	}
	if (isRecord(value)) {
		return Object.fromEntries(
			Object.entries(value).map(([name, entry], index) => [
				DATA.test(name) ? `name ${index + 1}` : name,
				shapeOf(entry),
			]),
		);
	}
	if (typeof value === 'string') return textShape(value);
	if (typeof value === 'number') return Number.isInteger(value) ? 'whole number' : 'decimal number';
	return value === null ? null : typeof value;
}

function textShape(text: string): string {
	if (text === '') return 'empty text';
	if (/^-?\d+(\.\d+)?$/.test(text)) return 'number as text';
	return /^\d{4}-\d{2}-\d{2}/.test(text) ? 'date as text' : 'text';
}
