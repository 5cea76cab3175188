import { DAY_MS, HOUR_MS } from '../../../nodes/Credits/balance/time';
import type { BalanceChart, FanPoint } from '../../../nodes/Credits/chart/drawBalanceChart';

/** The time that the charts are drawn at. */
export const NOW = Date.parse('2026-11-21T14:00:00Z');

/** A number of things, each made of its place. */
export const several = <Item>(length: number, item: (index: number) => Item): Item[] =>
	Array.from({ length }, (_, index) => item(index));

/** A forecast to the end of what is left, by three rates. */
export const fanOf = (steps: number, stepMs: number, left: number, rates: number[]): FanPoint[] => {
	const [low = 0, middle = 0, high = 0] = rates;
	const after = (step: number, rate: number) => Math.max(0, left - step * rate);
	return several(steps, (step) => ({
		at: NOW + step * stepMs,
		...{ low: after(step, low), middle: after(step, middle), high: after(step, high) },
	}));
};

/** Ten days with hourly readings, a top-up after five of them, and a forecast. */
export function usualChart(changes: Partial<BalanceChart> = {}): BalanceChart {
	const topUp = { at: NOW - 5 * DAY_MS, amount: 2000 };
	return {
		title: 'Kie.ai – Client A',
		summary: '2,600 credits left, enough for about 11 days.',
		unit: 'credit',
		readings: several(241, (hour) => {
			const at = NOW - (240 - hour) * HOUR_MS;
			return { at, remaining: 3000 - 10 * hour + (at >= topUp.at ? topUp.amount : 0) };
		}),
		topUps: [topUp],
		now: NOW,
		fan: fanOf(101, 0.15 * DAY_MS, 2600, [52, 36, 26]),
		threshold: 500,
		exhaustsAt: NOW + 10.95 * DAY_MS,
		exhaustsAtEarliest: NOW + 7.5 * DAY_MS,
		exhaustsAtLatest: NOW + 15 * DAY_MS,
		...changes,
	};
}

/** The changes for a chart without a forecast. */
export const NO_FORECAST = {
	fan: [],
	exhaustsAt: null,
	exhaustsAtEarliest: null,
	exhaustsAtLatest: null,
} as const satisfies Partial<BalanceChart>;
