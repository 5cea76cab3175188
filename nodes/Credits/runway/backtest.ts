import { Expectation, MODELS } from './expectation';
import type { HourlyBurn } from './hourlyBurn';

/** How well the forecast models did on the account's own past. */
export interface BacktestResult {
	/** The weight of each of {@link MODELS}; together 1. */
	weights: number[];
	/**
	 * How far off burn may be: with a probability of 80 % it lies within expected
	 * burn × or ÷ e^`logHalfWidth`.
	 */
	logHalfWidth: number;
}

/** How many moments of the past to forecast from. */
const TRIALS = 16;

/** The longest trial, in hours: beyond three days few trials would be left. */
const MAX_TRIAL_HOURS = 72;

/** Hours that a model learns from before its first trial. */
const MIN_TRAINING_HOURS = 24;

/** The weight of each model before any trial: most deviations go on for a while. */
const PRIOR = [0.25, 0.65, 0.1];

/** How strongly a model with smaller errors is preferred. */
const PREFERENCE = 12;

/** With how many trials the prior is worth as much as they are. */
const PRIOR_TRIALS = 0.5;

/** Burn below 2 % of the usual is as good as none: nobody runs out by it. */
const NEGLIGIBLE = 0.02;

/** Errors above a factor of e² count as that; one outlier decides nothing. */
const MAX_ERROR = 2;

/** Errors below this are as good as none. */
const MIN_ERROR = 0.002;

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
 * Backtests every model on the account's own past, about as far ahead as the forecast
 * reaches now, and weighs the models by their errors.
 *
 * @param ahead how far ahead the forecast reaches, in hours
 */
export function backtest(series: HourlyBurn, ahead: number): BacktestResult {
	const hours = series.burn.length;
	const length = Math.max(2, Math.min(Math.round(ahead), MAX_TRIAL_HOURS, Math.floor(hours / 2)));
	const trials = tryOut(series, length);
	const weights = weightsOf(trials);
	const independent = Math.min(TRIALS, Math.max(0, (hours - MIN_TRAINING_HOURS) / length));
	return { weights, logHalfWidth: logHalfWidthOf(trials, weights, independent, ahead) };
}

/** What was burned within some hours, and what each model had expected. */
interface Trial {
	burned: number;
	expected: number[];
}

function tryOut(series: HourlyBurn, length: number): Trial[] {
	const hours = series.burn.length;
	const room = hours - MIN_TRAINING_HOURS - length;
	const step = Math.max(1, Math.min(Math.round(length / 3), Math.floor(room / TRIALS)));
	const negligible = NEGLIGIBLE * series.mean * length;
	const count = Math.max(0, Math.min(TRIALS, Math.floor(room / step) + 1));
	const expectation = new Expectation(series);
	return Array.from({ length: count }, (_, index) => {
		const start = hours - length - (count - 1 - index) * step;
		const expected = expectation.from(start, length, false);
		return {
			burned: negligible + total(series.burn.subarray(start, start + length)),
			expected: expected.map((burn) => negligible + total(burn)),
		};
	});
}

function weightsOf(trials: readonly Trial[]): number[] {
	const losses = MODELS.map((_, model) => {
		const errors = trials.map(({ burned, expected }) =>
			Math.min(MAX_ERROR, Math.abs(Math.log((expected[model] ?? 0) / burned))),
		);
		return total(errors) / Math.max(1, trials.length);
	});
	const usual = total(losses) / losses.length + MIN_ERROR;
	const trust = (PREFERENCE * trials.length) / (trials.length + PRIOR_TRIALS);
	const weights = losses.map(
		(loss, model) => (PRIOR[model] ?? 0) * Math.exp((-trust * loss) / usual),
	);
	return weights.map((weight) => weight / total(weights));
}

function logHalfWidthOf(
	trials: readonly Trial[],
	weights: readonly number[],
	independent: number,
	ahead: number,
): number {
	const squares = trials.map(({ burned, expected }) => {
		const together = total(expected.map((amount, model) => amount * (weights[model] ?? 0)));
		return Math.log(together / burned) ** 2;
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
