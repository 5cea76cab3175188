import { drawAmountAxis, type AmountAxis } from './amountAxis';
import type { BalanceChart } from './balanceChart';
import { drawFan, fanLines, type FanLines } from './forecastFan';
import type { LabelRows } from './header';
import { drawHistory, historyLines, type HistoryLines } from './historyLines';
import { entriesFor, type LegendEntry } from './legend';
import { drawExhaustion, drawNow } from './momentMarks';
import { areaObstacle, lineObstacle, type Obstacle } from './placement';
import type { Plot, Point } from './plot';
import { drawText } from './text';
import { drawDistantThreshold, drawThreshold, type ThresholdLine } from './thresholdLine';
import { drawTimeAxis } from './timeAxis';
import { drawTopUps, topUpMarks, topUpObstacles } from './topUpMarks';

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

/** Length in pixels below which a bridge to the forecast is invisible. */
const MIN_BRIDGE_WIDTH = 3;

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
