import { LINE_HEIGHT, TITLE_SIZE, breakLines, lettering } from './lettering';
import { element } from './markup';

/** The lines above the plot and where they end. */
export interface Header {
	markup: string;
	bottom: number;
}

const TITLE = { size: TITLE_SIZE, bold: true } as const;
const MOST_TITLE_LINES = 2;
const MOST_SUMMARY_LINES = 3;

/** Title and summary, broken into lines. */
export function drawHeader(
	{ title, summary }: { title: string; summary: string },
	{ left, right, top }: { left: number; right: number; top: number },
): Header {
	const width = right - left;
	let y = top;
	const titleLines = breakLines(title, width, MOST_TITLE_LINES, TITLE).map((line) =>
		lettering(line, left, (y += TITLE_SIZE + 4), TITLE),
	);
	const summaryLines = breakLines(summary, width, MOST_SUMMARY_LINES).map((line) =>
		lettering(line, left, (y += LINE_HEIGHT + 1), { ink: 'quiet' }),
	);
	return {
		markup: element('g', { class: 'balance-header' }, [...titleLines, ...summaryLines].join('')),
		bottom: y,
	};
}
