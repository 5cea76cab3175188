import { Expectation, MODELS } from './expectation';
import type { HourlyBurn } from './hourlyBurn';

/** Accuracy of the forecast models on the account's own past. */
export interface BacktestResult {
	/** Weight of each of {@link MODELS}; the sum is 1. */
	weights: number[];
	/** Half-width of the 80 % interval: burn lies within expected burn × or ÷ e^`logHalfWidth`. */
	logHalfWidth: number;
}

/** Number of past times to forecast from. */
const TRIALS = 16;

/** The longest trial, in hours: beyond three days few trials would be left. */
const MAX_TRIAL_HOURS = 72;

/** Hours that a model learns from before its first trial. */
const MIN_TRAINING_HOURS = 24;

/** Weight of each model before any trial: most deviations go on for a while. */
const PRIOR = [0.25, 0.65, 0.1];

/** Preference for models with smaller errors. */
const PREFERENCE = 12;

/** Number of trials at which the prior counts as much as they do. */
const PRIOR_TRIALS = 0.5;

/** Share of the usual burn below which burn is negligible: nobody runs out by it. */
const NEGLIGIBLE_SHARE = 0.02;

/** Upper bound of log errors (a factor of e²), so that one outlier decides nothing. */
const MAX_ERROR = 2;

/** Lower bound of errors; smaller ones are negligible. */
const MIN_ERROR = 0.002;

// Typical errors of an account before its own are known: for a day ahead, the rate at which
// they shrink with longer horizons, and the number of trials they count for.
const PRIOR_ERROR = 0.45;
const PRIOR_ERROR_SHRINKS = 0.2;
const PRIOR_ERRORS = 4;

/** Factor on the uncertainty of an account without any trial. */
const UNTRIED_FACTOR = 1.2;

/** Factor from the spread of errors to their 80 % interval. */
const EIGHTY_PERCENT_FACTOR = 1.35;

/**
 * Backtests every model on the account's own past, over about the present horizon, and
 * weights the models by their errors.
 *
 * @param ahead horizon of the forecast, in hours
 */
export function backtest(series: HourlyBurn, ahead: number): BacktestResult {
	const hours = series.burn.length;
	const length = Math.max(2, Math.min(Math.round(ahead), MAX_TRIAL_HOURS, Math.floor(hours / 2)));
	const trials = runTrials(series, length);
	const weights = weightsOf(trials);
	const independent = Math.min(TRIALS, Math.max(0, (hours - MIN_TRAINING_HOURS) / length));
	return { weights, logHalfWidth: logHalfWidthOf(trials, weights, independent, ahead) };
}

/** Burn within some hours, and each model's expectation of it. */
interface Trial {
	burned: number;
	expected: number[];
}

function runTrials(series: HourlyBurn, length: number): Trial[] {
	const hours = series.burn.length;
	const room = hours - MIN_TRAINING_HOURS - length;
	const step = Math.max(1, Math.min(Math.round(length / 3), Math.floor(room / TRIALS)));
	const negligible = NEGLIGIBLE_SHARE * series.mean * length;
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
	if (trials.length === 0) return EIGHTY_PERCENT_FACTOR * UNTRIED_FACTOR * priorError;
	const found = (independent * total(squares)) / trials.length;
	const square = (found + PRIOR_ERRORS * priorError ** 2) / (independent + PRIOR_ERRORS);
	return EIGHTY_PERCENT_FACTOR * Math.sqrt(square);
}

function total(amounts: Iterable<number>): number {
	let sum = 0;
	for (const amount of amounts) sum += amount;
	return sum;
}
