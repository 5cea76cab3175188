import { paint } from './inks';
import { centred, lettering } from './lettering';
import { element, length } from './markup';
import type { Plot } from './plot';
import type { Exhaustion } from './wording';

/** The row above the plot that the words are written in. */
export interface LabelRow {
	baseline: number;
	left: number;
	right: number;
}

const CAP_HEIGHT = 4;

/** Room for the arrow after words about what lies beyond the chart. */
const ARROW_WIDTH = 12;

/**
 * When it is empty: the interval as a bar on the axis, the median as a dot on the
 * bar, and a line from there up to the words.
 */
export function drawExhaustion(
	exhaustion: Exhaustion,
	words: string,
	plot: Plot,
	row: LabelRow,
): string {
	const { exhaustsAt } = exhaustion;
	const { start, end } = plot.window;
	const isBeyond = exhaustsAt === null || exhaustsAt > end;
	const parts = isBeyond
		? [drawInterval(exhaustion, plot), drawWordsOnBeyond(words, row)]
		: [
				drawLeader(plot.x(Math.max(exhaustsAt, start)), plot, row),
				drawInterval(exhaustion, plot),
				drawMedian(plot.x(Math.max(exhaustsAt, start)), plot),
				drawWords(words, plot.x(Math.max(exhaustsAt, start)), row),
			];
	return element('g', { class: 'balance-exhaustion' }, parts.join(''));
}

function drawInterval(
	{ exhaustsAtEarliest: earliest, exhaustsAtLatest: latest }: Exhaustion,
	{ area, window, x, y }: Plot,
): string {
	if (earliest === null || earliest > window.end) return '';
	const ground = y(0);
	const from = x(Math.max(earliest, window.start));
	const hasEnd = latest !== null && latest <= window.end;
	const to = hasEnd ? Math.max(from, x(latest)) : area.right;
	const cap = (place: number): string =>
		`M${length(place)} ${length(ground - CAP_HEIGHT)}v${2 * CAP_HEIGHT}`;
	return element('path', {
		d: `M${length(from)} ${length(ground)}H${length(to)}${cap(from)}${hasEnd ? cap(to) : ''}`,
		...paint({ stroke: 'empty' }),
		'stroke-width': '2.5',
	});
}

function drawMedian(place: number, { y }: Plot): string {
	return element('circle', {
		cx: place,
		cy: y(0),
		r: 4.5,
		...paint({ fill: 'empty', stroke: 'paper' }),
		'stroke-width': '1.5',
	});
}

function drawLeader(place: number, { y }: Plot, { baseline }: LabelRow): string {
	return element('path', {
		d: `M${length(place)} ${length(baseline + 6)}V${length(y(0))}`,
		...paint({ stroke: 'empty' }),
		'stroke-opacity': '0.6',
	});
}

function drawWords(words: string, place: number, row: LabelRow): string {
	const { x, anchor } = centred(words, place, row, { bold: true });
	return lettering(words, x, row.baseline, { anchor, ink: 'empty', bold: true });
}

function drawWordsOnBeyond(words: string, { baseline, right }: LabelRow): string {
	const arrow = element('path', {
		d: `M${length(right)} ${length(baseline - 4.5)}l-7 -4.5v9z`,
		...paint({ fill: 'empty' }),
	});
	const setting = { anchor: 'end', ink: 'empty', bold: true } as const;
	return lettering(words, right - ARROW_WIDTH, baseline, setting) + arrow;
}
