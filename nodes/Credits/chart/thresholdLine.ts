import { amountLabel, amountRange } from './amountAxis';
import { paint } from './colors';
import {
	areaObstacle,
	bestPlace,
	drawBackground,
	lineObstacle,
	textArea,
	type Obstacle,
} from './placement';
import type { Plot, Point } from './plot';
import { element, length, type Attributes } from './svg';
import { drawText, textWidth } from './text';

/** A drawn threshold, and the obstacle that it is for other labels. */
export interface ThresholdLine {
	/** Drawn below the balance. */
	line: string;
	/** Drawn above everything. */
	label: string;
	obstacles: Obstacle[];
}

const LINE_STYLE: Attributes = {
	...paint({ stroke: 'threshold' }),
	'stroke-width': '1.5',
	'stroke-dasharray': '2 3',
};

/** Distance, in heights of the rest, beyond which a threshold would flatten the rest. */
const MAX_HEIGHTS = 1.5;

/** The distance between the places tried for a label, in pixels. */
const PLACE_DISTANCE = 20;

/** Triangles, beginning at the middle of their left edge. */
const UPWARDS = 'm0 4h9l-4.5 -8z';
const DOWNWARDS = 'm0 -4h9l-4.5 8z';
const ARROW_WIDTH = 14;

interface ThresholdLabel {
	text: string;
	/** The triangle before the text; `null` for none. */
	arrow: string | null;
}

/** The number of rows to try for a label without a line. */
const DISTANT_ROWS = 8;

/**
 * Whether a threshold is drawn as a line. One that is far off gets only a label.
 *
 * @param amounts all other amounts in the picture
 */
export function isThresholdShown(threshold: number, amounts: Iterable<number>): boolean {
	const { lowest, highest } = amountRange(amounts);
	if (lowest === highest) return true;
	const margin = MAX_HEIGHTS * (highest - lowest);
	return threshold <= highest + margin && threshold >= lowest - margin;
}

/** Draws the line at which the balance counts as low, and its label where it covers nothing. */
export function drawThreshold(
	threshold: number,
	plot: Plot,
	obstacles: readonly Obstacle[],
): ThresholdLine {
	const { left, right, bottom } = plot.area;
	const height = plot.y(threshold);
	const label = { text: labelText(threshold), arrow: null };
	const below = height + 16 < bottom ? [height + 16] : [];
	const placed = drawLabel(label, placesAlong(label, plot, [height - 6, ...below]), obstacles);
	const line = element(
		'g',
		{ class: 'balance-threshold' },
		element('path', { d: `M${length(left)} ${length(height)}H${length(right)}`, ...LINE_STYLE }),
	);
	const ends = [
		{ x: left, y: height },
		{ x: right, y: height },
	];
	return { line, ...placed, obstacles: [lineObstacle(ends), ...placed.obstacles] };
}

/** Draws the label of a threshold outside of the picture, with an arrow pointing to it. */
export function drawDistantThreshold(
	threshold: number,
	plot: Plot,
	obstacles: readonly Obstacle[],
): ThresholdLine {
	const isAbove = threshold > 0;
	const { top, bottom } = plot.area;
	const label = { text: labelText(threshold), arrow: isAbove ? UPWARDS : DOWNWARDS };
	const places = Array.from({ length: DISTANT_ROWS }, (_, row) =>
		placesAlong(label, plot, [isAbove ? top + 14 + row * 20 : bottom - 6 - row * 20]),
	);
	return { line: '', ...drawLabel(label, places.flat(), obstacles) };
}

function drawLabel(
	{ text, arrow }: ThresholdLabel,
	places: readonly Point[],
	obstacles: readonly Obstacle[],
): Omit<ThresholdLine, 'line'> {
	const width = labelWidth({ text, arrow });
	const place = bestPlace(width, places, obstacles);
	if (place === null) return { label: '', obstacles: [] };
	const area = textArea(width, place);
	const start = { x: place.x + width - textWidth(text), y: place.y };
	return {
		label:
			drawBackground(area) +
			(arrow === null ? '' : drawArrow(arrow, place)) +
			drawText(text, start.x, start.y, { color: 'threshold' }),
		obstacles: [areaObstacle(area)],
	};
}

function labelText(threshold: number): string {
	return `threshold ${amountLabel(threshold)}`;
}

function labelWidth({ text, arrow }: ThresholdLabel): number {
	return textWidth(text) + (arrow === null ? 0 : ARROW_WIDTH);
}

function drawArrow(shape: string, { x, y }: Point): string {
	return element('path', {
		d: `M${length(x)} ${length(y - 4.5)}${shape}`,
		...paint({ fill: 'threshold' }),
	});
}

function placesAlong(label: ThresholdLabel, { area }: Plot, heights: readonly number[]): Point[] {
	const places: Point[] = [];
	for (let x = area.left + 6; x + labelWidth(label) < area.right; x += PLACE_DISTANCE) {
		for (const y of heights) places.push({ x, y });
	}
	return places;
}
