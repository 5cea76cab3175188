import { LINE_HEIGHT, centred, lettering, shorten, textWidth, type Anchored } from './lettering';
import { NOW } from './nowLine';
import type { LabelRow } from './exhaustionMark';

/** The rows between the header and the plot, in which nothing can cover a line. */
export interface LabelRows {
	/** The unit of the amounts. */
	caption: string;
	/** For the words about the end. */
	exhaustion: LabelRow;
	now: Anchored;
	/** Where the plot may begin. */
	bottom: number;
}

/** What is to be written into the rows. */
export interface RowTexts {
	unit: string;
	/** Whether there are words about the end. */
	hasWords: boolean;
	/** Where "now" is, in pixels. */
	nowPlace: number;
}

const WIDEST_UNIT = 200;
const GAP = 10;

/**
 * Shares out the rows: the words about the end in the first, "now" and the unit in
 * the second. A unit that is in the way of "now" moves up.
 */
export function labelRows(
	{ unit, hasWords, nowPlace }: RowTexts,
	{ left, right, top }: { left: number; right: number; top: number },
): LabelRows {
	const caption = shorten(unit, WIDEST_UNIT);
	const captionEnd = left + textWidth(caption) + GAP;
	const now = centred(NOW, nowPlace, { left, right });
	const isUnitAbove = captionEnd > now.left;
	const rows = hasWords || isUnitAbove ? 2 : 1;
	const [first, last] = [top + LINE_HEIGHT, top + rows * LINE_HEIGHT];
	return {
		caption: lettering(caption, left, isUnitAbove ? first : last, { ink: 'quiet' }),
		exhaustion: { baseline: first, left: isUnitAbove ? captionEnd : left, right },
		now,
		bottom: last + 10,
	};
}
