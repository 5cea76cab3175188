import fc from 'fast-check';

import { DAY_MS, HOUR_MS } from '../../../nodes/Credits/balance/time';
import { drawBalanceChart, type BalanceChart } from '../../../nodes/Credits/chart/drawBalanceChart';
import { textWidth } from '../../../nodes/Credits/chart/text';
import { NOW, NO_FORECAST, usualChart } from './charts';
import { descendants, group, readSvg, type SvgElement } from './svgTree';

function draw(changes: Partial<BalanceChart> = {}): SvgElement {
	return readSvg(drawBalanceChart(usualChart(changes)));
}

function texts(root: SvgElement): string[] {
	return descendants(root)
		.filter(({ name }) => name === 'text')
		.map(({ text }) => text);
}

function textsOf(root: SvgElement, name: string): string[] {
	const found = group(root, name);
	return found === undefined ? [] : texts(found);
}

/** All points of a path that has only absolute commands. */
function pointsOf(path: SvgElement | undefined): { x: number; y: number }[] {
	const data = path?.attributes['d'] ?? '';
	return [...data.matchAll(/[ML]([\d.-]+) ([\d.-]+)/g)].map(([, x, y]) => ({
		x: Number(x),
		y: Number(y),
	}));
}

function measuredLine(root: SvgElement): SvgElement | undefined {
	return group(root, 'balance-history')?.children.find(
		({ name, attributes }) => name === 'path' && !('stroke-dasharray' in attributes),
	);
}

describe('the document', () => {
	it('stands alone: a size, a role, a title, a description, and its own background', () => {
		const root = draw();
		const [title, description, style, background] = root.children;
		expect(root).toMatchObject({
			name: 'svg',
			attributes: {
				xmlns: 'http://www.w3.org/2000/svg',
				width: '600',
				role: 'img',
				viewBox: `0 0 600 ${root.attributes['height']}`,
				'aria-labelledby': `${title?.attributes['id']} ${description?.attributes['id']}`,
			},
		});
		expect(title).toMatchObject({ name: 'title', text: 'Kie.ai – Client A' });
		expect(description).toMatchObject({
			name: 'desc',
			text: '2,600 credits left, enough for about 11 days.',
		});
		expect(style?.text).toContain('prefers-color-scheme:dark');
		expect(background).toMatchObject({
			name: 'rect',
			attributes: { width: '600', height: root.attributes['height'], fill: '#ffffff' },
		});
	});

	it('loads nothing and runs nothing', () => {
		const svg = drawBalanceChart(usualChart());
		expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(
			/http|href|url\(|@import|@font-face|<script|foreignObject|<image| on[a-z]+=/i,
		);
	});

	it('has its colors as attributes too, for readers without style sheets', () => {
		const shapes = descendants(draw()).filter(({ name }) =>
			['path', 'circle', 'rect', 'text'].includes(name),
		);
		expect(shapes.filter(({ attributes }) => attributes['fill'] === undefined)).toEqual([]);
		const lines = shapes.filter(({ attributes }) => attributes['fill'] === 'none');
		expect(lines.filter(({ attributes }) => attributes['stroke'] === undefined)).toEqual([]);
	});

	it('names its parts differently in each chart, so that a page can hold several', () => {
		const ids = [usualChart(), usualChart({ threshold: 400 })].map(
			(chart) => readSvg(drawBalanceChart(chart)).children[0]?.attributes['id'],
		);
		expect(ids[0]).not.toBe(ids[1]);
	});

	it('is the same text for the same chart', () => {
		expect(drawBalanceChart(usualChart())).toBe(drawBalanceChart(usualChart()));
	});

	it.each([Number.NaN, Infinity, 1e20])('is not drawn at the time %d', (now) => {
		expect(() => drawBalanceChart(usualChart({ now }))).toThrow(RangeError);
	});
});

describe('texts of a user', () => {
	it('are escaped', () => {
		const title = `</text><script>alert("1")</script> & 'Söhne' 😀 ${'\u0000\u0008\uFFFF\uD800'}`;
		const root = draw({ title, summary: title, unit: '<b>' });
		expect(root.children[0]?.text).toBe(
			`</text><script>alert("1")</script> & 'Söhne' 😀 \uFFFD\uFFFD`,
		);
		expect(descendants(root).some(({ name }) => name === 'script' || name === 'b')).toBe(false);
	});

	it('are broken into few lines, and whole for screen readers', () => {
		const title = 'An agency with a very long name and many clients '.repeat(8).trim();
		const root = draw({ title, summary: 'x'.repeat(500) });
		const lines = textsOf(root, 'balance-header');
		expect(lines).toHaveLength(5);
		expect(lines[0]).toMatch(/^An agency with a very long name/);
		expect(lines[1]).toMatch(/…$/);
		expect(lines.every((line) => line.length < 80)).toBe(true);
		expect(root.children[0]?.text).toBe(title);
	});
});

describe('the history', () => {
	it('keeps every peak of 100,000 readings in less than 60 KB', () => {
		const peaks = [0.1, 0.33, 0.62, 0.97].map((share) => Math.round(100_000 * share));
		const readings = Array.from({ length: 100_000 }, (_, index) => ({
			at: NOW - (100_000 - index) * 26_000,
			remaining: peaks.includes(index) ? 8000 : 3000 + 900 * Math.sin(index * 1.7),
		}));
		const svg = drawBalanceChart(usualChart({ readings, threshold: null }));
		expect(svg.length).toBeLessThan(60_000);
		const points = pointsOf(measuredLine(readSvg(svg)));
		const top = Math.min(...points.map(({ y }) => y));
		expect(new Set(points.filter(({ y }) => y === top).map(({ x }) => x)).size).toBe(4);
	});

	it('rises upright, because nobody is topped up bit by bit', () => {
		const readings = [
			{ at: NOW - 2 * HOUR_MS, remaining: 50 },
			{ at: NOW - HOUR_MS, remaining: 100 },
			{ at: NOW, remaining: 80 },
		];
		const points = pointsOf(measuredLine(draw({ ...NO_FORECAST, readings, topUps: [] })));
		expect(points).toHaveLength(4);
		expect(points[1]).toEqual({ x: points[2]?.x, y: points[0]?.y });
	});

	it('is interrupted where nobody was looking', () => {
		const { readings } = usualChart();
		const withPause = readings.filter(({ at }) => at < NOW - 4 * DAY_MS || at > NOW - 3 * DAY_MS);
		const root = draw({ readings: withPause });
		expect(measuredLine(root)?.attributes['d']?.match(/M/g)).toHaveLength(2);
		expect(texts(root)).toContain('no readings');
		const whole = draw();
		expect(measuredLine(whole)?.attributes['d']?.match(/M/g)).toHaveLength(1);
		expect(texts(whole)).not.toContain('no readings');
	});

	it('says when there is none', () => {
		const root = draw({ ...NO_FORECAST, readings: [], topUps: [] });
		expect(texts(root)).toContain('no readings yet');
		expect(group(root, 'balance-history')).toBeUndefined();
	});

	it('leaves out what has no place', () => {
		const { readings } = usualChart();
		const broken = [
			...readings.slice(0, 100),
			{ at: readings[99]?.at ?? NOW, remaining: Number.NaN },
			{ at: Number.NaN, remaining: 5 },
			{ at: readings[99]?.at ?? NOW, remaining: Infinity },
			...readings.slice(100),
		];
		expect(drawBalanceChart(usualChart({ readings: broken }))).toBe(drawBalanceChart(usualChart()));
	});
});

describe('top-ups', () => {
	function marks(root: SvgElement): SvgElement[] {
		const found = group(root, 'balance-top-ups');
		return (found?.children ?? []).filter(({ name }) => name === 'path');
	}

	it.each([0, 1, 2, 7, 20])('%d have one mark each', (count) => {
		const topUps = Array.from({ length: count }, (_, index) => ({
			at: NOW - 9 * DAY_MS + (index * 8 * DAY_MS) / count,
			amount: 100,
		}));
		expect(marks(draw({ ...NO_FORECAST, topUps }))).toHaveLength(count);
	});

	it('share marks by the hundred', () => {
		const topUps = Array.from({ length: 800 }, (_, index) => ({
			at: NOW - 9 * DAY_MS + (index * 8 * DAY_MS) / 800,
			amount: 100,
		}));
		const { length } = marks(draw({ ...NO_FORECAST, topUps }));
		expect(length).toBeGreaterThan(24);
		expect(length).toBeLessThanOrEqual(60);
	});

	it('say how much, also of two that share a mark', () => {
		const at = NOW - 5 * DAY_MS;
		expect(textsOf(draw(), 'balance-top-ups')).toEqual(['+2,000']);
		const topUps = [
			{ at, amount: 1999.9 },
			{ at: at + 1, amount: 0.2 },
		];
		expect(textsOf(draw({ topUps }), 'balance-top-ups')).toEqual(['+2,000.1']);
	});
});

describe('the forecast', () => {
	it('is a band with a median, explained', () => {
		const root = draw();
		expect(group(root, 'balance-fan')?.children).toHaveLength(2);
		expect(textsOf(root, 'balance-legend')).toEqual([
			'measured',
			'top-up',
			'forecast',
			'80 % interval',
		]);
	});

	it('is not there without a fan', () => {
		const root = draw(NO_FORECAST);
		expect(group(root, 'balance-fan')).toBeUndefined();
		expect(group(root, 'balance-exhaustion')).toBeUndefined();
		expect(textsOf(root, 'balance-legend')).toEqual(['measured', 'top-up']);
	});

	it('ends where the balance does', () => {
		const root = draw();
		const [dot] = descendants(group(root, 'balance-exhaustion') ?? root).filter(
			({ name }) => name === 'circle',
		);
		const median = pointsOf(group(root, 'balance-fan')?.children[1]).at(-1);
		expect(Math.abs(Number(dot?.attributes['cx']) - (median?.x ?? Number.NaN))).toBeLessThan(1);
		expect(dot?.attributes['cy']).toBe(String(median?.y));
		expect(textsOf(root, 'balance-exhaustion')).toEqual(['empty around 2 Dec (29 Nov – 6 Dec)']);
	});

	it.each([
		['an hour after a month', 1 / 24, 28],
		['a year after a week', 365, 7],
		['ten days after ten days', 10, 10],
	])('%s leaves room for both', (_, daysAhead, daysBack) => {
		const readings = Array.from({ length: daysBack * 96 + 1 }, (__, index) => ({
			at: NOW - daysBack * DAY_MS + index * (HOUR_MS / 4),
			remaining: 1000 + daysBack * 96 - index,
		}));
		const fan = Array.from({ length: 50 }, (__, step) => ({
			at: NOW + (step * daysAhead * DAY_MS) / 49,
			...{ low: 1000 - step * 20, middle: 1000 - step * 15, high: 1000 - step * 10 },
		}));
		const root = draw({ ...NO_FORECAST, readings, fan, topUps: [] });
		const history = pointsOf(measuredLine(root)).map(({ x }) => x);
		const band = pointsOf(group(root, 'balance-fan')?.children[0]).map(({ x }) => x);
		expect(Math.max(...history) - Math.min(...history)).toBeGreaterThan(60);
		expect(Math.max(...band) - Math.min(...band)).toBeGreaterThan(60);
		expect(Math.max(...band)).toBeLessThanOrEqual(580);
	});

	it('begins with a dotted bridge when it begins after the last reading', () => {
		const { readings } = usualChart();
		const root = draw({ readings: readings.slice(0, -12) });
		expect(texts(root)).toContain('no readings');
	});
});

describe('the threshold', () => {
	function height(root: SvgElement): number {
		const line = group(root, 'balance-threshold')?.children[0]?.attributes['d'] ?? '';
		return Number(/^M[\d.]+ ([\d.]+)H/.exec(line)?.[1]);
	}

	it('is a line with a label', () => {
		const root = draw();
		expect(texts(root)).toContain('threshold 500');
		expect(height(root)).toBeGreaterThan(height(draw({ threshold: 1000 })));
	});

	it('is only named when it is far above everything', () => {
		const root = draw({ threshold: 50_000 });
		expect(texts(root)).toContain('threshold 50,000');
		expect(group(root, 'balance-threshold')).toBeUndefined();
		expect(textsOf(root, 'balance-amounts')).toEqual(textsOf(draw(), 'balance-amounts'));
	});

	it('is not there without one', () => {
		const root = draw({ threshold: null });
		expect(group(root, 'balance-threshold')).toBeUndefined();
		expect(texts(root).filter((text) => text.startsWith('threshold'))).toEqual([]);
	});
});

describe('labels', () => {
	interface Box {
		text: string;
		left: number;
		right: number;
		y: number;
	}

	function boxes(root: SvgElement): Box[] {
		return descendants(root)
			.filter(({ name }) => name === 'text')
			.map(({ text, attributes }) => {
				const size = Number(attributes['font-size'] ?? 13);
				const width = textWidth(text, { size, bold: 'font-weight' in attributes });
				const shares: Record<string, number> = { start: 0, middle: 0.5, end: 1 };
				const left =
					Number(attributes['x']) - width * (shares[attributes['text-anchor'] ?? 'start'] ?? 0);
				return { text, left, right: left + width, y: Number(attributes['y']) };
			});
	}

	function overlaps(root: SvgElement): string[] {
		const all = boxes(root);
		return all.flatMap((one, index) =>
			all
				.slice(index + 1)
				.filter(
					(other) =>
						Math.abs(one.y - other.y) < 13 && one.left < other.right && other.left < one.right,
				)
				.map((other) => `${one.text} | ${other.text}`),
		);
	}

	const topUps = [1, 2, 3, 4, 5, 6].map((day) => ({
		at: NOW - day * DAY_MS,
		amount: 123_456 * day,
	}));

	it.each<[string, Partial<BalanceChart>]>([
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
	])('do not overlap: %s', (_, changes) => {
		expect(overlaps(draw(changes))).toEqual([]);
	});

	it.each([0, 250, 1800, 2600, 2990, 3800, 3999, 6000, 9000, 40_000])(
		'do not overlap, and stay in the picture: threshold %d',
		(threshold) => {
			const root = draw({ threshold });
			expect(overlaps(root)).toEqual([]);
			expect(boxes(root).filter(({ left, right }) => left < 0 || right > 600)).toEqual([]);
		},
	);
});

describe('whatever comes', () => {
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
	const perhaps = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value);
	function inOrder<T extends { at: number }>(point: fc.Arbitrary<T>): fc.Arbitrary<T[]> {
		return fc
			.array(point, { maxLength: 60, size: 'max' })
			.map((points) => points.sort((one, other) => one.at - other.at));
	}
	const chart: fc.Arbitrary<BalanceChart> = fc.record({
		title: fc.string({ unit: 'binary', maxLength: 300, size: 'max' }),
		summary: fc.string({ unit: 'binary', maxLength: 900 }),
		unit: fc.oneof(fc.constantFrom('credit', 'USD', ''), fc.string({ unit: 'binary' })),
		readings: inOrder(fc.record({ at: time, remaining: amount })),
		topUps: inOrder(fc.record({ at: time, amount })),
		now: fc.oneof(fc.constant(NOW), fc.integer({ min: -8.64e15, max: 8.64e15 })),
		fan: inOrder(fc.record({ at: time, low: amount, middle: amount, high: amount })),
		threshold: perhaps(amount),
		exhaustsAt: perhaps(time),
		exhaustsAtEarliest: perhaps(time),
		exhaustsAtLatest: perhaps(time),
	});

	it('is a well-formed document of finite numbers within its edges', () => {
		fc.assert(
			fc.property(chart, (input) => {
				const plain = { ...input, title: 'Client', summary: 'Some left.', unit: 'credit' };
				const svg = drawBalanceChart(input);
				readSvg(svg);
				expect(svg.length).toBeLessThan(60_000);
				const words = drawBalanceChart(plain);
				expect(words).not.toMatch(/NaN|Infinity|undefined|null|∞/);
				for (const { name, attributes } of descendants(readSvg(words))) {
					if (name !== 'text') continue;
					expect(Number(attributes['x'])).toBeGreaterThanOrEqual(0);
					expect(Number(attributes['x'])).toBeLessThanOrEqual(600);
				}
			}),
			{ numRuns: 150 },
		);
	});
});
