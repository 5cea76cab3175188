import { addAmounts } from '../balance/amounts';
import type { ChartReading, ChartTopUp } from './balanceChart';
import { paint } from './inks';
import { centred, lettering, type Setting } from './lettering';
import { element, length } from './markup';
import { areaObstacle, covered, paperBehind, textArea, type Obstacle } from './placement';
import type { Area, Plot, Point } from './plot';
import { amountLabel } from './wording';

/** Marks that are closer than this would be one blot. */
const LEAST_DISTANCE = 9;

/** More marks than this would hide the line. */
const MOST_ON_LINE = 24;

/** More numbers than this are no longer read. */
const MOST_LABELS = 8;

/** From the middle of a mark up to the baseline of its amount, to be tried in this order. */
const LABEL_LIFTS = [14, 25, 36];

/** From the middle of a mark to an amount beside it. */
const SIDE_GAP = 12;

/** Where an amount may be written, and what it covers there. */
interface LabelSpot extends Setting {
	x: number;
	y: number;
	area: Area;
}

/** A place where the balance was topped up, perhaps several times. */
export interface TopUpMark {
	place: Point;
	amounts: number[];
}

/**
 * The top-ups in the window, each where it was noticed: at the first reading that shows
 * it. What would overlap shares a mark. So many that they would hide the line are put at
 * the bottom.
 */
export function topUpMarks(
	topUps: readonly ChartTopUp[],
	readings: readonly ChartReading[],
	{ x, y, area, window }: Plot,
): TopUpMark[] {
	const marks: TopUpMark[] = [];
	for (const { at, amount } of topUps) {
		if (at < window.start || at > window.end) continue;
		const before = marks.at(-1);
		const noticed = firstSince(readings, at);
		// Without a reading the axis is the only place.
		const place = { x: x(noticed?.at ?? at), y: y(noticed?.remaining ?? 0) };
		if (before !== undefined && place.x - before.place.x < LEAST_DISTANCE) {
			before.amounts.push(amount);
		} else {
			marks.push({ place, amounts: [amount] });
		}
	}
	if (marks.length <= MOST_ON_LINE) return marks;
	return marks.map((mark) => ({ ...mark, place: { x: mark.place.x, y: area.bottom - 6 } }));
}

/** What labels must not cover of the marks. */
export function topUpObstacles(marks: readonly TopUpMark[]): Obstacle[] {
	return marks.map(({ place: { x, y } }) =>
		areaObstacle({ left: x - 6, right: x + 6, top: y - 5, bottom: y + 4 }),
	);
}

/** Triangles where the balance was topped up, with the amounts that there is room for. */
export function drawTopUps(
	marks: readonly TopUpMark[],
	plot: Plot,
	obstacles: readonly Obstacle[],
): string {
	if (marks.length === 0) return '';
	const triangles = marks.map(({ place }) => drawTriangle(place)).join('');
	const labels = marks.length > MOST_LABELS ? '' : drawLabels(marks, plot, obstacles);
	return element('g', { class: 'balance-top-ups' }, triangles + labels);
}

/** A triangle whose middle is at the point. */
export function drawTriangle({ x, y }: Point): string {
	return element('path', {
		d: `M${length(x)} ${length(y - 5)}l5 9h-10z`,
		...paint({ fill: 'topUp', stroke: 'paper' }),
	});
}

function firstSince(readings: readonly ChartReading[], at: number): ChartReading | undefined {
	let [from, to] = [0, readings.length];
	while (from < to) {
		const middle = Math.floor((from + to) / 2);
		if ((readings[middle]?.at ?? at) < at) from = middle + 1;
		else to = middle;
	}
	return readings[from];
}

/** All amounts or none: a number at some of them would make the others look different. */
function drawLabels(
	marks: readonly TopUpMark[],
	plot: Plot,
	obstacles: readonly Obstacle[],
): string {
	const taken = [...obstacles];
	const labels: string[] = [];
	for (const { place, amounts } of marks) {
		const text = `+${amountLabel(addAmounts(amounts))}`;
		const spot = spotsFor(text, place, plot.area).find(
			({ area }) =>
				area.top >= plot.area.top && area.left > plot.area.left && covered(area, taken) === 0,
		);
		if (spot === undefined) return '';
		taken.push(areaObstacle(spot.area));
		labels.push(paperBehind(spot.area) + lettering(text, spot.x, spot.y, spot));
	}
	return labels.join('');
}

/** Above the mark; or before it, where the balance was lower. */
function spotsFor(text: string, place: Point, { left, right }: Area): LabelSpot[] {
	const above = LABEL_LIFTS.map((lift) => ({
		y: place.y - lift,
		...centred(text, place.x, { left: left + 4, right }),
	}));
	const before = centred(text, place.x, { left: left + 4, right: place.x - SIDE_GAP });
	return [...above, { y: place.y + 5, ...before }].map(({ x, y, anchor, ...sides }) => {
		const area = textArea(sides.right - sides.left, { x: sides.left, y });
		return { x, y, anchor, area, ink: 'topUp' };
	});
}
