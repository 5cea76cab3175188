import { mean, quantile } from 'd3-array';

import { DAY_MS, HOUR_MS } from '../../nodes/Credits/balance/time.js';
import { recordReadings } from '../../nodes/Credits/runway/history.js';
import { rounded, watchAccount } from './simulatedAccount.mjs';
import { Distributions } from './distributions.mjs';
import { methods, type Estimate, type MethodName, type Situation } from './methods.mjs';
import type { Usage } from './series.mjs';

export const historyLengths = [1, 3, 7, 28];
export const balances = [0.25, 1, 3, 7];

/** Accuracy of a method; factors, shares and counts. */
export interface Accuracy {
	method: MethodName;
	historyDays: number;
	/** The balance, in days of the series' average use. */
	leftDays: number;
	/** How many estimates the method gave; `undefined` follows where it gave none. */
	n: number;
	/** Median of the larger of estimate ÷ truth and truth ÷ estimate. */
	foldError: number | undefined;
	/** Share within a factor of 1.5. */
	within15: number | undefined;
	/** 90th percentile. */
	worstTenth: number | undefined;
	/** How often the truth lies in the interval; `undefined` for a method without one. */
	coverage: number | undefined;
	/** Median of the interval's end ÷ its start. */
	width: number | undefined;
	/** Median duration of an estimate. */
	milliseconds: number | undefined;
}

/** A series, and the seed of what is drawn on it. */
export interface Account {
	usage: Usage;
	seed: number;
}

/** A situation, and the hours until nothing is left without a top-up. */
interface Case {
	situation: Situation;
	truth: number;
}

const yearHours = 365 * 24;

/** An estimate of nothing at all still has a factor. */
const minHours = 0.01;

/**
 * Draws situations of one history length and one balance, and scores every method
 * on all of them.
 *
 * @param perSeries how many situations to draw from each account
 * @param hasLots whether a fifth of the accounts hold a lot that will expire
 */
export function measureAccuracy(
	accounts: readonly Account[],
	historyDays: number,
	leftDays: number,
	perSeries: number,
	hasLots: boolean,
): Accuracy[] {
	const draws = accounts.flatMap(({ usage, seed }) => {
		const random = new Distributions(`${seed} ${usage.name} ${historyDays} ${leftDays}`);
		const drawn = Array.from({ length: perSeries }, () =>
			drawSituation(usage, historyDays, leftDays, hasLots, random),
		);
		return drawn.filter((draw) => draw !== null);
	});
	return methods.map(({ name, hasInterval, estimate }) => {
		const times: number[] = [];
		const outcomes = draws.map(({ situation, truth }) => {
			const startedAt = performance.now();
			const estimated = estimate(situation);
			times.push(performance.now() - startedAt);
			return { ...estimated, truth };
		});
		const score = scoreOf(outcomes, hasInterval);
		return { method: name, historyDays, leftDays, ...score, milliseconds: quantile(times, 0.5) };
	});
}

/** `null` if the series is too short, or ends before the balance does. */
function drawSituation(
	usage: Usage,
	historyDays: number,
	leftDays: number,
	hasLots: boolean,
	random: Distributions,
): Case | null {
	const earliest = usage.start + historyDays * DAY_MS;
	// Half as much again, so that what burns slowly is not left out.
	const latest = usage.end - 1.5 * leftDays * DAY_MS;
	if (latest < earliest) return null;
	const now = random.between(earliest, latest);
	const remaining = rounded(leftDays * usage.perDay, usage);
	const from = now - historyDays * DAY_MS;
	const readings = watchAccount(usage, from, now, now, remaining, random);
	const lot = hasLots && random.chance(0.2) ? drawLot(remaining, leftDays, now, random) : null;
	const consumed = usage.consumedBefore(now);
	// What is left of a lot when it expires is lost.
	const lost =
		lot === null ? 0 : Math.max(0, lot.amount - (usage.consumedBefore(lot.expiresAt) - consumed));
	const emptyAt = usage.whenConsumed(consumed + remaining - lost);
	const history = recordReadings(null, readings);
	if (emptyAt === null || emptyAt <= now || history === null) return null;
	const lots =
		lot === null
			? []
			: [
					{
						remaining: lot.amount,
						startsAt: null,
						expiresAt: new Date(lot.expiresAt).toISOString(),
					},
				];
	return {
		situation: { readings, history, remaining, lots, now },
		truth: (emptyAt - now) / HOUR_MS,
	};
}

function drawLot(remaining: number, leftDays: number, now: number, random: Distributions) {
	return {
		amount: remaining * random.between(0.2, 0.8),
		expiresAt: now + leftDays * DAY_MS * random.between(0.2, 1),
	};
}

function scoreOf(outcomes: ReadonlyArray<Estimate & { truth: number }>, hasInterval: boolean) {
	const given = outcomes.filter(({ hasAnswer }) => hasAnswer);
	const folds = given.map(({ hours, truth }) => {
		const estimated = Math.max(minHours, hours ?? yearHours);
		return Math.max(estimated / truth, truth / estimated);
	});
	const intervals = (hasInterval ? given : []).map(({ low, high, truth }) => {
		const from = Math.max(minHours, low ?? yearHours);
		return { from, to: Math.max(from, high ?? yearHours), truth };
	});
	const widths = intervals.map(({ from, to }) => to / from);
	return {
		n: given.length,
		foldError: quantile(folds, 0.5),
		within15: mean(folds, (fold) => Number(fold <= 1.5)),
		worstTenth: quantile(folds, 0.9),
		coverage: mean(intervals, ({ from, to, truth }) => Number(from <= truth && truth <= to)),
		width: quantile(widths, 0.5),
	};
}
