import fc from 'fast-check';

import { DAY_MS, HOUR_MS } from '../../../nodes/Credits/balance/time';
import {
	drawBalanceChart,
	type BalanceChart,
	type ChartReading,
} from '../../../nodes/Credits/chart/drawBalanceChart';
import { textWidth } from '../../../nodes/Credits/chart/text';
import { elementsIn, readSvg, textsIn, type Element } from '../../support/markup';
import { fanOf, NOW, NO_FORECAST, several, usualChart } from './charts';

const svgOf = (changes: Partial<BalanceChart> = {}) => drawBalanceChart(usualChart(changes));

/** A drawn chart, as a reader of its parts. */
class Picture {
	readonly all: Element[];

	constructor(changes: Partial<BalanceChart> = {}) {
		const root = readSvg(svgOf(changes));
		this.all = [root, ...elementsIn(root)];
	}

	/** The elements of some kinds, in order. */
	named(...names: string[]): Element[] {
		return this.all.filter(({ name }) => names.includes(name));
	}

	/** The group of a class, such as `balance-fan`. */
	group(name: string): Element | undefined {
		return this.all.find(({ attributes }) => attributes['class'] === name);
	}

	/** The elements in a group. */
	in(name: string): Element[] {
		const found = this.group(name);
		return found === undefined ? [] : elementsIn(found);
	}

	/** All texts, or those in a group. */
	texts(name?: string): string[] {
		const elements = name === undefined ? this.all : this.in(name);
		return elements.filter((element) => element.name === 'text').flatMap(textsIn);
	}

	/** The path data of the line of readings. */
	get history(): string {
		const line = this.in('balance-history').find(
			({ name, attributes }) => name === 'path' && !('stroke-dasharray' in attributes),
		);
		return line?.attributes['d'] ?? '';
	}
}

/** All points of a path that has only absolute commands. */
function pointsOf(path = ''): { x: number; y: number }[] {
	return [...path.matchAll(/[ML]([\d.-]+) ([\d.-]+)/g)].map(([, x, y]) => {
		return { x: Number(x), y: Number(y) };
	});
}

describe('the document', () => {
	it('stands alone: a size, a role, a title, a description, and its own background', () => {
		const [root, title, description, style, background] = new Picture().all;
		const { height = '', ...attributes } = root?.attributes ?? {};
		expect(attributes).toMatchObject({
			xmlns: 'http://www.w3.org/2000/svg',
			width: '600',
			role: 'img',
			viewBox: `0 0 600 ${height}`,
			'aria-labelledby': `${title?.attributes['id']} ${description?.attributes['id']}`,
		});
		const { title: name, summary } = usualChart();
		expect(title).toMatchObject({ name: 'title', children: [name] });
		expect(description).toMatchObject({ name: 'desc', children: [summary] });
		expect(style?.children[0]).toContain('prefers-color-scheme:dark');
		const paper = { width: '600', height, fill: '#ffffff' };
		expect(background).toMatchObject({ name: 'rect', attributes: paper });
	});

	it('loads nothing and runs nothing', () => {
		expect(svgOf().replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(
			/http|href|url\(|@import|@font-face|<script|foreignObject|<image| on[a-z]+=/i,
		);
	});

	it('also has its colors as attributes, for programs without style sheets', () => {
		const shapes = new Picture().named('path', 'circle', 'rect', 'text');
		const colorless = shapes.filter(
			({ attributes: { fill, stroke } }) =>
				fill === undefined || (fill === 'none' && stroke === undefined),
		);
		expect(colorless).toEqual([]);
	});

	it('is the same for the same chart, and has ids of its own in a page with others', () => {
		expect(svgOf()).toBe(svgOf());
		const [, title] = new Picture().all;
		const [, other] = new Picture({ threshold: 400 }).all;
		expect(other?.attributes['id']).not.toBe(title?.attributes['id']);
	});

	it.each([Number.NaN, Infinity, 1e20])('is not drawn at the time %d', (now) => {
		expect(() => svgOf({ now })).toThrow(RangeError);
	});

	it('escapes the texts of users', () => {
		const title = `</text><script>alert("1")</script> & 'Söhne' 😀 ${'\u0000\u0008\uFFFF\uD800'}`;
		const picture = new Picture({ title, summary: title, unit: '<b>' });
		const shown = `</text><script>alert("1")</script> & 'Söhne' 😀 \uFFFD\uFFFD`;
		expect(picture.all[1]?.children).toEqual([shown]);
		expect(picture.named('script', 'b')).toEqual([]);
	});

	it('breaks long texts into a few lines, and keeps them whole for screen readers', () => {
		const title = 'An agency with a very long name and many clients '.repeat(8).trim();
		const picture = new Picture({ title, summary: 'x'.repeat(500) });
		const lines = picture.texts('balance-header');
		expect(lines).toHaveLength(5);
		expect(lines[0]).toMatch(/^An agency with a very long name/);
		expect(lines[1]).toMatch(/…$/);
		expect(lines.every((line) => line.length < 80)).toBe(true);
		expect(picture.all[1]?.children).toEqual([title]);
	});
});

describe('the history', () => {
	const { readings } = usualChart();

	it('keeps every peak of 100,000 readings in less than 60 KB', () => {
		const peaks = [0.1, 0.33, 0.62, 0.97].map((share) => Math.round(100_000 * share));
		const many = several(100_000, (index) => ({
			at: NOW - (100_000 - index) * 26_000,
			remaining: peaks.includes(index) ? 8000 : 3000 + 900 * Math.sin(index * 1.7),
		}));
		const changes = { readings: many, threshold: null };
		expect(svgOf(changes).length).toBeLessThan(60_000);
		const points = pointsOf(new Picture(changes).history);
		const top = Math.min(...points.map(({ y }) => y));
		expect(new Set(points.filter(({ y }) => y === top).map(({ x }) => x)).size).toBe(4);
	});

	it('rises vertically, because a top-up comes all at once', () => {
		const rising = [50, 100, 80].map((remaining, hour) => {
			return { at: NOW - (2 - hour) * HOUR_MS, remaining };
		});
		const { history } = new Picture({ ...NO_FORECAST, readings: rising, topUps: [] });
		const points = pointsOf(history);
		expect(points).toHaveLength(4);
		expect(points[1]).toEqual({ x: points[2]?.x, y: points[0]?.y });
	});

	it.each<[name: string, readings: readonly ChartReading[], lines: number]>([
		['is whole', readings, 1],
		[
			'is interrupted where nobody was looking',
			readings.filter(({ at }) => at < NOW - 4 * DAY_MS || at > NOW - 3 * DAY_MS),
			2,
		],
		['ends before a forecast that begins after the last reading', readings.slice(0, -12), 1],
	])('%s', (_, shown, lines) => {
		const picture = new Picture({ readings: shown });
		expect(picture.history.match(/M/g)).toHaveLength(lines);
		expect(picture.texts().includes('no readings')).toBe(shown !== readings);
	});

	it('is a note if there are no readings', () => {
		const picture = new Picture({ ...NO_FORECAST, readings: [], topUps: [] });
		expect(picture.texts()).toContain('no readings yet');
		expect(picture.group('balance-history')).toBeUndefined();
	});

	it('leaves out points without a finite time and amount', () => {
		const at = readings[99]?.at ?? NOW;
		const odd = [
			{ at, remaining: Number.NaN },
			{ at: Number.NaN, remaining: 5 },
			{ at, remaining: Infinity },
		];
		const all = [...readings.slice(0, 100), ...odd, ...readings.slice(100)];
		expect(svgOf({ readings: all })).toBe(svgOf());
	});
});

describe('top-ups', () => {
	function marksOf(count: number): number {
		const topUps = several(count, (index) => ({
			at: NOW - 9 * DAY_MS + (index * 8 * DAY_MS) / count,
			amount: 100,
		}));
		const group = new Picture({ ...NO_FORECAST, topUps }).in('balance-top-ups');
		return group.filter(({ name }) => name === 'path').length;
	}

	it('have one mark each, and share marks by the hundred', () => {
		expect([0, 1, 2, 7, 20].map(marksOf)).toEqual([0, 1, 2, 7, 20]);
		expect(marksOf(800)).toBeGreaterThan(24);
		expect(marksOf(800)).toBeLessThanOrEqual(60);
	});

	it('say how much, also of two that share a mark', () => {
		const at = NOW - 5 * DAY_MS;
		const topUps = [1999.9, 0.2].map((amount, index) => ({ at: at + index, amount }));
		expect(new Picture().texts('balance-top-ups')).toEqual(['+2,000']);
		expect(new Picture({ topUps }).texts('balance-top-ups')).toEqual(['+2,000.1']);
	});
});

describe('the forecast', () => {
	it('is a band with a median and a legend, and absent without a fan', () => {
		const [picture, without] = [new Picture(), new Picture(NO_FORECAST)];
		expect(picture.in('balance-fan')).toHaveLength(2);
		const legend = ['measured', 'top-up', 'forecast', '80 % interval'];
		expect(picture.texts('balance-legend')).toEqual(legend);
		expect(without.group('balance-fan')).toBeUndefined();
		expect(without.group('balance-exhaustion')).toBeUndefined();
		expect(without.texts('balance-legend')).toEqual(['measured', 'top-up']);
	});

	it('ends where the balance does', () => {
		const picture = new Picture();
		const dot = picture.in('balance-exhaustion').find(({ name }) => name === 'circle');
		const median = pointsOf(picture.in('balance-fan')[1]?.attributes['d']).at(-1);
		expect(Math.abs(Number(dot?.attributes['cx']) - (median?.x ?? Number.NaN))).toBeLessThan(1);
		expect(dot?.attributes['cy']).toBe(String(median?.y));
		const words = ['empty around 2 Dec (29 Nov – 6 Dec)'];
		expect(picture.texts('balance-exhaustion')).toEqual(words);
	});

	it.each([
		['an hour after a month', 1 / 24, 28],
		['a year after a week', 365, 7],
		['ten days after ten days', 10, 10],
	])('%s leaves room for both', (_, daysAhead, daysBack) => {
		const readings = several(daysBack * 96 + 1, (index) => ({
			at: NOW - daysBack * DAY_MS + index * (HOUR_MS / 4),
			remaining: 1000 + daysBack * 96 - index,
		}));
		const fan = fanOf(50, (daysAhead * DAY_MS) / 49, 1000, [20, 15, 10]);
		const picture = new Picture({ ...NO_FORECAST, readings, fan, topUps: [] });
		const [history = [], band = []] = [
			picture.history,
			picture.in('balance-fan')[0]?.attributes['d'],
		].map((path) => pointsOf(path).map(({ x }) => x));
		expect(Math.max(...history) - Math.min(...history)).toBeGreaterThan(60);
		expect(Math.max(...band) - Math.min(...band)).toBeGreaterThan(60);
		expect(Math.max(...band)).toBeLessThanOrEqual(580);
	});
});

describe('the threshold', () => {
	const heightOf = (picture: Picture) =>
		Number(/ ([\d.]+)H/.exec(picture.in('balance-threshold')[0]?.attributes['d'] ?? '')?.[1]);

	it('is a line with a label', () => {
		expect(new Picture().texts()).toContain('threshold 500');
		expect(heightOf(new Picture())).toBeGreaterThan(heightOf(new Picture({ threshold: 1000 })));
	});

	it.each<[name: string, threshold: number | null, texts: string[]]>([
		['only named when it is far above everything', 50_000, ['threshold 50,000']],
		['absent without one', null, []],
	])('is %s', (_, threshold, texts) => {
		const picture = new Picture({ threshold });
		expect(picture.group('balance-threshold')).toBeUndefined();
		expect(picture.texts().filter((text) => text.startsWith('threshold'))).toEqual(texts);
		expect(picture.texts('balance-amounts')).toEqual(new Picture().texts('balance-amounts'));
	});
});

describe('labels', () => {
	interface Box {
		text: string;
		left: number;
		right: number;
		y: number;
	}

	const SHARES: Readonly<Record<string, number>> = { start: 0, middle: 0.5, end: 1 };

	function boxOf(element: Element): Box {
		const [text = ''] = textsIn(element);
		const { x, y, 'font-size': size = 13, 'text-anchor': anchor = 'start' } = element.attributes;
		const bold = 'font-weight' in element.attributes;
		const width = textWidth(text, { size: Number(size), bold });
		const left = Number(x) - width * (SHARES[anchor] ?? 0);
		return { text, left, right: left + width, y: Number(y) };
	}

	const doOverlap = (one: Box, other: Box) =>
		Math.abs(one.y - other.y) < 13 && one.left < other.right && other.left < one.right;

	const topUps = [1, 2, 3, 4, 5, 6].map((day) => {
		return { at: NOW - day * DAY_MS, amount: 123_456 * day };
	});

	it.each<[name: string, changes: Partial<BalanceChart>]>([
		['a usual chart', {}],
		['no forecast', NO_FORECAST],
		['no reading', { ...NO_FORECAST, readings: [], topUps: [] }],
		['a forecast without readings', { readings: [], topUps: [] }],
		['one reading', { ...NO_FORECAST, readings: [{ at: NOW, remaining: 5 }] }],
		['a long unit', { unit: 'transformation of the kind that never ends' }],
		['a long unit and hardly any history', { unit: 'transformation', readings: [] }],
		['many digits', { threshold: 123_456.789, topUps }],
		['close top-ups', { topUps }],
		['an end in hours', { exhaustsAtEarliest: NOW + HOUR_MS, exhaustsAt: NOW + 12 * HOUR_MS }],
		['an end beyond the chart', { exhaustsAt: NOW + 300 * DAY_MS, exhaustsAtLatest: null }],
		['long ago', { now: NOW + 2 * 365 * DAY_MS, ...NO_FORECAST }],
		...[0, 250, 1800, 2600, 2990, 3800, 3999, 6000, 9000, 40_000].map(
			(threshold): [string, object] => [`threshold ${threshold}`, { threshold }],
		),
	])('do not overlap, and thresholds stay in the picture: %s', (_, changes) => {
		const boxes = new Picture(changes).named('text').map(boxOf);
		const overlaps = boxes.flatMap((one, index) =>
			boxes.slice(index + 1).filter((other) => doOverlap(one, other)),
		);
		expect(overlaps).toEqual([]);
		const outside = boxes.filter(({ left, right }) => left < 0 || right > 600);
		expect(outside).toEqual([]);
	});
});

it('any input gives a well-formed document of finite numbers within its edges', () => {
	const amount = fc.oneof(
		fc.double({ noDefaultInfinity: false }),
		fc.double({ min: -1e4, max: 1e6, noNaN: true }),
		fc.constantFrom(0, -0, 5e-324, 1.7e308, -1.7e308, 1e300, 1e21, 1e-9),
	);
	const time = fc.oneof(
		fc.double({ min: NOW - 30 * DAY_MS, max: NOW + 30 * DAY_MS, noNaN: true }),
		fc.integer({ min: NOW - DAY_MS, max: NOW + DAY_MS }),
		fc.constantFrom(NOW, 0, -1, 8.64e15, -8.64e15, 8.65e15, Number.NaN, Infinity),
	);
	const inOrder = <Point extends { at: number }>(point: fc.Arbitrary<Point>) =>
		fc
			.array(point, { maxLength: 60, size: 'max' })
			.map((points) => points.sort((one, other) => one.at - other.at));
	const chart: fc.Arbitrary<BalanceChart> = fc.record({
		title: fc.string({ unit: 'binary', maxLength: 300, size: 'max' }),
		summary: fc.string({ unit: 'binary', maxLength: 900 }),
		unit: fc.oneof(fc.constantFrom('credit', 'USD', ''), fc.string({ unit: 'binary' })),
		readings: inOrder(fc.record({ at: time, remaining: amount })),
		topUps: inOrder(fc.record({ at: time, amount })),
		now: fc.oneof(fc.constant(NOW), fc.integer({ min: -8.64e15, max: 8.64e15 })),
		fan: inOrder(fc.record({ at: time, low: amount, middle: amount, high: amount })),
		threshold: fc.option(amount),
		exhaustsAt: fc.option(time),
		exhaustsAtEarliest: fc.option(time),
		exhaustsAtLatest: fc.option(time),
	});
	fc.assert(
		fc.property(chart, (input) => {
			const svg = drawBalanceChart(input);
			readSvg(svg);
			expect(svg.length).toBeLessThan(60_000);
			const plain = { ...input, title: 'Client', summary: 'Some left.', unit: 'credit' };
			expect(drawBalanceChart(plain)).not.toMatch(/NaN|Infinity|undefined|null|∞/);
			for (const { attributes } of new Picture(plain).named('text')) {
				expect(Number(attributes['x'])).toBeGreaterThanOrEqual(0);
				expect(Number(attributes['x'])).toBeLessThanOrEqual(600);
			}
		}),
		{ numRuns: 150 },
	);
});
