import type { Attributes } from './markup';

/** Each ink on light and on dark paper. The shapes differ too, for those who see no colours. */
const INKS = {
	paper: { light: '#ffffff', dark: '#151b26' },
	text: { light: '#1b2430', dark: '#f2f4f7' },
	quiet: { light: '#566270', dark: '#a9b4c2' },
	grid: { light: '#e6e9ed', dark: '#2a3341' },
	axis: { light: '#98a3b0', dark: '#66738a' },
	balance: { light: '#1f5fc4', dark: '#79b0ff' },
	topUp: { light: '#13793b', dark: '#62d391' },
	threshold: { light: '#a14d00', dark: '#ffb95c' },
	empty: { light: '#b3261e', dark: '#ff8d85' },
} as const;

/** The name of an ink. */
export type Ink = keyof typeof INKS;

/**
 * The colours of an element: as attributes, which mail programs and converters
 * without style sheets draw too, and as a class for {@link DARK_PAPER}.
 */
export function paint(inks: { fill?: Ink; stroke?: Ink }): Attributes {
	const { fill, stroke } = inks;
	const classes: string[] = [];
	if (fill !== undefined) classes.push(className('fill', fill));
	if (stroke !== undefined) classes.push(className('stroke', stroke));
	return {
		class: classes.join(' '),
		fill: fill === undefined ? 'none' : INKS[fill].light,
		...(stroke === undefined ? {} : { stroke: INKS[stroke].light }),
	};
}

/** The style sheet for readers who prefer dark. Without it the chart is a light one. */
export const DARK_PAPER = `@media (prefers-color-scheme:dark){${Object.entries(INKS)
	.map(([ink, { dark }]) =>
		(['fill', 'stroke'] as const)
			.map((property) => `.${className(property, ink)}{${property}:${dark}}`)
			.join(''),
	)
	.join('')}}`;

/** Prefixed, because a style sheet in an inlined SVG holds for the whole page. */
function className(property: 'fill' | 'stroke', ink: string): string {
	return `balance-${property}-${ink}`;
}
