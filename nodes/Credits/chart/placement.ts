import { paint } from './inks';
import { LINE_HEIGHT } from './lettering';
import { element } from './markup';
import type { Area, Point } from './plot';

/** What a label must not cover: all between an upper and a lower line. */
export interface Obstacle {
	upper: readonly Point[];
	lower: readonly Point[];
}

/** Distance between a label and what it keeps clear of. */
const CLEARANCE = 3;

const ASCENT = 12;
const DESCENT = 4;

/** A line that a label must not cover. */
export function lineObstacle(points: readonly Point[]): Obstacle {
	return { upper: points, lower: points };
}

/** An area that a label must not cover. */
export function areaObstacle({ left, right, top, bottom }: Area): Obstacle {
	const edge = (y: number): Point[] => [
		{ x: left, y },
		{ x: right, y },
	];
	return { upper: edge(top), lower: edge(bottom) };
}

/** What a text of a width covers whose baseline begins at the point. */
export function textArea(width: number, { x, y }: Point): Area {
	return { left: x, right: x + width, top: y - ASCENT, bottom: y + DESCENT };
}

/** How many square pixels a label would share with what it must not cover, roughly. */
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

/** The first place where a text of a width covers nothing, else the one where it covers least. */
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

/** Paper behind a text, so that no grid line runs through it. */
export function paperBehind({ left, right, top }: Area): string {
	return element('rect', {
		x: left - 2,
		y: top,
		width: right - left + 4,
		height: LINE_HEIGHT - 2,
		...paint({ fill: 'paper' }),
	});
}

/** Where a line passes above, below or through a label: none if it passes beside it. */
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
