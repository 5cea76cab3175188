import { globSync } from 'tinyglobby';

import { remoteProviders } from '../../nodes/Credits/providers';
import { GLYPHS } from '../../scripts/generate/glyphs';
import {
	BACKGROUNDS,
	contrastBetween,
	initialsOf,
	monogram,
	tileColor,
	type Color,
	type IconVariant,
} from '../../scripts/generate/monogram';
import { readSvg } from '../support/markup';
import { PROJECT_FOLDER, textOf } from './builtPackage';

const VARIANTS: IconVariant[] = ['light', 'dark'];

/** What WCAG 2 asks of graphics. */
const MIN_CONTRAST = 3;

/** The colors in a drawing, in the order of their first use. */
function colorsIn(svg: string): Color[] {
	const codes = new Set([...svg.matchAll(/#([0-9a-f]{6})\b/g)].map(([, code = '']) => code));
	return [...codes].map((code) => {
		const [red = 0, green = 0, blue = 0] = Buffer.from(code, 'hex');
		return [red, green, blue];
	});
}

describe('a monogram', () => {
	it.each([
		['Kie.ai', 'KI'],
		['AcyChecker', 'AC'],
		['Melissa (Cicero)', 'ME'],
		['AI/ML API', 'AM'],
		['New API (token usage)', 'NA'],
		['2Captcha', '2C'],
		['46elks', '4E'],
		['X', 'X'],
		['DeepL', 'DL'],
		['name.com', 'NA'],
	])('of %s says %s', (displayName, letters) => {
		expect(initialsOf(displayName)).toBe(letters);
	});

	it('has strokes for every letter and digit', () => {
		expect(Object.keys(GLYPHS).sort().join('')).toBe('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ');
	});

	it.each(VARIANTS)(
		'stands out from a %s background in every hue, and its letters from it',
		(variant) => {
			const hues = Array.from({ length: 360 }, (_, hue) => hue);
			const faint = hues.filter(
				(hue) => contrastBetween(tileColor(hue, variant), BACKGROUNDS[variant]) < MIN_CONTRAST,
			);
			expect(faint).toEqual([]);
			const [tile, letters] = colorsIn(monogram('lumenote', 'Lumenote', variant));
			expect(letters).toEqual(BACKGROUNDS[variant]);
			const contrast = contrastBetween(tile ?? [0, 0, 0], letters ?? [0, 0, 0]);
			expect(contrast).toBeGreaterThan(MIN_CONTRAST);
		},
	);

	it.each<[Color, Color, number]>([
		[[255, 255, 255], [0, 0, 0], 21],
		[[0, 0, 0], [255, 255, 255], 21],
		[[10, 20, 30], [10, 20, 30], 1],
		[[118, 118, 118], [255, 255, 255], 4.54],
	])('measures contrast as WCAG does: %j and %j', (first, second, contrast) => {
		expect(contrastBetween(first, second)).toBeCloseTo(contrast, 2);
	});

	it('is 60 by 60, and of another hue for another id', () => {
		const drawn = monogram('lumenote', 'Lumenote', 'light');
		expect(drawn).toMatch(/^<svg [^>]*width="60" height="60" viewBox="0 0 60 60"/);
		expect(monogram('luminate', 'Lumenote', 'light')).not.toBe(drawn);
	});
});

describe.each(remoteProviders)('the icons of $name', (record) => {
	it.each(VARIANTS)('stand out from a %s background', (variant) => {
		const svg = textOf(`icons/${record.name}${variant === 'dark' ? '.dark' : ''}.svg`);
		const strongest = Math.max(
			...colorsIn(svg).map((color) => contrastBetween(color, BACKGROUNDS[variant])),
		);
		expect(strongest).toBeGreaterThanOrEqual(MIN_CONTRAST);
	});
});

it('every icon is one well-formed SVG, as a browser needs it to draw a file', () => {
	const files = globSync('icons/*.svg', { cwd: PROJECT_FOLDER });
	expect(files.length).toBeGreaterThan(2 * remoteProviders.length);
	const roots = files.map((file) => {
		const { name, attributes } = readSvg(textOf(file).trim());
		return [file, name, attributes.xmlns];
	});
	expect(roots).toEqual(files.map((file) => [file, 'svg', 'http://www.w3.org/2000/svg']));
});
