import type { FanPoint } from './balanceChart';
import { paint } from './colors';
import type { Plot, Point, TimeWindow } from './plot';
import { element, linePath, type Attributes } from './svg';

/** The lines of a fan, in pixels. */
export interface FanLines {
	high: Point[];
	middle: Point[];
	low: Point[];
}

/** The look of the median, also in the legend. */
export const MEDIAN_STYLE: Attributes = {
	...paint({ stroke: 'balance' }),
	'stroke-width': '2',
	'stroke-dasharray': '6 4',
};

/** The look of the interval, also in the legend. */
export const BAND_STYLE: Attributes = { ...paint({ fill: 'balance' }), 'fill-opacity': '0.25' };

/** The part of the fan in the window, cut off where the window ends. */
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

/** The lines of a fan, with at most two points in a column of pixels. */
export function fanLines(fan: readonly FanPoint[], { x, y }: Plot): FanLines {
	const points = fan.filter(({ at }, index) => {
		const [before, after] = [fan[index - 1], fan[index + 1]];
		if (before === undefined || after === undefined) return true;
		const column = Math.floor(x(at));
		return Math.floor(x(before.at)) !== column || Math.floor(x(after.at)) !== column;
	});
	// Once nothing is left, the median would only cover the axis.
	const emptyFrom = points.findIndex(({ middle }) => middle <= 0);
	const upToEmpty = emptyFrom < 0 ? points : points.slice(0, emptyFrom + 1);
	return {
		high: points.map(({ at, high }) => ({ x: x(at), y: y(high) })),
		middle: upToEmpty.map(({ at, middle }) => ({ x: x(at), y: y(middle) })),
		low: points.map(({ at, low }) => ({ x: x(at), y: y(low) })),
	};
}

/** Draws the interval as a band, and the median in it as a dashed line. */
export function drawFan({ high, middle, low }: FanLines): string {
	return element(
		'g',
		{ class: 'balance-fan' },
		element('path', { d: `${linePath([...high, ...[...low].reverse()])}Z`, ...BAND_STYLE }) +
			element('path', { d: linePath(middle), ...MEDIAN_STYLE }),
	);
}
