import type { ChartReading } from './balanceChart';
import { paint } from './colors';
import type { Plot, Point } from './plot';
import { element, linePath, type Attributes } from './svg';

/** The lines of the readings, in pixels. */
export interface HistoryLines {
	/** Runs of readings without a long pause. */
	measured: Point[][];
	/** The pauses between those runs. */
	unmeasured: Point[][];
}

/** The look of measured lines, also in the legend. */
export const MEASURED_STYLE: Attributes = {
	...paint({ stroke: 'balance' }),
	'stroke-width': '2',
	'stroke-linejoin': 'round',
	'stroke-linecap': 'round',
};

/** The look of unmeasured lines, also in the legend. */
export const UNMEASURED_STYLE: Attributes = {
	...paint({ stroke: 'quiet' }),
	'stroke-width': '1.5',
	'stroke-dasharray': '1.5 4',
};

/** Number of usual intervals without a reading that makes a pause, as in the forecast. */
const PAUSE_INTERVALS = 3;

/** Width in pixels below which a pause is invisible. */
const MIN_PAUSE_WIDTH = 4;

/** The usual time between readings, the median, in milliseconds; 0 when there is none. */
export function medianInterval(readings: readonly ChartReading[]): number {
	// A typed array, because others take six times as long to sort.
	const between = new Float64Array(readings.length);
	let [count, before] = [0, Infinity];
	for (const { at } of readings) {
		if (at > before) between[count++] = at - before;
		before = at;
	}
	const intervals = between.subarray(0, count).sort();
	return intervals[Math.floor(intervals.length / 2)] ?? 0;
}

/**
 * The lines of the readings. Between two readings a balance goes down bit by bit, so a
 * straight line is the best guess. It goes up all at once, and a slope there would show
 * amounts that the account never had: the line stays level until the higher reading, and
 * then rises vertically.
 *
 * @param interval the usual time between readings in milliseconds
 */
export function historyLines(
	readings: readonly ChartReading[],
	plot: Plot,
	interval: number,
): HistoryLines {
	const runs: ChartReading[][] = [];
	let before: ChartReading | undefined;
	for (const reading of readings) {
		const run = runs.at(-1);
		if (run === undefined || before === undefined || isPause(before, reading, plot, interval)) {
			runs.push([reading]);
		} else {
			run.push(reading);
		}
		before = reading;
	}
	const unmeasured = runs.slice(1).map((run, index) => {
		const ends = [runs[index]?.at(-1), run[0]].filter((reading) => reading !== undefined);
		return linePoints(ends, plot);
	});
	return { measured: runs.map((run) => linePoints(thinOut(run, plot.x), plot)), unmeasured };
}

/** Draws the lines; a reading with a pause on both sides is a dot, and so is the last one. */
export function drawHistory({ measured, unmeasured }: HistoryLines): string {
	const last = measured.at(-1)?.at(-1);
	const lone = measured.filter(({ length }) => length === 1).map(([point]) => point);
	const dots = [...lone.map((point) => dot(point, 2)), dot(last, 3.5)].join('');
	return element(
		'g',
		{ class: 'balance-history' },
		drawUnmeasured(unmeasured) +
			element('path', { d: measured.map(linePath).join(''), ...MEASURED_STYLE }) +
			dots,
	);
}

function drawUnmeasured(lines: readonly Point[][]): string {
	if (lines.length === 0) return '';
	return element('path', { d: lines.map(linePath).join(''), ...UNMEASURED_STYLE });
}

function dot(point: Point | undefined, radius: number): string {
	if (point === undefined) return '';
	return element('circle', { cx: point.x, cy: point.y, r: radius, ...paint({ fill: 'balance' }) });
}

function isPause(one: ChartReading, other: ChartReading, { x }: Plot, interval: number): boolean {
	const isLong = other.at - one.at > PAUSE_INTERVALS * interval;
	return isLong && x(other.at) - x(one.at) >= MIN_PAUSE_WIDTH;
}

/**
 * The first, the lowest, the highest and the last reading of each column of pixels. The
 * line covers the same pixels as it would with all readings.
 */
export function thinOut(
	readings: readonly ChartReading[],
	x: (at: number) => number,
): ChartReading[] {
	const kept: ChartReading[] = [];
	let from = 0;
	let column = Math.floor(x(readings[0]?.at ?? 0));
	readings.forEach((_, index) => {
		const next = readings[index + 1];
		const nextColumn = next === undefined ? Infinity : Math.floor(x(next.at));
		if (nextColumn === column) return;
		column = nextColumn;
		kept.push(...extremes(readings, from, index));
		from = index + 1;
	});
	return kept;
}

function extremes(readings: readonly ChartReading[], from: number, to: number): ChartReading[] {
	let [lowest, highest] = [from, from];
	for (let index = from; index <= to; index++) {
		const amount = amountAt(readings, index);
		if (amount < amountAt(readings, lowest)) lowest = index;
		if (amount > amountAt(readings, highest)) highest = index;
	}
	const places = [...new Set([from, lowest, highest, to])].sort((one, other) => one - other);
	return places.flatMap((place) => readings[place] ?? []);
}

function amountAt(readings: readonly ChartReading[], index: number): number {
	return readings[index]?.remaining ?? Number.NaN;
}

function linePoints(readings: readonly ChartReading[], { x, y }: Plot): Point[] {
	const points: Point[] = [];
	let before: ChartReading | undefined;
	for (const reading of readings) {
		const place = x(reading.at);
		if (before !== undefined && reading.remaining > before.remaining) {
			points.push({ x: place, y: y(before.remaining) });
		}
		points.push({ x: place, y: y(reading.remaining) });
		before = reading;
	}
	return points;
}
