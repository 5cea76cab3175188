import { addAmounts } from '../balance/amounts';
import { amountLabel } from './amountAxis';
import type { ChartReading, ChartTopUp } from './balanceChart';
import { paint } from './colors';
import { areaObstacle, covered, drawBackground, textArea, type Obstacle } from './placement';
import type { Area, Plot, Point } from './plot';
import { element, length } from './svg';
import { centered, drawText, type TextStyle } from './text';

/** Distance in pixels below which marks would blur into one. */
const MIN_DISTANCE = 9;

/** Number of marks beyond which they would hide the line. */
const MAX_ON_LINE = 24;

/** Number of labels beyond which nobody reads them. */
const MAX_LABELS = 8;

/** The distances from a mark up to the baseline of its amount, in the order they are tried. */
const LABEL_LIFTS = [14, 25, 36];

/** The distance from the middle of a mark to an amount beside it. */
const SIDE_GAP = 12;

/** A possible position of an amount, and the area it would take. */
interface LabelSpot extends TextStyle {
	x: number;
	y: number;
	area: Area;
}

/** A mark of one top-up, or of several that are close together. */
export interface TopUpMark {
	place: Point;
	amounts: number[];
}

/**
 * The marks of the top-ups in the window, each at the first reading that shows the top-up.
 * Marks that would overlap are merged. If they are too many for the line, they are put at
 * the bottom.
 */
export function topUpMarks(
	topUps: readonly ChartTopUp[],
	readings: readonly ChartReading[],
	{ x, y, area, window }: Plot,
): TopUpMark[] {
	const marks: TopUpMark[] = [];
	let next = 0;
	for (const { at, amount } of topUps) {
		if (at < window.start || at > window.end) continue;
		const before = marks.at(-1);
		while ((readings[next]?.at ?? at) < at) next += 1;
		const noticed = readings[next];
		// Without a reading, the axis is the only place.
		const place = { x: x(noticed?.at ?? at), y: y(noticed?.remaining ?? 0) };
		if (before !== undefined && place.x - before.place.x < MIN_DISTANCE) {
			before.amounts.push(amount);
		} else {
			marks.push({ place, amounts: [amount] });
		}
	}
	if (marks.length <= MAX_ON_LINE) return marks;
	return marks.map((mark) => ({ ...mark, place: { x: mark.place.x, y: area.bottom - 6 } }));
}

/** The marks as obstacles for labels. */
export function topUpObstacles(marks: readonly TopUpMark[]): Obstacle[] {
	return marks.map(({ place: { x, y } }) =>
		areaObstacle({ left: x - 6, right: x + 6, top: y - 5, bottom: y + 4 }),
	);
}

/** Draws triangles where the balance was topped up, with their amounts if there is room. */
export function drawTopUps(
	marks: readonly TopUpMark[],
	plot: Plot,
	obstacles: readonly Obstacle[],
): string {
	if (marks.length === 0) return '';
	const triangles = marks.map(({ place }) => drawTriangle(place)).join('');
	const labels = marks.length > MAX_LABELS ? '' : drawLabels(marks, plot, obstacles);
	return element('g', { class: 'balance-top-ups' }, triangles + labels);
}

/** Draws a triangle centered on the point. */
export function drawTriangle({ x, y }: Point): string {
	return element('path', {
		d: `M${length(x)} ${length(y - 5)}l5 9h-10z`,
		...paint({ fill: 'topUp', stroke: 'background' }),
	});
}

/** All amounts or none: a mark without an amount would look like something else. */
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
		labels.push(drawBackground(spot.area) + drawText(text, spot.x, spot.y, spot));
	}
	return labels.join('');
}

/** The positions to try: above the mark, then before it, where the balance was lower. */
function spotsFor(text: string, place: Point, { left, right }: Area): LabelSpot[] {
	const above = LABEL_LIFTS.map((lift) => ({
		y: place.y - lift,
		...centered(text, place.x, { left: left + 4, right }),
	}));
	const before = centered(text, place.x, { left: left + 4, right: place.x - SIDE_GAP });
	return [...above, { y: place.y + 5, ...before }].map(({ x, y, anchor, ...sides }) => {
		const area = textArea(sides.right - sides.left, { x: sides.left, y });
		return { x, y, anchor, area, color: 'topUp' };
	});
}
