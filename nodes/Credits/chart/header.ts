import { NOW_LABEL, type LabelRow } from './momentMarks';
import { element } from './svg';
import {
	LINE_HEIGHT,
	TITLE_SIZE,
	breakLines,
	centered,
	drawText,
	shorten,
	textWidth,
	type Anchored,
} from './text';

/** The title and the summary, and the y coordinate of their end. */
export interface Header {
	markup: string;
	bottom: number;
}

/** The rows of labels between the header and the plot, where nothing can cover a line. */
export interface LabelRows {
	/** The unit of the amounts, as markup. */
	caption: string;
	/** The row of the words about the end. */
	exhaustion: LabelRow;
	now: Anchored;
	/** Where the plot may begin. */
	bottom: number;
}

/** The contents of the label rows. */
export interface RowTexts {
	unit: string;
	/** Whether there are words about the end. */
	hasWords: boolean;
	/** The x coordinate of "now". */
	nowPlace: number;
}

const TITLE = { size: TITLE_SIZE, bold: true } as const;
const MAX_TITLE_LINES = 2;
const MAX_SUMMARY_LINES = 3;

const MAX_UNIT_WIDTH = 200;
const UNIT_GAP = 10;

/** Draws the title and the summary, broken into lines. */
export function drawHeader(
	{ title, summary }: { title: string; summary: string },
	{ left, right, top }: { left: number; right: number; top: number },
): Header {
	const width = right - left;
	let y = top;
	const titleLines = breakLines(title, width, MAX_TITLE_LINES, TITLE).map((line) =>
		drawText(line, left, (y += TITLE_SIZE + 4), TITLE),
	);
	const summaryLines = breakLines(summary, width, MAX_SUMMARY_LINES).map((line) =>
		drawText(line, left, (y += LINE_HEIGHT + 1), { color: 'quiet' }),
	);
	return {
		markup: element('g', { class: 'balance-header' }, [...titleLines, ...summaryLines].join('')),
		bottom: y,
	};
}

/**
 * The layout of the label rows: the words about the end in the first, "now" and the unit
 * in the second. A unit that would run into "now" moves up.
 */
export function labelRows(
	{ unit, hasWords, nowPlace }: RowTexts,
	{ left, right, top }: { left: number; right: number; top: number },
): LabelRows {
	const caption = shorten(unit, MAX_UNIT_WIDTH);
	const captionEnd = left + textWidth(caption) + UNIT_GAP;
	const now = centered(NOW_LABEL, nowPlace, { left, right });
	const isUnitAbove = captionEnd > now.left;
	const rows = hasWords || isUnitAbove ? 2 : 1;
	const [first, last] = [top + LINE_HEIGHT, top + rows * LINE_HEIGHT];
	return {
		caption: drawText(caption, left, isUnitAbove ? first : last, { color: 'quiet' }),
		exhaustion: { baseline: first, left: isUnitAbove ? captionEnd : left, right },
		now,
		bottom: last + 10,
	};
}
