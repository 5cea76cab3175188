import { day, month, timeOfDay, year } from './wording';
import type { TimeWindow } from './timeWindow';

/** A round moment with its label, and what it belongs to: the day of an hour, the year of a day. */
export interface TimeTick {
	at: number;
	label: string;
	/** The longest first; the first that has room is written. */
	contexts: string[];
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Weeks begin on Monday, and 1970 on a Thursday. */
const FIRST_MONDAY = 4 * DAY;

const EVEN_STEPS = [
	...[5, 10, 15, 30].map((minutes) => minutes * MINUTE),
	...[1, 2, 3, 6, 12].map((hours) => hours * HOUR),
	...[1, 2, 4, 7, 14].map((days) => days * DAY),
];

const MONTH_STEPS = [1, 2, 3, 6];

/**
 * Round moments in UTC.
 *
 * @param most how many there may be, at least 2
 */
export function timeTicks({ start, end }: TimeWindow, most: number): TimeTick[] {
	const leastStep = (end - start) / most;
	const even = EVEN_STEPS.find((step) => step >= leastStep);
	if (even !== undefined) return evenTicks(start, end, even);
	const months = monthStep(leastStep / (30.44 * DAY));
	return monthTicks(start, end, months);
}

function evenTicks(start: number, end: number, step: number): TimeTick[] {
	const origin = step % (7 * DAY) === 0 ? FIRST_MONDAY : 0;
	const ticks: TimeTick[] = [];
	const first = origin + Math.ceil((start - origin) / step) * step;
	for (let at = first; at <= end; at += step) {
		ticks.push(
			step < DAY
				? { at, label: timeOfDay(at), contexts: [`${day(at)} ${year(at)}`, day(at)] }
				: { at, label: day(at), contexts: [year(at)] },
		);
	}
	return ticks;
}

/** A number of months that divides a year, or is 1, 2 or 5 years or a tenfold. */
function monthStep(least: number): number {
	const months = MONTH_STEPS.find((step) => step >= least);
	if (months !== undefined) return months;
	const years = least / 12;
	const power = 10 ** Math.floor(Math.log10(Math.max(1, years)));
	const digits = [1, 2, 5].find((digit) => digit * power >= years) ?? 10;
	return 12 * digits * power;
}

function monthTicks(start: number, end: number, step: number): TimeTick[] {
	const date = new Date(start);
	const monthsBefore = date.getUTCFullYear() * 12 + date.getUTCMonth();
	const ticks: TimeTick[] = [];
	for (let count = Math.floor(monthsBefore / step) * step; ; count += step) {
		const at = startOfMonth(count);
		// Past the last date there is.
		if (!(at <= end)) return ticks;
		if (at < start) continue;
		ticks.push(
			step < 12
				? { at, label: month(at), contexts: [year(at)] }
				: { at, label: year(at), contexts: [] },
		);
	}
}

function startOfMonth(count: number): number {
	// Date.UTC takes the years 0 to 99 for those of the twentieth century.
	return new Date(0).setUTCFullYear(Math.floor(count / 12), count - Math.floor(count / 12) * 12, 1);
}
