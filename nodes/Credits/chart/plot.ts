/** A rectangle in pixels, such as the one the lines are drawn in. */
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

/** The time that a chart covers, epoch milliseconds. */
export interface TimeWindow {
	start: number;
	end: number;
}

/** The amounts that a chart covers; `lowest` is below `highest`. */
export interface AmountRange {
	lowest: number;
	highest: number;
}

/** The plot: its area, and the coordinates of a time and an amount in it. */
export interface Plot {
	area: Area;
	window: TimeWindow;
	x: (at: number) => number;
	y: (amount: number) => number;
}

/** A plot with the time from left to right and the amounts from bottom to top. */
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

/** The scale that maps a moment to its x coordinate. */
export function timeScale(
	{ left, right }: { left: number; right: number },
	{ start, end }: TimeWindow,
): (at: number) => number {
	return (at) => left + ((at - start) / (end - start)) * (right - left);
}
