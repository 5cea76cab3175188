import { DEVIATING_HOURS, Expectation, levelAt } from './expectation';
import { backtest } from './backtest';
import { HOURS_A_WEEK, RhythmLearner } from './rhythm';
import { spend, type Course, type Stock } from './spending';
import type { ForecastInputs } from './eligibility';

/** Burn to come, and its uncertainty. */
export interface Projection {
	/** What is expected, from the last reading on. */
	course: Course;
	/** With a probability of 80 %, burn lies within what is expected × or ÷ e^`logHalfWidth`. */
	logHalfWidth: number;
}

/** How far ahead a difference matters to the uncertainty, in hours. */
const FARTHEST = HOURS_A_WEEK;

/** How quickly the level that an alert goes by changes, in hours: no faster than it has to. */
const CALM_HALF_LIFE = 16;

/**
 * Projects burn by the models that did well on the account's own past. The same past
 * always gives the same projection.
 */
export function project({ series, stocks, elapsed }: ForecastInputs): Projection {
	const hours = series.burn.length;
	const expected = new Expectation(series).from(hours, DEVIATING_HOURS, true);
	const ahead = expected.map((burn) => howFar(stocks, repeating(burn, elapsed)));
	const { weights, logHalfWidth } = backtest(series, geometricMean(ahead));
	return { course: repeating(mixed(expected, weights), elapsed), logHalfWidth };
}

/** The burn that the rhythm alone and the recent level alone let expect. */
export function plainCourses({ series, elapsed }: ForecastInputs): Course[] {
	const hours = series.burn.length;
	const rhythm = new RhythmLearner(series).learnUntil(hours);
	const level = levelAt(series, hours, CALM_HALF_LIFE, true);
	return [
		{ elapsed, burnIn: (hour) => rhythm[(series.firstHour + hours + hour) % HOURS_A_WEEK] ?? 0 },
		{ elapsed, burnIn: () => level },
	];
}

function howFar(stocks: readonly Stock[], course: Course): number {
	// A quarter of an hour, so that a balance that is as good as gone has a logarithm.
	return Math.max(0.25, spend(stocks, course, 1, FARTHEST) ?? FARTHEST);
}

/** The course of hourly burn whose last week comes again and again. */
function repeating(burn: Float64Array, elapsed: number): Course {
	const lastWeek = burn.length - HOURS_A_WEEK;
	return {
		elapsed,
		burnIn: (hour) =>
			burn[hour < burn.length ? hour : lastWeek + ((hour - lastWeek) % HOURS_A_WEEK)] ?? 0,
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
