import { DARK_STYLE_SHEET, paint, type Color } from '../../../nodes/Credits/chart/colors';
import { contrastBetween, type Color as Rgb } from '../../../scripts/generate/monogram';

/** The contrast that WCAG 2 asks of texts. */
const TEXT = 4.5;

/**
 * By color, the name in its classes, which pages restyle a chart by, and its minimum contrast
 * with the background. A record, so that a new color has to be listed here.
 */
const COLORS: Record<Color, [className: string, minContrast: number]> = {
	background: ['paper', 1],
	text: ['text', TEXT],
	quiet: ['quiet', TEXT],
	// Lines behind the picture, which must not compete with it.
	grid: ['grid', 1.2],
	axis: ['axis', 2.5],
	balance: ['balance', TEXT],
	topUp: ['topUp', TEXT],
	threshold: ['threshold', TEXT],
	empty: ['empty', TEXT],
};
const rows = Object.entries(COLORS).map(([color, facts]) => [color as Color, ...facts] as const);

const rgb = (code: unknown): Rgb => {
	const [red = 0, green = 0, blue = 0] = Buffer.from(String(code).slice(1), 'hex');
	return [red, green, blue];
};

/** The color that a class has on a dark background. */
const darkOf = (property: 'fill' | 'stroke', className: string): string | undefined =>
	new RegExp(`\\.balance-${property}-${className}\\{${property}:(#[0-9a-f]{6})\\}`).exec(
		DARK_STYLE_SHEET,
	)?.[1];

const PAPER = { light: '#ffffff', dark: '#151b26' };

it.each(rows)('%s: its classes end in %s', (color, className) => {
	expect(paint({ fill: color })).toMatchObject({ class: `balance-fill-${className}` });
	expect(paint({ stroke: color })).toMatchObject({ class: `balance-stroke-${className}` });
});

it.each(rows)('%s (%s) contrasts with a light background by %d or more', (color, _, contrast) => {
	const { fill } = paint({ fill: color });
	expect(paint({ stroke: color })).toMatchObject({ stroke: fill, fill: 'none' });
	expect(contrastBetween(rgb(fill), rgb(PAPER.light))).toBeGreaterThanOrEqual(contrast);
});

it.each(rows)(
	'%s (%s) contrasts with a dark background by %d or more',
	(_, className, contrast) => {
		const dark = darkOf('fill', className);
		expect(darkOf('stroke', className)).toBe(dark);
		expect(contrastBetween(rgb(dark), rgb(PAPER.dark))).toBeGreaterThanOrEqual(contrast);
	},
);

it('an element that is filled and drawn has the classes of both', () => {
	expect(paint({ fill: 'empty', stroke: 'background' })).toEqual({
		class: 'balance-fill-empty balance-stroke-paper',
		fill: '#b3261e',
		stroke: PAPER.light,
	});
});
