import { drawAmountAxis, type AmountAxis } from './amountAxis';
import type { BalanceChart } from './balanceChart';
import { drawExhaustion } from './exhaustionMark';
import { drawFan, fanLines, type FanLines } from './forecastFan';
import { drawHistory, historyLines, type HistoryLines } from './history';
import type { LabelRows } from './labelRows';
import { LEGEND_ENTRIES, type LegendEntry } from './legend';
import { lettering } from './lettering';
import { drawNow } from './nowLine';
import { areaObstacle, lineObstacle, type Obstacle } from './placement';
import type { Plot, Point } from './plot';
import { drawDistantThreshold, drawThreshold, type ThresholdLine } from './thresholdLine';
import { drawTimeAxis } from './timeAxis';
import { drawTopUps, topUpMarks, topUpObstacles } from './topUpMarks';

/** The plot with its axes and labels, and what of it has to be explained. */
export interface Picture {
	markup: string;
	entries: LegendEntry[];
}

/** Where things are that were decided before. */
export interface PictureFrame {
	plot: Plot;
	axis: AmountAxis;
	rows: LabelRows;
	/** The usual time between readings in milliseconds. */
	usual: number;
	/** When it is empty, in words; `null` when there is nothing to say. */
	words: string | null;
	isThresholdShown: boolean;
	/** Of the whole chart in pixels. */
	width: number;
}

/** A shorter bridge to the forecast, in pixels, cannot be seen. */
const NARROWEST_BRIDGE = 3;

/** Draws what is in the window, from back to front. */
export function drawPicture(chart: BalanceChart, frame: PictureFrame): Picture {
	const { plot, axis, rows, usual, words, width } = frame;
	const fan = chart.fan.length > 1 ? fanLines(chart.fan, plot) : null;
	const history = historyLines(chart.readings, plot, usual);
	history.unmeasured.push(...bridgeTo(fan, history));
	const marks = topUpMarks(chart.topUps, chart.readings, plot);
	const obstacles = [
		...[...history.measured, ...history.unmeasured].map(lineObstacle),
		...(fan === null ? [] : [{ upper: fan.high, lower: fan.low }]),
		...uprights(chart, plot),
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

/** Nobody was looking between the last reading and a forecast that begins later. */
function bridgeTo(fan: FanLines | null, { measured }: HistoryLines): Point[][] {
	const [from, to] = [measured.at(-1)?.at(-1), fan?.middle[0]];
	if (from === undefined || to === undefined) return [];
	return to.x - from.x < NARROWEST_BRIDGE ? [] : [[from, to]];
}

/** "Now", the line up from the end, and the interval on the axis. */
function uprights({ now, exhaustsAt, exhaustsAtEarliest }: BalanceChart, plot: Plot): Obstacle[] {
	const { top, bottom, right } = plot.area;
	const upright = (at: number): Obstacle => {
		const x = plot.x(at);
		return lineObstacle([
			{ x, y: top },
			{ x, y: bottom },
		]);
	};
	if (exhaustsAt === null) return [upright(now)];
	const ground = plot.y(0);
	const left = plot.x(exhaustsAtEarliest ?? exhaustsAt) - 5;
	return [
		upright(now),
		upright(exhaustsAt),
		areaObstacle({ left, right, top: ground - 5, bottom: ground + 5 }),
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
	return lettering('no readings yet', x, y, { anchor: 'middle', ink: 'quiet' });
}

function entriesFor(
	{ measured, unmeasured }: HistoryLines,
	fan: FanLines | null,
	marks: number,
): LegendEntry[] {
	const isShown: Record<LegendEntry, boolean> = {
		measured: measured.length > 0,
		unmeasured: unmeasured.length > 0,
		topUp: marks > 0,
		median: fan !== null,
		band: fan !== null,
	};
	return LEGEND_ENTRIES.filter((entry) => isShown[entry]);
}
