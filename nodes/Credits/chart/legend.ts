import { BAND_STYLE, MEDIAN_STYLE, type FanLines } from './forecastFan';
import { MEASURED_STYLE, UNMEASURED_STYLE, type HistoryLines } from './historyLines';
import { element, length, type Attributes } from './svg';
import { LINE_HEIGHT, drawText, textWidth } from './text';
import { drawTriangle } from './topUpMarks';

/** The complete legend, in its order. */
const LEGEND = [
	{ kind: 'measured', text: 'measured' },
	{ kind: 'unmeasured', text: 'no readings' },
	{ kind: 'topUp', text: 'top-up' },
	{ kind: 'median', text: 'forecast' },
	{ kind: 'band', text: '80 % interval' },
] as const;

/** A kind of line or mark with its explanation. */
export type LegendEntry = (typeof LEGEND)[number];

/** A legend and its height in pixels. */
export interface Legend {
	markup: string;
	height: number;
}

const SAMPLE_WIDTH = 22;
const SAMPLE_GAP = 6;
const ENTRY_GAP = 14;

/** The entries for what is in the picture. @param marks number of marks of top-ups */
export function entriesFor(
	{ measured, unmeasured }: HistoryLines,
	fan: FanLines | null,
	marks: number,
): LegendEntry[] {
	const isShown: Record<LegendEntry['kind'], boolean> = {
		measured: measured.length > 0,
		unmeasured: unmeasured.length > 0,
		topUp: marks > 0,
		median: fan !== null,
		band: fan !== null,
	};
	return LEGEND.filter(({ kind }) => isShown[kind]);
}

/** Draws a sample of each entry with its explanation, in as many rows as it takes. */
export function drawLegend(
	entries: readonly LegendEntry[],
	{ left, right, top }: { left: number; right: number; top: number },
): Legend {
	if (entries.length < 2) return { markup: '', height: 0 };
	let [x, rows] = [left, 1];
	const parts = entries.map(({ kind, text }) => {
		const width = SAMPLE_WIDTH + SAMPLE_GAP + textWidth(text);
		if (x > left && x + width > right) [x, rows] = [left, rows + 1];
		const baseline = top + rows * LINE_HEIGHT - 5;
		const part =
			drawSample(kind, x, baseline - 4.5) +
			drawText(text, x + SAMPLE_WIDTH + SAMPLE_GAP, baseline, { color: 'quiet' });
		x += width + ENTRY_GAP;
		return part;
	});
	return {
		markup: element('g', { class: 'balance-legend' }, parts.join('')),
		height: rows * LINE_HEIGHT,
	};
}

function drawSample(kind: LegendEntry['kind'], x: number, y: number): string {
	switch (kind) {
		case 'measured':
			return drawSampleLine(x, y, MEASURED_STYLE);
		case 'unmeasured':
			return drawSampleLine(x, y, UNMEASURED_STYLE);
		case 'topUp':
			return drawTriangle({ x: x + SAMPLE_WIDTH / 2, y });
		case 'median':
			return drawSampleLine(x, y, MEDIAN_STYLE);
		case 'band':
			return element('rect', { x, y: y - 5, width: SAMPLE_WIDTH, height: 10, ...BAND_STYLE });
	}
}

function drawSampleLine(x: number, y: number, style: Attributes): string {
	return element('path', { d: `M${length(x)} ${length(y)}h${SAMPLE_WIDTH}`, ...style });
}
