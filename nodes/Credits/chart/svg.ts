import { escapeMarkup } from '../balance/markup';
import type { Point } from './plot';

/** An element's attributes; numbers are lengths in the chart's pixels. */
export type Attributes = Record<string, string | number>;

/** Everything that XML 1.0 does not allow, and the control characters that it discourages. */
const UNPRINTABLE =
	/[^\t\n\r\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFDCF\uFDF0-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** An SVG element. `content` is markup already. */
export function element(name: string, attributes: Attributes, content = ''): string {
	const written = Object.entries(attributes)
		.map(([key, value]) => ` ${key}="${attributeValue(value)}"`)
		.join('');
	return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** Plain text as markup. Unprintable characters become the replacement character. */
export function escapeText(text: string): string {
	return escapeMarkup(text.replace(UNPRINTABLE, '\uFFFD'));
}

/** A length to a tenth of a pixel; nobody can see more than that. */
export function length(value: number): string {
	return String(Math.round(value * 10) / 10);
}

/** The path data of a line through the points. */
export function linePath(points: readonly Point[]): string {
	return points
		.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${length(x)} ${length(y)}`)
		.join('');
}

function attributeValue(value: string | number): string {
	return typeof value === 'number' ? length(value) : escapeText(value);
}
