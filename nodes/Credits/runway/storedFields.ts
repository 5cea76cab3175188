import { END_SECOND, readInstantMs } from '../balance/dates';
import { describeJson, isRecord, readAmount, readText } from '../balance/readers';
import { isoTime } from '../balance/time';
import type { RunwayLot } from './spending';

/** The invalid field of a row that is not a reading. */
export class FieldFault {
	constructor(
		readonly field: string,
		/** Such as `is a text where a number was expected`. */
		readonly complaint: string,
	) {}
}

const YES = /^(?:true|t|yes|y|1)$/i;
const NO = /^(?:false|f|no|n|0)$/i;

/** Databases also write UTC as letters: `2026-11-05 20:00:00 UTC`. */
const NAMED_UTC = / ?(?:UTC|GMT)$/i;

// A number is a time if it has only one meaning: seconds or milliseconds since 1970, from 2000
// to 2099.
const FIRST_SECOND = Date.UTC(2000, 0, 1) / 1000;

/** Whether a field of a table is empty. */
export function isEmpty(value: unknown): boolean {
	return value === undefined || value === null || (typeof value === 'string' && !value.trim());
}

/** Reads a text that distinguishes accounts; a sheet turns an account number into a number. */
export function readName(value: unknown): string | null {
	return typeof value === 'number' ? String(value) : readText(value);
}

/** Reads a required amount: a number, or a text with nothing else in it. */
export function readStoredAmount(field: string, value: unknown): number | FieldFault {
	const amount = readAmount(typeof value === 'string' ? value.trim() : value);
	return amount ?? new FieldFault(field, instead(value, 'a number'));
}

/** Reads yes or no as tables write it; an empty field is a no. */
export function readFlag(field: string, value: unknown): boolean | FieldFault {
	if (isEmpty(value)) return false;
	const text = typeof value === 'object' ? '' : String(value).trim();
	if (YES.test(text)) return true;
	return NO.test(text) ? false : new FieldFault(field, instead(value, 'true or false'));
}

/**
 * Reads a required point in time.
 *
 * @param timeZone of a text that names none
 * @returns epoch milliseconds
 */
export function readMoment(field: string, value: unknown, timeZone: string): number | FieldFault {
	const moment = momentOf(value, timeZone);
	if (!Number.isFinite(moment)) return new FieldFault(field, instead(value, 'a date and time'));
	return moment < 0 ? new FieldFault(field, 'lies before 1970') : moment;
}

/** Reads an optional point in time as ISO 8601 UTC; `null` for an empty field. */
export function readOptionalInstant(
	field: string,
	value: unknown,
	timeZone: string,
): string | null | FieldFault {
	if (isEmpty(value)) return null;
	const moment = readMoment(field, value, timeZone);
	return moment instanceof FieldFault ? moment : isoTime(moment);
}

/** Reads the lots of an item of Get Balance: a list, or the JSON text that a table makes of it. */
export function readLots(
	field: string,
	value: unknown,
	timeZone: string,
): RunwayLot[] | FieldFault {
	if (isEmpty(value)) return [];
	const entries = typeof value === 'string' ? parsed(value) : value;
	// A missing list, written as JSON.
	if (entries === null) return [];
	if (!Array.isArray(entries)) return new FieldFault(field, instead(value, 'a list of lots'));
	const lots: RunwayLot[] = [];
	for (const [index, entry] of (entries as unknown[]).entries()) {
		const lot = readLot(`${field}[${index}]`, entry, timeZone);
		if (lot instanceof FieldFault) return lot;
		lots.push(lot);
	}
	return lots;
}

function readLot(field: string, value: unknown, timeZone: string): RunwayLot | FieldFault {
	if (!isRecord(value)) return new FieldFault(field, instead(value, 'a lot'));
	const remaining = readStoredAmount(`${field}.remaining`, value.remaining);
	if (remaining instanceof FieldFault) return remaining;
	const startsAt = readOptionalInstant(`${field}.startsAt`, value.startsAt, timeZone);
	if (startsAt instanceof FieldFault) return startsAt;
	const expiresAt = readOptionalInstant(`${field}.expiresAt`, value.expiresAt, timeZone);
	if (expiresAt instanceof FieldFault) return expiresAt;
	return { remaining, startsAt, expiresAt };
}

/** Parses JSON; `undefined` if the text is not JSON. */
function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** Epoch milliseconds; NaN if the value is not a point in time. */
function momentOf(value: unknown, timeZone: string): number {
	if (isDate(value)) return value.getTime();
	if (typeof value === 'number') return momentOfNumber(value);
	const text = isDateTime(value) ? value.toISO() : value;
	if (typeof text !== 'string') return Number.NaN;
	return readInstantMs(text.trim().replace(NAMED_UTC, 'Z'), timeZone) ?? Number.NaN;
}

/** Database nodes yield dates, which sandboxed code creates from a class of its own. */
function isDate(value: unknown): value is Date {
	return Object.prototype.toString.call(value) === '[object Date]';
}

/** n8n's expressions yield Luxon times. */
function isDateTime(value: unknown): value is { toISO(): unknown } {
	return isRecord(value) && typeof value.toISO === 'function';
}

function momentOfNumber(value: number): number {
	const seconds = value < END_SECOND ? value : value / 1000;
	const isTime = seconds >= FIRST_SECOND && seconds < END_SECOND;
	return isTime ? Math.floor(seconds * 1000) : Number.NaN;
}

function instead(value: unknown, wanted: string): string {
	return `is ${describeJson(value)} where ${wanted} was expected`;
}
