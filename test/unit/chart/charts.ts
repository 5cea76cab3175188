import { DAY_MS, HOUR_MS } from '../../../nodes/Credits/balance/time';
import type { BalanceChart } from '../../../nodes/Credits/chart/drawBalanceChart';

/** The time that the charts are drawn at. */
export const NOW = Date.parse('2026-11-21T14:00:00Z');

/** Ten days with hourly readings, a top-up after five of them, and a forecast. */
export function usualChart(changes: Partial<BalanceChart> = {}): BalanceChart {
	const topUp = { at: NOW - 5 * DAY_MS, amount: 2000 };
	const readings = Array.from({ length: 241 }, (_, hour) => {
		const at = NOW - (240 - hour) * HOUR_MS;
		return { at, remaining: 3000 - 10 * hour + (at >= topUp.at ? topUp.amount : 0) };
	});
	const fan = Array.from({ length: 101 }, (_, step) => ({
		at: NOW + step * 0.15 * DAY_MS,
		low: Math.max(0, 2600 - step * 52),
		middle: Math.max(0, 2600 - step * 36),
		high: Math.max(0, 2600 - step * 26),
	}));
	return {
		title: 'Kie.ai – Client A',
		summary: '2,600 credits left, enough for about 11 days.',
		unit: 'credit',
		readings,
		topUps: [topUp],
		now: NOW,
		fan,
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
