import { paint, type Color } from './colors';
import { element, escapeText, type Attributes } from './svg';

/** The font size of the title in pixels. */
export const TITLE_SIZE = 17;

/** The font size of everything else in pixels. */
export const TEXT_SIZE = 13;

/** The distance from one line's baseline to the next in pixels. */
export const LINE_HEIGHT = 18;

const ELLIPSIS = '…';

/** In characters: longer titles and summaries go unread in a chart. */
const MAX_TEXT_LENGTH = 600;

/** The look of a text. */
export interface TextStyle {
	size?: number;
	anchor?: 'start' | 'middle' | 'end';
	color?: Color;
	bold?: boolean;
}

/** Draws a text with its baseline at `y`. */
export function drawText(text: string, x: number, y: number, style: TextStyle = {}): string {
	const { size = TEXT_SIZE, anchor = 'start', color = 'text', bold = false } = style;
	const attributes: Attributes = { x, y, ...paint({ fill: color }) };
	if (size !== TEXT_SIZE) attributes['font-size'] = size;
	if (anchor !== 'start') attributes['text-anchor'] = anchor;
	if (bold) attributes['font-weight'] = '600';
	return element('text', attributes, escapeText(text));
}

/**
 * An upper bound for the width of a text in pixels. The reader's font is unknown, so the
 * widths are those of the widest common one, DejaVu Sans.
 */
export function textWidth(
	text: string,
	{ size = TEXT_SIZE, bold = false }: TextStyle = {},
): number {
	let ems = 0;
	for (const character of text) ems += widthInEms(character);
	return ems * size * (bold ? 1.1 : 1);
}

function widthInEms(character: string): number {
	if (/[ijl.,:;'|!()[\] tfrI/–-]/.test(character)) return 0.42;
	if (/[mwMW@%+<>=~—…]/.test(character)) return 1;
	if (/[A-Z]/.test(character)) return 0.77;
	return character < '\u0250' ? 0.64 : 1.1;
}

/** A text on a single line, cut at a readable length. */
export function singleLine(text: string): string {
	const characters = [
		...text
			.slice(0, 4 * MAX_TEXT_LENGTH)
			.replace(/[\s\p{Cc}]+/gu, ' ')
			.trim(),
	];
	return characters.length <= MAX_TEXT_LENGTH
		? characters.join('')
		: `${characters.slice(0, MAX_TEXT_LENGTH - 1).join('')}${ELLIPSIS}`;
}

/**
 * The lines of a text, broken between words.
 *
 * @param max how many lines there may be; the last one ends in an ellipsis if there is more
 */
export function breakLines(
	text: string,
	width: number,
	max: number,
	style: TextStyle = {},
): string[] {
	const lines: string[] = [];
	let rest = singleLine(text);
	while (rest !== '' && lines.length < max - 1) {
		const line = firstLine(rest, width, style);
		lines.push(line.trimEnd());
		rest = rest.slice(line.length).trimStart();
	}
	if (rest !== '') lines.push(shorten(rest, width, style));
	return lines;
}

/** A text, cut with an ellipsis where it becomes too wide. */
export function shorten(text: string, width: number, style: TextStyle = {}): string {
	if (textWidth(text, style) <= width) return text;
	const room = width - textWidth(ELLIPSIS, style);
	return `${fitting(text, room, style).trimEnd()}${ELLIPSIS}`;
}

function firstLine(text: string, width: number, style: TextStyle): string {
	if (textWidth(text, style) <= width) return text;
	const start = fitting(text, width, style);
	const space = text[start.length] === ' ' ? start.length : start.lastIndexOf(' ');
	return space > 0 ? text.slice(0, space) : start;
}

function fitting(text: string, width: number, style: TextStyle): string {
	let start = '';
	let taken = 0;
	for (const character of text) {
		taken += textWidth(character, style);
		if (taken > width && start !== '') break;
		start += character;
	}
	return start;
}

/** The horizontal position of a text, and the part of the line that it takes. */
export interface Anchored {
	x: number;
	anchor: 'start' | 'middle' | 'end';
	left: number;
	right: number;
}

/** The position of a text centered on `x`, or flush with the limit that it would cross. */
export function centered(
	text: string,
	x: number,
	limits: { left: number; right: number },
	style: TextStyle = {},
): Anchored {
	const width = textWidth(text, style);
	if (x + width / 2 > limits.right) {
		return { x: limits.right, anchor: 'end', left: limits.right - width, right: limits.right };
	}
	if (x - width / 2 < limits.left) {
		return { x: limits.left, anchor: 'start', left: limits.left, right: limits.left + width };
	}
	return { x, anchor: 'middle', left: x - width / 2, right: x + width / 2 };
}
