import { GLYPHS } from './glyphs';

/** The background that a generated icon is drawn for. */
export type IconVariant = 'light' | 'dark';

/** Background of each variant in n8n's editor. */
export const BACKGROUNDS: Readonly<Record<IconVariant, Color>> = {
	light: [255, 255, 255],
	dark: [0x2b, 0x2b, 0x2b],
};

/** Red, green and blue, 0 to 255. */
export type Color = readonly [number, number, number];

/** Above the ratio of 3 : 1 that graphics need, so that the letters are readable at 16 pixels. */
const CONTRAST: Readonly<Record<IconVariant, number>> = { light: 4.2, dark: 5.5 };

const SATURATION = 0.62;

/** Maximum width of the letters: half the tile stays free around them. */
const MAX_WIDTH = 38;

/**
 * The icon of a provider without a drawing of its own: the initials of its name on a tile
 * whose hue is derived from its id. Never a real logo.
 */
export function monogram(id: string, displayName: string, variant: IconVariant): string {
	const background = BACKGROUNDS[variant];
	const tile = tileColor(hueOf(id), variant);
	const letters = initialsOf(displayName);
	return `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="60" viewBox="0 0 60 60" role="img"><title>${letters}</title><rect x="4" y="4" width="52" height="52" rx="13" fill="${hex(tile)}"/><g fill="none" stroke="${hex(background)}" stroke-width="4.6" stroke-linecap="round" stroke-linejoin="round">${strokesOf(letters)}</g></svg>\n`;
}

/** One or two initials of a name: of its first two words, or of its only one. */
export function initialsOf(displayName: string): string {
	const bare = displayName.replace(/ \(.*\)$/, '').replace(/\.[a-z]{2,4}$/, '');
	const [first = '', second] = bare
		.replace(/([a-z])([A-Z])/g, '$1 $2')
		.replace(/(\d)([A-Za-z])/g, '$1 $2')
		.split(/[^A-Za-z0-9]+/)
		.filter((word) => word !== '');
	const letters = second === undefined ? first.slice(0, 2) : first.charAt(0) + second.charAt(0);
	return letters.toUpperCase();
}

/**
 * The color of the tile: of this hue, with the lightness that contrasts enough with its
 * background.
 */
export function tileColor(hue: number, variant: IconVariant): Color {
	const background = luminance(BACKGROUNDS[variant]) + 0.05;
	const wanted =
		(variant === 'light' ? background / CONTRAST.light : background * CONTRAST.dark) - 0.05;
	let [low, high] = [0, 1];
	for (let step = 0; step < 20; step++) {
		const middle = (low + high) / 2;
		if (luminance(colorOf(hue, SATURATION, middle)) < wanted) low = middle;
		else high = middle;
	}
	return colorOf(hue, SATURATION, low);
}

/** The contrast ratio of two colors by WCAG 2: 1 to 21. */
export function contrastBetween(first: Color, second: Color): number {
	const [one, other] = [luminance(first) + 0.05, luminance(second) + 0.05];
	return Math.max(one, other) / Math.min(one, other);
}

/** A hue that depends on the id alone, not on other providers. */
function hueOf(id: string): number {
	let hash = 2166136261;
	for (const character of id) {
		hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16777619);
	}
	// The lower bits of this hash are better mixed.
	return (hash >>> 0) % 360;
}

function strokesOf(letters: string): string {
	const glyphs = [...letters].flatMap((letter) => GLYPHS[letter] ?? []);
	const gap = 7.5;
	const width = glyphs.reduce((sum, glyph) => sum + glyph.width, gap * (glyphs.length - 1));
	const scale = Math.min(1.1, MAX_WIDTH / width);
	let x = 30 - (width * scale) / 2;
	const paths = glyphs.map((glyph) => {
		const place = `${round(x)} ${round(30 - 10 * scale)}`;
		x += (glyph.width + gap) * scale;
		return `<path transform="translate(${place})${scale === 1 ? '' : ` scale(${round(scale)})`}" d="${glyph.path}"/>`;
	});
	return paths.join('');
}

function luminance(color: Color): number {
	const [red = 0, green = 0, blue = 0] = color.map((value) => {
		const part = value / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** @param hue in degrees; the others from 0 to 1 */
function colorOf(hue: number, saturation: number, lightness: number): Color {
	const part = (offset: number): number => {
		const k = (offset + hue / 30) % 12;
		const swing = saturation * Math.min(lightness, 1 - lightness);
		return Math.round(255 * (lightness - swing * Math.max(-1, Math.min(k - 3, 9 - k, 1))));
	};
	return [part(0), part(8), part(4)];
}

function hex(color: Color): string {
	return `#${color.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function round(value: number): number {
	return Math.round(value * 100) / 100;
}
