import { DARK_PAPER, paint } from './inks';
import { TEXT_SIZE } from './lettering';
import { element, escapeText } from './markup';

/** What a document is made of; `content` is markup, the other two are plain text. */
export interface DocumentParts {
	title: string;
	description: string;
	content: string;
	width: number;
	height: number;
}

/** Only what every system has: a document may not load anything. */
const FONTS = "system-ui, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";

/** A complete SVG document on its own paper, which can be read in light and dark surroundings. */
export function svgDocument({ title, description, content, width, height }: DocumentParts): string {
	// Several charts in one page must not share their names.
	const name = `balance-${fingerprint(title + description + content)}`;
	return element(
		'svg',
		{
			xmlns: 'http://www.w3.org/2000/svg',
			width,
			height,
			viewBox: `0 0 ${width} ${height}`,
			role: 'img',
			'aria-labelledby': `${name}-title ${name}-description`,
			'font-family': FONTS,
			'font-size': TEXT_SIZE,
		},
		element('title', { id: `${name}-title` }, escapeText(title)) +
			element('desc', { id: `${name}-description` }, escapeText(description)) +
			element('style', {}, DARK_PAPER) +
			element('rect', { width, height, ...paint({ fill: 'paper' }) }) +
			content,
	);
}

/** FNV-1a, which is enough to tell charts apart. */
function fingerprint(text: string): string {
	let hash = 0x811c9dc5;
	for (let index = 0; index < text.length; index++) {
		hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
	}
	return hash.toString(36);
}
