import { Expectation, MANNERS } from './expectation';
import type { HourlyBurn } from './hourlyBurn';

/** What trying the manners of expecting on the past has shown. */
export interface Hindsight {
	/** How much each of {@link MANNERS} is worth; together 1. */
	weights: number[];
	/**
	 * How far off burn may be: with a probability of 80 % it lies within expected
	 * burn × or ÷ e^`reach`.
	 */
	reach: number;
}

/** At how many moments of the past to try. */
const TRIALS = 16;

/** How far ahead to try at most, in hours: beyond three days few trials would be left. */
const LONGEST_TRIAL = 72;

/** A manner is tried only where it has had a day to learn from. */
const LEAST_LEARNT = 24;

/** What each manner is worth before it is tried: most deviations go on for a while. */
const PRIOR = [0.25, 0.65, 0.1];

/** How strongly a manner is preferred that was less often wrong. */
const PREFERENCE = 12;

/** With how many trials the prior is worth as much as they are. */
const PRIOR_TRIALS = 0.5;

/** Burn below 2 % of the usual is as good as none: nobody runs out by it. */
const NEGLIGIBLE = 0.02;

/** Errors above a factor of e² count as that; one outlier decides nothing. */
const LARGEST_ERROR = 2;

/** Errors below this are as good as none. */
const LEAST_ERROR = 0.002;

// What the errors of an account are like before it is known: for a day ahead, by
// how they shrink with longer horizons, and as how many trials that counts.
const PRIOR_ERROR = 0.45;
const PRIOR_ERROR_SHRINKS = 0.2;
const PRIOR_ERRORS = 4;

/** How much more has to be expected of an account on which nothing could be tried yet. */
const UNTRIED = 1.2;

/** From the spread of errors to 80 % of them. */
const EIGHTY_PERCENT = 1.35;

/**
 * Tries every manner of expecting on the account's own past, about as far ahead as
 * it is to look now, and says how much each is worth and how wrong they were.
 *
 * @param ahead how far ahead to look, in hours
 */
export function lookBack(series: HourlyBurn, ahead: number): Hindsight {
	const hours = series.burn.length;
	const length = Math.max(2, Math.min(Math.round(ahead), LONGEST_TRIAL, Math.floor(hours / 2)));
	const trials = tryOut(series, length);
	const weights = weigh(trials);
	const independent = Math.min(TRIALS, Math.max(0, (hours - LEAST_LEARNT) / length));
	return { weights, reach: reachOf(trials, weights, independent, ahead) };
}

/** What was burnt within some hours, and what each manner had expected. */
interface Trial {
	burnt: number;
	expected: number[];
}

function tryOut(series: HourlyBurn, length: number): Trial[] {
	const hours = series.burn.length;
	const room = hours - LEAST_LEARNT - length;
	const step = Math.max(1, Math.min(Math.round(length / 3), Math.floor(room / TRIALS)));
	const negligible = NEGLIGIBLE * series.mean * length;
	const count = Math.max(0, Math.min(TRIALS, Math.floor(room / step) + 1));
	const expectation = new Expectation(series);
	return Array.from({ length: count }, (_, index) => {
		const start = hours - length - (count - 1 - index) * step;
		const expected = expectation.from(start, length, false);
		return {
			burnt: negligible + total(series.burn.subarray(start, start + length)),
			expected: expected.map((burn) => negligible + total(burn)),
		};
	});
}

function weigh(trials: readonly Trial[]): number[] {
	const losses = MANNERS.map((_, manner) => {
		const errors = trials.map(({ burnt, expected }) =>
			Math.min(LARGEST_ERROR, Math.abs(Math.log((expected[manner] ?? 0) / burnt))),
		);
		return total(errors) / Math.max(1, trials.length);
	});
	const usual = total(losses) / losses.length + LEAST_ERROR;
	const trust = (PREFERENCE * trials.length) / (trials.length + PRIOR_TRIALS);
	const weights = losses.map(
		(loss, manner) => (PRIOR[manner] ?? 0) * Math.exp((-trust * loss) / usual),
	);
	return weights.map((weight) => weight / total(weights));
}

function reachOf(
	trials: readonly Trial[],
	weights: readonly number[],
	independent: number,
	ahead: number,
): number {
	const squares = trials.map(({ burnt, expected }) => {
		const together = total(expected.map((amount, manner) => amount * (weights[manner] ?? 0)));
		return Math.log(together / burnt) ** 2;
	});
	const days = Math.min(7, Math.max(0.25, ahead / 24));
	const priorError = PRIOR_ERROR * days ** -PRIOR_ERROR_SHRINKS;
	if (trials.length === 0) return EIGHTY_PERCENT * UNTRIED * priorError;
	const found = (independent * total(squares)) / trials.length;
	const square = (found + PRIOR_ERRORS * priorError ** 2) / (independent + PRIOR_ERRORS);
	return EIGHTY_PERCENT * Math.sqrt(square);
}

function total(amounts: Iterable<number>): number {
	let sum = 0;
	for (const amount of amounts) sum += amount;
	return sum;
}
