import { DAY_MS, HOUR_MS, MAX_TIME, MINUTE_MS } from '../balance/time';
import type { BalanceChart, ChartReading } from './balanceChart';
import { paint } from './colors';
import type { Plot, TimeWindow } from './plot';
import { element, length } from './svg';
import { LINE_HEIGHT, drawText, textWidth } from './text';

/** A round moment with its label and its context: the day of an hour, the year of a day. */
export interface TimeTick {
	at: number;
	label: string;
	/** The longest first; the first that fits is written. */
	contexts: string[];
}

/** The height of the axis below the plot, in pixels. */
export const TIME_AXIS_HEIGHT = 2 * LINE_HEIGHT + 4;

/** Ratio of history to forecast at which the forecast gets a quarter of the width. */
const MAX_HISTORY_PER_FORECAST = 3;

/** Number of usual intervals that a history needs to be worth showing. */
const MIN_INTERVALS = 6;

/** Ratio of forecast to history at which the history gets a seventh of the width. */
const MAX_FORECAST_PER_HISTORY = 6;

/** Multiple of the time to the median beyond which the long tail says little. */
const MAX_FORECAST_PER_MEDIAN = 2.5;

/** Margin that keeps the end of the forecast, or "now", off the very edge. */
const MARGIN = 0.04;

const MIN_WINDOW_MS = HOUR_MS;

/** The width of a label and the space to the next, in pixels. */
const LABEL_WIDTH = 64;

const TICK_LENGTH = 5;

/** Weeks begin on Monday, and 1970 on a Thursday. */
const FIRST_MONDAY = 4 * DAY_MS;

const EVEN_STEPS = [
	...[5, 10, 15, 30].map((minutes) => minutes * MINUTE_MS),
	...[1, 2, 3, 6, 12].map((hours) => hours * HOUR_MS),
	...[1, 2, 4, 7, 14].map((days) => days * DAY_MS),
];

const MONTH_STEPS = [1, 2, 3, 6];

const MONTH_NAMES = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/**
 * The time window in which both the history and the forecast are readable: of a month
 * before an hour only the end is shown, and of a year after a week only the beginning.
 *
 * @param interval the usual time between readings in milliseconds
 */
export function timeWindow(chart: BalanceChart, interval: number): TimeWindow {
	const { now, readings } = chart;
	const forecastMs = Math.max(0, forecastEnd(chart) - now);
	let start = Math.min(readings[0]?.at ?? now, chart.fan[0]?.at ?? now, now);
	const last = readings.at(-1);
	if (last !== undefined && forecastMs > 0) {
		const historyMs = Math.max(MAX_HISTORY_PER_FORECAST * forecastMs, MIN_INTERVALS * interval);
		const wanted = Math.min(now - historyMs, last.at - (MIN_INTERVALS / 2) * interval);
		if (wanted > start) start = Math.min(atReading(readings, wanted, interval), now);
	}
	const shown =
		start < now ? Math.min(forecastMs, MAX_FORECAST_PER_HISTORY * (now - start)) : forecastMs;
	const end = now + shown;
	const missing = Math.max(0, MIN_WINDOW_MS - (end - start));
	const isCut = shown < forecastMs;
	return {
		start: Math.max(-MAX_TIME, start - missing),
		end: Math.min(MAX_TIME, isCut ? end : end + (end - start + missing) * MARGIN),
	};
}

/**
 * Round times in UTC.
 *
 * @param max approximate maximum of their number, at least 2
 */
export function timeTicks({ start, end }: TimeWindow, max: number): TimeTick[] {
	const minStep = (end - start) / max;
	const even = EVEN_STEPS.find((step) => step >= minStep);
	if (even !== undefined) return evenTicks(start, end, even);
	const months = monthStep(minStep / (30.44 * DAY_MS));
	return monthTicks(start, end, months);
}

/** Draws round moments in UTC under the plot, and below them the day or the year of each. */
export function drawTimeAxis({ area, window, x }: Plot, width: number): string {
	const { left, right, bottom } = area;
	const marks: string[] = [];
	const labels = [
		drawText('UTC', left - 8, bottom + LINE_HEIGHT, { anchor: 'end', color: 'quiet' }),
	];
	let before = '';
	let contextEnd = 0;
	for (const tick of timeTicks(window, Math.floor((right - left) / LABEL_WIDTH))) {
		const place = x(tick.at);
		marks.push(`M${length(place)} ${length(bottom)}v${TICK_LENGTH}`);
		const half = textWidth(tick.label) / 2;
		// It would run into "UTC" or over the edge.
		if (place - half < left - 4 || place + half > width - 4) continue;
		labels.push(
			drawText(tick.label, place, bottom + LINE_HEIGHT, { anchor: 'middle', color: 'quiet' }),
		);
		const context = tick.contexts.at(-1) ?? '';
		if (context === before) continue;
		const fitting = tick.contexts.find((text) => {
			const halfContext = textWidth(text) / 2;
			return place - halfContext > contextEnd && place + halfContext < width - 4;
		});
		if (fitting === undefined) continue;
		before = context;
		contextEnd = place + textWidth(fitting) / 2 + 8;
		labels.push(
			drawText(fitting, place, bottom + 2 * LINE_HEIGHT - 2, { anchor: 'middle', color: 'quiet' }),
		);
	}
	const ticks = element('path', { d: marks.join('') || 'M0 0', ...paint({ stroke: 'axis' }) });
	return element('g', { class: 'balance-times' }, ticks + labels.join(''));
}

/** A day, such as `24 Nov`, in UTC. */
export function day(at: number): string {
	const date = new Date(at);
	return `${date.getUTCDate()} ${month(at)}`;
}

/** A year, such as `2026`, in UTC. */
export function year(at: number): string {
	return String(new Date(at).getUTCFullYear());
}

/** A time of day, such as `14:05`, in UTC. */
export function timeOfDay(at: number): string {
	return new Date(at).toISOString().slice(-13, -8);
}

function month(at: number): string {
	return MONTH_NAMES[new Date(at).getUTCMonth()] ?? '';
}

function forecastEnd({ now, fan, exhaustsAt, exhaustsAtLatest }: BalanceChart): number {
	const end = Math.max(fan.at(-1)?.at ?? now, exhaustsAtLatest ?? now, exhaustsAt ?? now);
	if (exhaustsAt === null || exhaustsAt <= now) return end;
	return Math.min(end, now + MAX_FORECAST_PER_MEDIAN * (exhaustsAt - now));
}

/** The time of the reading to begin with, so that the line begins at the axis. */
function atReading(readings: readonly ChartReading[], wanted: number, interval: number): number {
	const next = readings.findIndex(({ at }) => at >= wanted);
	const before = readings[next - 1]?.at ?? wanted;
	return wanted - before <= interval ? before : wanted;
}

function evenTicks(start: number, end: number, step: number): TimeTick[] {
	const origin = step % (7 * DAY_MS) === 0 ? FIRST_MONDAY : 0;
	const ticks: TimeTick[] = [];
	const first = origin + Math.ceil((start - origin) / step) * step;
	for (let at = first; at <= end; at += step) {
		ticks.push(
			step < DAY_MS
				? { at, label: timeOfDay(at), contexts: [`${day(at)} ${year(at)}`, day(at)] }
				: { at, label: day(at), contexts: [year(at)] },
		);
	}
	return ticks;
}

/** A number of months: a divisor of a year, or 1, 2 or 5 years times a power of ten. */
function monthStep(min: number): number {
	const months = MONTH_STEPS.find((step) => step >= min);
	if (months !== undefined) return months;
	const years = min / 12;
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
		// NaN when it is past the last date that exists.
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
