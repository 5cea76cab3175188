import type { FanPoint } from './balanceChart';
import { path } from './history';
import { BAND, MEDIAN } from './lineStyles';
import { element } from './markup';
import type { Plot, Point } from './plot';
import type { TimeWindow } from './timeWindow';

/** The fan in pixels. */
export interface FanLines {
	high: Point[];
	middle: Point[];
	low: Point[];
}

/** The part of the fan in the window, which is cut where the window ends. */
export function fanWithin(fan: readonly FanPoint[], { start, end }: TimeWindow): FanPoint[] {
	const inside = fan.filter(({ at }) => at >= start && at <= end);
	const before = inside.at(-1);
	const after = fan.find(({ at }) => at > end);
	if (before === undefined || after === undefined || before.at === end) return inside;
	const share = (end - before.at) / (after.at - before.at);
	const between = (one: number, other: number): number => one + (other - one) * share;
	return [
		...inside,
		{
			at: end,
			low: between(before.low, after.low),
			middle: between(before.middle, after.middle),
			high: between(before.high, after.high),
		},
	];
}

/** The fan in pixels, with at most two points in a column of them. */
export function fanLines(fan: readonly FanPoint[], { x, y }: Plot): FanLines {
	const points = fan.filter(({ at }, index) => {
		const [before, after] = [fan[index - 1], fan[index + 1]];
		if (before === undefined || after === undefined) return true;
		const column = Math.floor(x(at));
		return Math.floor(x(before.at)) !== column || Math.floor(x(after.at)) !== column;
	});
	// Once nothing is left there is nothing to draw but the axis.
	const emptyFrom = points.findIndex(({ middle }) => middle <= 0);
	const upToEmpty = emptyFrom < 0 ? points : points.slice(0, emptyFrom + 1);
	return {
		high: points.map(({ at, high }) => ({ x: x(at), y: y(high) })),
		middle: upToEmpty.map(({ at, middle }) => ({ x: x(at), y: y(middle) })),
		low: points.map(({ at, low }) => ({ x: x(at), y: y(low) })),
	};
}

/** The interval as a band, and the median in it as a dashed line. */
export function drawFan({ high, middle, low }: FanLines): string {
	return element(
		'g',
		{ class: 'balance-fan' },
		element('path', { d: `${path([...high, ...[...low].reverse()])}Z`, ...BAND }) +
			element('path', { d: path(middle), ...MEDIAN }),
	);
}
