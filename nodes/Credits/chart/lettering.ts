import { paint, type Ink } from './inks';
import { element, escapeText, type Attributes } from './markup';

/** Text sizes in pixels. */
export const TITLE_SIZE = 17;
export const TEXT_SIZE = 13;

/** From one line's baseline to the next. */
export const LINE_HEIGHT = 18;

const ELLIPSIS = '…';

/** Nobody reads more of a title or a summary in a chart. */
const LONGEST_TEXT = 600;

/** Of how a text is set. */
export interface Setting {
	size?: number;
	anchor?: 'start' | 'middle' | 'end';
	ink?: Ink;
	bold?: boolean;
}

/** A text with its baseline at `y`. */
export function lettering(text: string, x: number, y: number, setting: Setting = {}): string {
	const { size = TEXT_SIZE, anchor = 'start', ink = 'text', bold = false } = setting;
	const attributes: Attributes = { x, y, ...paint({ fill: ink }) };
	if (size !== TEXT_SIZE) attributes['font-size'] = size;
	if (anchor !== 'start') attributes['text-anchor'] = anchor;
	if (bold) attributes['font-weight'] = '600';
	return element('text', attributes, escapeText(text));
}

/**
 * At most how wide a text is, in pixels. Which font the reader has is unknown, so
 * the widths are those of the widest usual one, DejaVu Sans.
 */
export function textWidth(text: string, { size = TEXT_SIZE, bold = false }: Setting = {}): number {
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

/** On one line, and no longer than anybody reads. */
export function oneLine(text: string): string {
	const characters = [
		...text
			.slice(0, 4 * LONGEST_TEXT)
			.replace(/[\s\p{Cc}]+/gu, ' ')
			.trim(),
	];
	return characters.length <= LONGEST_TEXT
		? characters.join('')
		: `${characters.slice(0, LONGEST_TEXT - 1).join('')}${ELLIPSIS}`;
}

/** Breaks a text into lines between words; the last one ends in an ellipsis if there is more. */
export function breakLines(
	text: string,
	width: number,
	most: number,
	setting: Setting = {},
): string[] {
	const lines: string[] = [];
	let rest = oneLine(text);
	while (rest !== '' && lines.length < most - 1) {
		const line = firstLine(rest, width, setting);
		lines.push(line.trimEnd());
		rest = rest.slice(line.length).trimStart();
	}
	if (rest !== '') lines.push(shorten(rest, width, setting));
	return lines;
}

/** A text that is cut where it becomes too wide. */
export function shorten(text: string, width: number, setting: Setting = {}): string {
	if (textWidth(text, setting) <= width) return text;
	const room = width - textWidth(ELLIPSIS, setting);
	return `${fitting(text, room, setting).trimEnd()}${ELLIPSIS}`;
}

function firstLine(text: string, width: number, setting: Setting): string {
	if (textWidth(text, setting) <= width) return text;
	const start = fitting(text, width, setting);
	const space = text[start.length] === ' ' ? start.length : start.lastIndexOf(' ');
	return space > 0 ? text.slice(0, space) : start;
}

function fitting(text: string, width: number, setting: Setting): string {
	let start = '';
	let taken = 0;
	for (const character of text) {
		taken += textWidth(character, setting);
		if (taken > width && start !== '') break;
		start += character;
	}
	return start;
}

/** Where a text is set, and what of the line it takes. */
export interface Anchored {
	x: number;
	anchor: 'start' | 'middle' | 'end';
	left: number;
	right: number;
}

/** Centres a text on a place, or puts it flush with the limit that is in its way. */
export function centred(
	text: string,
	place: number,
	limits: { left: number; right: number },
	setting: Setting = {},
): Anchored {
	const width = textWidth(text, setting);
	if (place + width / 2 > limits.right) {
		return { x: limits.right, anchor: 'end', left: limits.right - width, right: limits.right };
	}
	if (place - width / 2 < limits.left) {
		return { x: limits.left, anchor: 'start', left: limits.left, right: limits.left + width };
	}
	return { x: place, anchor: 'middle', left: place - width / 2, right: place + width / 2 };
}
