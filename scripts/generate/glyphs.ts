/**
 * A letter or digit as strokes, 20 high, with its width. Drawn here, so that icons do not
 * depend on a font.
 */
export interface Glyph {
	width: number;
	/** SVG path. */
	path: string;
}

const P = 'M0 20V0H8a5.5 5.5 0 0 1 0 11H0';
const O = 'M8 0a8 10 0 1 0 0 20a8 10 0 1 0 0-20z';

/** Every letter and digit that a monogram may have. */
export const GLYPHS: Readonly<Record<string, Glyph>> = {
	A: { width: 15, path: 'M0 20L7.5 0L15 20M2.8 13H12.2' },
	B: { width: 13, path: 'M0 9.5H8a5.2 5.2 0 0 1 0 10.5H0V0H7.3a4.7 4.7 0 0 1 0 9.5' },
	C: { width: 14, path: 'M14 3.5A8 10 0 1 0 14 16.5' },
	D: { width: 14, path: 'M0 0V20H5a9 10 0 0 0 0-20z' },
	E: { width: 11, path: 'M11 0H0V20H11M0 9.5H9' },
	F: { width: 11, path: 'M11 0H0V20M0 9.5H9' },
	G: { width: 14.5, path: 'M14 3.5A8 10 0 1 0 14.5 16V11H9' },
	H: { width: 13, path: 'M0 0V20M13 0V20M0 9.5H13' },
	I: { width: 0, path: 'M0 0V20' },
	J: { width: 10, path: 'M10 0V14a5 6 0 0 1-10 1' },
	K: { width: 13, path: 'M0 0V20M12.5 0L0 12M4.6 7.6L13 20' },
	L: { width: 11, path: 'M0 0V20H11' },
	M: { width: 16, path: 'M0 20V0L8 12L16 0V20' },
	N: { width: 13.5, path: 'M0 20V0L13.5 20V0' },
	O: { width: 16, path: O },
	P: { width: 13.5, path: P },
	Q: { width: 16, path: `${O}M10.5 14.5L16 20.5` },
	R: { width: 14, path: `${P}M7 11L14 20` },
	S: {
		width: 13,
		path: 'M12.2 3.2C11 1.2 9.2 0 6.7 0C3.2 0 .9 2 .9 5C.9 12 13 7.8 13 14.9C13 18 10.6 20 6.8 20C3.7 20 1.4 18.7 0 16.3',
	},
	T: { width: 14, path: 'M0 0H14M7 0V20' },
	U: { width: 14, path: 'M0 0V13a7 7 0 0 0 14 0V0' },
	V: { width: 15, path: 'M0 0L7.5 20L15 0' },
	W: { width: 20, path: 'M0 0L5 20L10 4L15 20L20 0' },
	X: { width: 14, path: 'M0 0L14 20M14 0L0 20' },
	Y: { width: 14, path: 'M0 0L7 10L14 0M7 10V20' },
	Z: { width: 13, path: 'M0 0H13L0 20H13' },
	0: { width: 14, path: 'M7 0a7 10 0 1 0 0 20a7 10 0 1 0 0-20z' },
	1: { width: 6, path: 'M0 4.5L6 0V20' },
	2: { width: 13, path: 'M0 5.5C0 2 3 0 6.4 0S12.8 2 12.8 5.5C12.8 10 4 14 0 20H13' },
	3: { width: 12.5, path: 'M.5 0H12L5.8 7.8A6.2 6.2 0 1 1 0 16.5' },
	4: { width: 14, path: 'M10 20V0L0 14H14' },
	5: { width: 12.5, path: 'M11.5 0H1.6L.8 9A6.3 6.2 0 1 1 0 17' },
	6: { width: 13, path: 'M9.5 0C4 4 0 9 0 13.6a6.5 6.4 0 1 0 13 0a6.5 6.4 0 1 0-13 0' },
	7: { width: 13, path: 'M0 0H13L5 20' },
	8: {
		width: 12,
		path: 'M6 9a5 4.5 0 1 1 0-9a5 4.5 0 1 1 0 9a6 5.5 0 1 1 0 11a6 5.5 0 1 1 0-11',
	},
	9: { width: 13, path: 'M3.5 20C9 16 13 11 13 6.4a6.5 6.4 0 1 0-13 0a6.5 6.4 0 1 0 13 0' },
};
