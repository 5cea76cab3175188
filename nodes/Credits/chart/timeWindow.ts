import type { BalanceChart, ChartReading } from './balanceChart';

/** From when to when a chart goes, epoch milliseconds. */
export interface TimeWindow {
	start: number;
	end: number;
}

/** So many times the forecast's length of history leave a forecast of a quarter of the width. */
const MOST_HISTORY_PER_FORECAST = 3;

/** But a history is worth showing only with some readings in it. */
const LEAST_INTERVALS = 6;

/** So many times the history's length of forecast leave a history of a seventh of the width. */
const MOST_FORECAST_PER_HISTORY = 6;

/** Beyond this multiple of the time to the median the long end says little. */
const MOST_FORECAST_PER_MEDIAN = 2.5;

/** So that the end of the forecast, or "now", is not at the very edge. */
const MARGIN = 0.04;

const SHORTEST_MS = 3_600_000;
const LAST_DATE = 8.64e15;

/**
 * Chooses a time that leaves both readable, the history and the forecast: of a
 * month before an hour only the end is shown, and of a year after a week only the
 * beginning.
 *
 * @param usual the usual time between readings in milliseconds
 */
export function timeWindow(chart: BalanceChart, usual: number): TimeWindow {
	const { now, readings } = chart;
	const forecastMs = Math.max(0, forecastEnd(chart) - now);
	let start = Math.min(readings[0]?.at ?? now, chart.fan[0]?.at ?? now, now);
	const last = readings.at(-1);
	if (last !== undefined && forecastMs > 0) {
		const historyMs = Math.max(MOST_HISTORY_PER_FORECAST * forecastMs, LEAST_INTERVALS * usual);
		const wanted = Math.min(now - historyMs, last.at - (LEAST_INTERVALS / 2) * usual);
		if (wanted > start) start = Math.min(atReading(readings, wanted, usual), now);
	}
	const shown =
		start < now ? Math.min(forecastMs, MOST_FORECAST_PER_HISTORY * (now - start)) : forecastMs;
	const end = now + shown;
	const short = Math.max(0, SHORTEST_MS - (end - start));
	const isCut = shown < forecastMs;
	return {
		start: Math.max(-LAST_DATE, start - short),
		end: Math.min(LAST_DATE, isCut ? end : end + (end - start + short) * MARGIN),
	};
}

function forecastEnd({ now, fan, exhaustsAt, exhaustsAtLatest }: BalanceChart): number {
	const end = Math.max(fan.at(-1)?.at ?? now, exhaustsAtLatest ?? now, exhaustsAt ?? now);
	if (exhaustsAt === null || exhaustsAt <= now) return end;
	return Math.min(end, now + MOST_FORECAST_PER_MEDIAN * (exhaustsAt - now));
}

/** The reading to begin with, so that the line begins at the axis. */
function atReading(readings: readonly ChartReading[], wanted: number, usual: number): number {
	const next = readings.findIndex(({ at }) => at >= wanted);
	const before = readings[next - 1]?.at ?? wanted;
	return wanted - before <= usual ? before : wanted;
}
