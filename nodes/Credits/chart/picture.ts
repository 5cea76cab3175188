import { drawAmountAxis, type AmountAxis } from './amountAxis';
import type { BalanceChart } from './balanceChart';
import { BAND_STYLE, MEDIAN_STYLE, drawFan, fanLines, type FanLines } from './forecastFan';
import type { LabelRows } from './header';
import {
	MEASURED_STYLE,
	UNMEASURED_STYLE,
	drawHistory,
	historyLines,
	type HistoryLines,
} from './historyLines';
import { drawExhaustion, drawNow } from './momentMarks';
import { areaObstacle, lineObstacle, type Obstacle } from './placement';
import type { Plot, Point } from './plot';
import { element, length, type Attributes } from './svg';
import { LINE_HEIGHT, drawText, textWidth } from './text';
import { drawDistantThreshold, drawThreshold, type ThresholdLine } from './thresholdLine';
import { drawTimeAxis } from './timeAxis';
import { drawTopUps, drawTriangle, topUpMarks, topUpObstacles } from './topUpMarks';

/** The complete legend, in its order. */
const LEGEND = [
	{ kind: 'measured', text: 'measured' },
	{ kind: 'unmeasured', text: 'no readings' },
	{ kind: 'topUp', text: 'top-up' },
	{ kind: 'median', text: 'forecast' },
	{ kind: 'band', text: '80 % interval' },
] as const;

/** A kind of line or mark with its explanation. */
export type LegendEntry = (typeof LEGEND)[number];

/** The plot with its axes and labels, and the entries that the legend has to explain. */
export interface Picture {
	markup: string;
	entries: LegendEntry[];
}

/** The layout that a picture is drawn in. */
export interface PictureFrame {
	plot: Plot;
	axis: AmountAxis;
	rows: LabelRows;
	/** The usual time between readings in milliseconds. */
	interval: number;
	/** The end of the balance in words; `null` when nothing is known about it. */
	words: string | null;
	isThresholdShown: boolean;
	/** The width of the whole chart in pixels. */
	width: number;
}

/** A legend and its height in pixels. */
export interface Legend {
	markup: string;
	height: number;
}

/** Length in pixels below which a bridge to the forecast is invisible. */
const MIN_BRIDGE_WIDTH = 3;

const SAMPLE_WIDTH = 22;
const SAMPLE_GAP = 6;
const ENTRY_GAP = 14;

/** Draws everything in the window, from back to front. */
export function drawPicture(chart: BalanceChart, frame: PictureFrame): Picture {
	const { plot, axis, rows, interval, words, width } = frame;
	const fan = chart.fan.length > 1 ? fanLines(chart.fan, plot) : null;
	const history = historyLines(chart.readings, plot, interval);
	history.unmeasured.push(...bridgeTo(fan, history));
	const marks = topUpMarks(chart.topUps, chart.readings, plot);
	const obstacles = [
		...[...history.measured, ...history.unmeasured].map(lineObstacle),
		...(fan === null ? [] : [{ upper: fan.high, lower: fan.low }]),
		...momentObstacles(chart, plot),
		...topUpObstacles(marks),
	];
	const threshold = thresholdOf(chart, frame, obstacles);
	const markup = [
		drawAmountAxis(axis, plot),
		drawTimeAxis(plot, width),
		rows.caption,
		fan === null ? '' : drawFan(fan),
		threshold.line,
		drawNow(plot.x(chart.now), rows.now, plot),
		chart.readings.length === 0 ? drawNoReadings(plot) : drawHistory(history),
		words === null ? '' : drawExhaustion(chart, words, plot, rows.exhaustion),
		threshold.label,
		drawTopUps(marks, plot, [...obstacles, ...threshold.obstacles]),
	].join('');
	return { markup, entries: entriesFor(history, fan, marks.length) };
}

/** Draws a sample of each entry with its explanation, in as many rows as it takes. */
export function drawLegend(
	entries: readonly LegendEntry[],
	{ left, right, top }: { left: number; right: number; top: number },
): Legend {
	if (entries.length < 2) return { markup: '', height: 0 };
	let [x, rows] = [left, 1];
	const parts = entries.map(({ kind, text }) => {
		const width = SAMPLE_WIDTH + SAMPLE_GAP + textWidth(text);
		if (x > left && x + width > right) [x, rows] = [left, rows + 1];
		const baseline = top + rows * LINE_HEIGHT - 5;
		const part =
			drawSample(kind, x, baseline - 4.5) +
			drawText(text, x + SAMPLE_WIDTH + SAMPLE_GAP, baseline, { color: 'quiet' });
		x += width + ENTRY_GAP;
		return part;
	});
	return {
		markup: element('g', { class: 'balance-legend' }, parts.join('')),
		height: rows * LINE_HEIGHT,
	};
}

/** The unmeasured line from the last reading to a forecast that begins later. */
function bridgeTo(fan: FanLines | null, { measured }: HistoryLines): Point[][] {
	const [from, to] = [measured.at(-1)?.at(-1), fan?.middle[0]];
	if (from === undefined || to === undefined) return [];
	return to.x - from.x < MIN_BRIDGE_WIDTH ? [] : [[from, to]];
}

/** "Now", the line up from the end of the balance, and the interval on the axis. */
function momentObstacles(
	{ now, exhaustsAt, exhaustsAtEarliest }: BalanceChart,
	plot: Plot,
): Obstacle[] {
	const { top, bottom, right } = plot.area;
	const upright = (at: number): Obstacle => {
		const x = plot.x(at);
		return lineObstacle([
			{ x, y: top },
			{ x, y: bottom },
		]);
	};
	if (exhaustsAt === null) return [upright(now)];
	const height = plot.y(0);
	const left = plot.x(exhaustsAtEarliest ?? exhaustsAt) - 5;
	return [
		upright(now),
		upright(exhaustsAt),
		areaObstacle({ left, right, top: height - 5, bottom: height + 5 }),
	];
}

function thresholdOf(
	{ threshold }: BalanceChart,
	{ plot, isThresholdShown }: PictureFrame,
	obstacles: readonly Obstacle[],
): ThresholdLine {
	if (threshold === null) return { line: '', label: '', obstacles: [] };
	const draw = isThresholdShown ? drawThreshold : drawDistantThreshold;
	return draw(threshold, plot, obstacles);
}

function drawNoReadings({ area }: Plot): string {
	const [x, y] = [(area.left + area.right) / 2, (area.top + area.bottom) / 2];
	return drawText('no readings yet', x, y, { anchor: 'middle', color: 'quiet' });
}

function entriesFor(
	{ measured, unmeasured }: HistoryLines,
	fan: FanLines | null,
	marks: number,
): LegendEntry[] {
	const isShown: Record<LegendEntry['kind'], boolean> = {
		measured: measured.length > 0,
		unmeasured: unmeasured.length > 0,
		topUp: marks > 0,
		median: fan !== null,
		band: fan !== null,
	};
	return LEGEND.filter(({ kind }) => isShown[kind]);
}

function drawSample(kind: LegendEntry['kind'], x: number, y: number): string {
	switch (kind) {
		case 'measured':
			return drawSampleLine(x, y, MEASURED_STYLE);
		case 'unmeasured':
			return drawSampleLine(x, y, UNMEASURED_STYLE);
		case 'topUp':
			return drawTriangle({ x: x + SAMPLE_WIDTH / 2, y });
		case 'median':
			return drawSampleLine(x, y, MEDIAN_STYLE);
		case 'band':
			return element('rect', { x, y: y - 5, width: SAMPLE_WIDTH, height: 10, ...BAND_STYLE });
	}
}

function drawSampleLine(x: number, y: number, style: Attributes): string {
	return element('path', { d: `M${length(x)} ${length(y)}h${SAMPLE_WIDTH}`, ...style });
}
