import { paint } from './inks';
import { lettering, textWidth } from './lettering';
import { THRESHOLD } from './lineStyles';
import { element, length } from './markup';
import {
	areaObstacle,
	bestPlace,
	lineObstacle,
	paperBehind,
	textArea,
	type Obstacle,
} from './placement';
import type { Plot, Point } from './plot';
import { amountLabel } from './wording';

/** A threshold as it is drawn, and what labels have to keep clear of then. */
export interface ThresholdLine {
	/** Beneath the balance. */
	line: string;
	/** Above everything. */
	label: string;
	obstacles: Obstacle[];
}

/** A threshold beyond this many times the height of all else would flatten it. */
const MOST_HEIGHTS = 1.5;

/** How far apart the places are at which a label is tried. */
const PLACE_DISTANCE = 20;

/** Triangles from the middle of their left edge. */
const UPWARDS = 'm0 4h9l-4.5 -8z';
const DOWNWARDS = 'm0 -4h9l-4.5 8z';
const ARROW_WIDTH = 14;

interface ThresholdLabel {
	text: string;
	/** Before the text; `null` for none. */
	arrow: string | null;
}

/** In so many rows a place is looked for that has no height of its own. */
const DISTANT_ROWS = 8;

/**
 * Whether a threshold is in the picture. One that is far off is only named.
 *
 * @param amounts all others in the picture
 */
export function isThresholdShown(threshold: number, amounts: Iterable<number>): boolean {
	let [least, most] = [0, 0];
	for (const amount of amounts) {
		least = Math.min(least, amount);
		most = Math.max(most, amount);
	}
	if (least === most) return true;
	const height = most - least;
	return threshold <= most + MOST_HEIGHTS * height && threshold >= least - MOST_HEIGHTS * height;
}

/** The line at which the balance counts as low, and its label where it covers nothing. */
export function drawThreshold(
	threshold: number,
	plot: Plot,
	obstacles: readonly Obstacle[],
): ThresholdLine {
	const { left, right, bottom } = plot.area;
	const height = plot.y(threshold);
	const label = { text: wordsFor(threshold), arrow: null };
	const below = height + 16 < bottom ? [height + 16] : [];
	const placed = drawLabel(label, placesAlong(label, plot, [height - 6, ...below]), obstacles);
	const line = element(
		'g',
		{ class: 'balance-threshold' },
		element('path', { d: `M${length(left)} ${length(height)}H${length(right)}`, ...THRESHOLD }),
	);
	const ends = [
		{ x: left, y: height },
		{ x: right, y: height },
	];
	return { line, ...placed, obstacles: [lineObstacle(ends), ...placed.obstacles] };
}

/** A threshold that is beyond the picture: its label, with an arrow to where it would be. */
export function drawDistantThreshold(
	threshold: number,
	plot: Plot,
	obstacles: readonly Obstacle[],
): ThresholdLine {
	const isAbove = threshold > 0;
	const { top, bottom } = plot.area;
	const label = { text: wordsFor(threshold), arrow: isAbove ? UPWARDS : DOWNWARDS };
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
			paperBehind(area) +
			(arrow === null ? '' : drawArrow(arrow, place)) +
			lettering(text, start.x, start.y, { ink: 'threshold' }),
		obstacles: [areaObstacle(area)],
	};
}

function wordsFor(threshold: number): string {
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
