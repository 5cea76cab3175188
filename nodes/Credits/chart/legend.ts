import { LINE_HEIGHT, lettering, textWidth } from './lettering';
import { BAND, MEASURED, MEDIAN, UNMEASURED } from './lineStyles';
import { element, length, type Attributes } from './markup';
import { drawTriangle } from './topUpMarks';

/** What can be explained under the chart. */
const ENTRIES = {
	measured: 'measured',
	unmeasured: 'no readings',
	topUp: 'top-up',
	median: 'forecast',
	band: '80 % interval',
} as const;

/** The name of a kind of line or mark. */
export type LegendEntry = keyof typeof ENTRIES;

/** All of them, in the order of the legend. */
export const LEGEND_ENTRIES = Object.keys(ENTRIES) as LegendEntry[];

/** A legend and the height it takes. */
export interface Legend {
	markup: string;
	height: number;
}

const SAMPLE_WIDTH = 22;
const SAMPLE_GAP = 6;
const ENTRY_GAP = 14;

/** Explains the kinds of lines that are in the chart, in as many rows as it takes. */
export function drawLegend(
	shown: readonly LegendEntry[],
	{ left, right, top }: { left: number; right: number; top: number },
): Legend {
	if (shown.length < 2) return { markup: '', height: 0 };
	let [x, rows] = [left, 1];
	const parts = shown.map((entry) => {
		const text = ENTRIES[entry];
		const width = SAMPLE_WIDTH + SAMPLE_GAP + textWidth(text);
		if (x > left && x + width > right) [x, rows] = [left, rows + 1];
		const baseline = top + rows * LINE_HEIGHT - 5;
		const part =
			drawSample(entry, x, baseline - 4.5) +
			lettering(text, x + SAMPLE_WIDTH + SAMPLE_GAP, baseline, { ink: 'quiet' });
		x += width + ENTRY_GAP;
		return part;
	});
	return {
		markup: element('g', { class: 'balance-legend' }, parts.join('')),
		height: rows * LINE_HEIGHT,
	};
}

function drawSample(entry: LegendEntry, x: number, y: number): string {
	switch (entry) {
		case 'measured':
			return drawSampleLine(x, y, MEASURED);
		case 'unmeasured':
			return drawSampleLine(x, y, UNMEASURED);
		case 'topUp':
			return drawTriangle({ x: x + SAMPLE_WIDTH / 2, y });
		case 'median':
			return drawSampleLine(x, y, MEDIAN);
		case 'band':
			return element('rect', { x, y: y - 5, width: SAMPLE_WIDTH, height: 10, ...BAND });
	}
}

function drawSampleLine(x: number, y: number, style: Attributes): string {
	return element('path', { d: `M${length(x)} ${length(y)}h${SAMPLE_WIDTH}`, ...style });
}
