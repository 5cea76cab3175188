import { paint } from './colors';
import type { Area, Point } from './plot';
import { element } from './svg';
import { LINE_HEIGHT } from './text';

/** A part of the plot that a label must not cover: everything between an upper and a lower line. */
export interface Obstacle {
	upper: readonly Point[];
	lower: readonly Point[];
}

/** The distance between a label and an obstacle in pixels. */
const CLEARANCE = 3;

const ASCENT = 12;
const DESCENT = 4;

/** A line as an obstacle. */
export function lineObstacle(points: readonly Point[]): Obstacle {
	return { upper: points, lower: points };
}

/** An area as an obstacle. */
export function areaObstacle({ left, right, top, bottom }: Area): Obstacle {
	const edge = (y: number): Point[] => [
		{ x: left, y },
		{ x: right, y },
	];
	return { upper: edge(top), lower: edge(bottom) };
}

/** The area of a text whose baseline begins at the point. */
export function textArea(width: number, { x, y }: Point): Area {
	return { left: x, right: x + width, top: y - ASCENT, bottom: y + DESCENT };
}

/** The overlap of a label with all obstacles, roughly, in square pixels. */
export function covered(label: Area, obstacles: readonly Obstacle[]): number {
	const [top, bottom] = [label.top - CLEARANCE, label.bottom + CLEARANCE];
	return obstacles.reduce((sum, { upper, lower }) => {
		const [above, below] = [pointsBeside(upper, label), pointsBeside(lower, label)];
		const highest = Math.min(...above.map(({ y }) => y));
		const lowest = Math.max(...below.map(({ y }) => y));
		const height = Math.min(bottom, lowest + 1) - Math.max(top, highest - 1);
		if (!(height > 0)) return sum;
		const places = above.map(({ x }) => x);
		return sum + height * (Math.max(...places) - Math.min(...places) + 2);
	}, 0);
}

/** The first place where a text of this width covers nothing, otherwise where it covers least. */
export function bestPlace(
	width: number,
	places: readonly Point[],
	obstacles: readonly Obstacle[],
): Point | null {
	let best: Point | null = null;
	let least = Infinity;
	for (const place of places) {
		const cost = covered(textArea(width, place), obstacles);
		if (cost < least) [best, least] = [place, cost];
		if (cost === 0) break;
	}
	return best;
}

/** Draws the background of a label, so that no grid line runs through the text. */
export function drawBackground({ left, right, top }: Area): string {
	return element('rect', {
		x: left - 2,
		y: top,
		width: right - left + 4,
		height: LINE_HEIGHT - 2,
		...paint({ fill: 'background' }),
	});
}

/** The points where a line passes above, below or through a label; none if it passes beside it. */
function pointsBeside(points: readonly Point[], label: Area): Point[] {
	const [left, right] = [label.left - CLEARANCE, label.right + CLEARANCE];
	const found: Point[] = [];
	points.forEach((point, index) => {
		if (point.x >= left && point.x <= right) found.push(point);
		const next = points[index + 1];
		if (next === undefined) return;
		for (const x of [left, right]) {
			if (point.x < x && next.x > x) {
				const share = (x - point.x) / (next.x - point.x);
				found.push({ x, y: point.y + (next.y - point.y) * share });
			}
		}
	});
	return found;
}
