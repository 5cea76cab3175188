import type { Attributes } from './svg';

/**
 * The colors on a light and on a dark background. The shapes differ too, for people who
 * cannot tell the colors apart. A page that inlines a chart can restyle it by its class
 * names, so `classSuffix` stays whatever the color is called here.
 */
const COLORS = {
	background: { classSuffix: 'paper', light: '#ffffff', dark: '#151b26' },
	text: { classSuffix: 'text', light: '#1b2430', dark: '#f2f4f7' },
	quiet: { classSuffix: 'quiet', light: '#566270', dark: '#a9b4c2' },
	grid: { classSuffix: 'grid', light: '#e6e9ed', dark: '#2a3341' },
	axis: { classSuffix: 'axis', light: '#98a3b0', dark: '#66738a' },
	balance: { classSuffix: 'balance', light: '#1f5fc4', dark: '#79b0ff' },
	topUp: { classSuffix: 'topUp', light: '#13793b', dark: '#62d391' },
	threshold: { classSuffix: 'threshold', light: '#a14d00', dark: '#ffb95c' },
	empty: { classSuffix: 'empty', light: '#b3261e', dark: '#ff8d85' },
} as const;

/** The name of a color. */
export type Color = keyof typeof COLORS;

/**
 * The attributes that color an element: the colors themselves, because mail programs and
 * converters ignore style sheets, and a class for {@link DARK_STYLE_SHEET}.
 */
export function paint({ fill, stroke }: { fill?: Color; stroke?: Color }): Attributes {
	const classes: string[] = [];
	if (fill !== undefined) classes.push(className('fill', COLORS[fill].classSuffix));
	if (stroke !== undefined) classes.push(className('stroke', COLORS[stroke].classSuffix));
	return {
		class: classes.join(' '),
		fill: fill === undefined ? 'none' : COLORS[fill].light,
		...(stroke === undefined ? {} : { stroke: COLORS[stroke].light }),
	};
}

/** The style sheet for readers who prefer a dark background. Without it the chart is light. */
export const DARK_STYLE_SHEET = `@media (prefers-color-scheme:dark){${Object.values(COLORS)
	.map(({ classSuffix, dark }) =>
		(['fill', 'stroke'] as const)
			.map((property) => `.${className(property, classSuffix)}{${property}:${dark}}`)
			.join(''),
	)
	.join('')}}`;

/** Prefixed, because a style sheet in an inlined SVG applies to the whole page. */
function className(property: 'fill' | 'stroke', suffix: string): string {
	return `balance-${property}-${suffix}`;
}
