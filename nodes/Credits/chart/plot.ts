import type { AmountRange } from './amountAxis';
import type { TimeWindow } from './timeWindow';

/** Where the lines are drawn, in pixels. */
export interface Area {
	left: number;
	right: number;
	top: number;
	bottom: number;
}

/** A point in pixels. */
export interface Point {
	x: number;
	y: number;
}

/** Where a moment and an amount lie on the paper. */
export interface Plot {
	area: Area;
	window: TimeWindow;
	x: (at: number) => number;
	y: (amount: number) => number;
}

/** Maps the time from left to right and the amounts from bottom to top. */
export function plotOn(area: Area, window: TimeWindow, range: AmountRange): Plot {
	const { top, bottom } = area;
	return {
		area,
		window,
		x: timeScale(area, window),
		y: (amount) =>
			bottom - ((amount - range.lowest) / (range.highest - range.lowest)) * (bottom - top),
	};
}

/** Where a moment lies from left to right. */
export function timeScale(
	{ left, right }: { left: number; right: number },
	{ start, end }: TimeWindow,
): (at: number) => number {
	return (at) => left + ((at - start) / (end - start)) * (right - left);
}
