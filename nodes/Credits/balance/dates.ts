import { readAmount } from './readers';
import { HOUR_MS, isoTime } from './time';

const DATE_TIME =
	/^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?)?\s?(Z|[+-]\d{2}(?::?\d{2})?)?$/i;

const MIN_YEAR = 1970;

const OFFSET = /^(?:UTC|GMT)?([+-])(\d{2})(?::?([0-5]\d))?$/i;

/**
 * Reads a point in time: ISO 8601 / RFC 3339, with `T` or a space between date and time,
 * seconds and fractions optional.
 *
 * @param zone the time zone of a text that names none: an IANA name, an offset such as
 * `+02:00`, or `UTC`. Without it such a text is unreadable, because guessing shifts an
 * expiry by hours.
 * @returns ISO 8601 in UTC with milliseconds, or `null` when the text is not a date, names
 * a day that does not exist, names an unknown zone, or lies before 1970
 */
export function readInstant(value: unknown, zone?: string): string | null {
	const instant = readInstantMs(value, zone);
	return instant === null ? null : new Date(instant).toISOString();
}

/** Like {@link readInstant}, in epoch milliseconds. */
export function readInstantMs(value: unknown, zone?: string): number | null {
	if (typeof value !== 'string') return null;
	const match = DATE_TIME.exec(value.trim());
	if (!match) return null;
	const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '', offset] = match;
	const wallClock = wallClockMs(
		[year, month, day, hour, minute, second].map(Number),
		Number(fraction.padEnd(3, '0').slice(0, 3)),
	);
	const zoneName = offset ?? zone;
	if (wallClock === null || zoneName === undefined) return null;
	return fromWallClock(wallClock, zoneName);
}

/** Upper bound of plausible times in seconds; later ones mean "never" or are not times at all. */
export const END_SECOND = Date.UTC(2100, 0, 1) / 1000;

/**
 * A point in time given as seconds since 1970, as many APIs send it, some as text.
 *
 * @returns ISO 8601 in UTC, or `null` for anything but a number, for 0 and below,
 * and beyond the year 2099, which providers send for "never"
 */
export function instantOfSeconds(value: unknown): string | null {
	const seconds = readAmount(value);
	if (seconds === null || !(seconds > 0 && seconds < END_SECOND)) return null;
	return new Date(Math.floor(seconds * 1000)).toISOString();
}

/** The calendar month in UTC that contains a time. @param now epoch milliseconds */
export function monthOf(now: number): { startsAt: string; endsAt: string } {
	const date = new Date(now);
	const first = (offset: number) =>
		isoTime(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + offset, 1));
	return { startsAt: first(0), endsAt: first(1) };
}

/** The fields as UTC, or `null` if they name no real time. */
function wallClockMs(fields: number[], milliseconds: number): number | null {
	const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = fields;
	const date = new Date(0);
	date.setUTCFullYear(year, month - 1, day);
	date.setUTCHours(hour, minute, second, milliseconds);
	// Some systems write the year 1 for "no date"; no real date here is that old.
	if (year < MIN_YEAR) return null;
	// Date rolls 30 February over into March instead of refusing it.
	const isReal =
		date.getUTCFullYear() === year &&
		date.getUTCMonth() === month - 1 &&
		date.getUTCDate() === day &&
		date.getUTCHours() === hour &&
		date.getUTCMinutes() === minute &&
		date.getUTCSeconds() === second;
	return isReal ? date.getTime() : null;
}

/** Converts a wall clock time in a zone to epoch milliseconds. */
function fromWallClock(wallClock: number, zone: string): number | null {
	if (/^(?:Z|UTC|GMT)$/i.test(zone)) return wallClock;
	const offset = OFFSET.exec(zone);
	if (offset) {
		const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0);
		if (minutes > 14 * 60) return null;
		return wallClock - (offset[1] === '-' ? -minutes : minutes) * 60_000;
	}
	const guess = zoneOffsetMs(wallClock, zone);
	if (guess === null) return null;
	// The offset depends on the time, and the time on the offset: a second lookup settles all but
	// the hour that a clock change skips.
	const settled = zoneOffsetMs(wallClock - guess, zone);
	return settled === null ? null : wallClock - settled;
}

/** Offset of a named zone from UTC at a time, in milliseconds; `null` for an unknown zone. */
function zoneOffsetMs(instant: number, zone: string): number | null {
	if (latestZone?.name !== zone) {
		const formatter = zoneFormatter(zone);
		if (formatter === null) return null;
		latestZone = new Zone(zone, formatter);
	}
	return latestZone.offsetAt(instant);
}

/** Number of cached hours: a year. */
const MAX_KNOWN_HOURS = 366 * 24;

/**
 * A zone whose offsets are cached by the hour: a lookup is slow, and a table holds
 * thousands of times. An hour in which the clocks change is looked up every time.
 */
class Zone {
	private readonly offsets = new Map<number, number | null>();

	constructor(
		readonly name: string,
		private readonly formatter: Intl.DateTimeFormat,
	) {}

	offsetAt(instant: number): number {
		const hour = Math.floor(instant / HOUR_MS);
		let offset = this.offsets.get(hour);
		if (offset === undefined) {
			const [first, last] = [hour * HOUR_MS, (hour + 1) * HOUR_MS - 1];
			const atFirst = this.lookUp(first);
			offset = atFirst === this.lookUp(last) ? atFirst : null;
			if (this.offsets.size >= MAX_KNOWN_HOURS) this.offsets.clear();
			this.offsets.set(hour, offset);
		}
		return offset ?? this.lookUp(instant);
	}

	private lookUp(instant: number): number {
		const parts: Record<string, number> = {};
		for (const { type, value } of this.formatter.formatToParts(new Date(instant))) {
			parts[type] = Number(value);
		}
		const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
		const wholeSeconds = Math.floor(instant / 1000) * 1000;
		return Date.UTC(year, month - 1, day, hour, minute, second) - wholeSeconds;
	}
}

let latestZone: Zone | null = null;

function zoneFormatter(zone: string): Intl.DateTimeFormat | null {
	try {
		return new Intl.DateTimeFormat('en-US', {
			timeZone: zone,
			hourCycle: 'h23',
			year: 'numeric',
			month: 'numeric',
			day: 'numeric',
			hour: 'numeric',
			minute: 'numeric',
			second: 'numeric',
		});
	} catch {
		// Intl throws for a zone that it does not know.
		return null;
	}
}
