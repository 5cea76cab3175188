import { DEVIATING_HOURS, Expectation, levelAt } from './expectation';
import { backtest } from './backtest';
import { HOURS_PER_WEEK, RhythmLearner } from './rhythm';
import { spend, type Course, type Stock } from './spending';
import type { ForecastInputs } from './eligibility';

/** A forecast of burn, and its uncertainty. */
export interface Projection {
	/** Expected burn from the last reading on. */
	course: Course;
	/** Half-width of the 80 % interval: burn lies within expected burn × or ÷ e^`logHalfWidth`. */
	logHalfWidth: number;
}

/** Horizon within which differences affect the uncertainty, in hours. */
const MAX_HORIZON = HOURS_PER_WEEK;

/** Half-life of the level for alerts, in hours: it changes no faster than it must. */
const ALERT_HALF_LIFE = 16;

/** Projects burn by the models that did well on the account's own past. Deterministic. */
export function project({ series, stocks, elapsed }: ForecastInputs): Projection {
	const hours = series.burn.length;
	const expected = new Expectation(series).from(hours, DEVIATING_HOURS, true);
	const ahead = expected.map((burn) => horizonOf(stocks, repeatingLastWeek(burn, elapsed)));
	const { weights, logHalfWidth } = backtest(series, geometricMean(ahead));
	return { course: repeatingLastWeek(mixed(expected, weights), elapsed), logHalfWidth };
}

/** The courses by the rhythm alone and by the recent level alone. */
export function plainCourses({ series, elapsed }: ForecastInputs): Course[] {
	const hours = series.burn.length;
	const rhythm = new RhythmLearner(series).learnUntil(hours);
	const level = levelAt(series, hours, ALERT_HALF_LIFE, true);
	return [
		{ elapsed, burnIn: (hour) => rhythm[(series.firstHour + hours + hour) % HOURS_PER_WEEK] ?? 0 },
		{ elapsed, burnIn: () => level },
	];
}

function horizonOf(stocks: readonly Stock[], course: Course): number {
	// At least a quarter of an hour, so that a nearly empty balance has a logarithm.
	return Math.max(0.25, spend(stocks, course, 1, MAX_HORIZON) ?? MAX_HORIZON);
}

/** A course of hourly burn that repeats its last week. */
function repeatingLastWeek(burn: Float64Array, elapsed: number): Course {
	const lastWeek = burn.length - HOURS_PER_WEEK;
	return {
		elapsed,
		burnIn: (hour) =>
			burn[hour < burn.length ? hour : lastWeek + ((hour - lastWeek) % HOURS_PER_WEEK)] ?? 0,
	};
}

function mixed(expected: readonly Float64Array[], weights: readonly number[]): Float64Array {
	return new Float64Array(DEVIATING_HOURS).map((_, hour) =>
		expected.reduce((sum, burn, model) => sum + (weights[model] ?? 0) * (burn[hour] ?? 0), 0),
	);
}

function geometricMean(amounts: readonly number[]): number {
	return Math.exp(amounts.reduce((sum, amount) => sum + Math.log(amount), 0) / amounts.length);
}
