import { recordReadings, type RunwayReading } from '../../nodes/Credits/runway/history.js';
import type { RunwayLot } from '../../nodes/Credits/runway/spending.js';
import { rounded, watchAccount } from './account.mjs';
import { methods, type Estimate, type MethodName } from './methods.mjs';
import { Draws } from './draws.mjs';
import { quantile, shareOf } from './figures.mjs';
import { dayMs, hourMs, type Usage } from './series.mjs';

export const historyLengths = [0.25, 1, 3, 7, 28];
export const balances = [0.25, 1, 3, 7];

/** How well a method does; factors, shares and counts. */
export interface Accuracy {
	method: MethodName;
	historyDays: number;
	/** The balance, in days of the series' average use. */
	leftDays: number;
	/** How many estimates the method gave; `null` follows where it gave none. */
	n: number;
	/** Median of the larger of estimate ÷ truth and truth ÷ estimate. */
	foldError: number | null;
	/** How many are within a factor of 1.5. */
	within15: number | null;
	/** What a tenth is worse than. */
	worstTenth: number | null;
	/** How often the truth lies in the interval; `null` for a method without one. */
	coverage: number | null;
	/** Median of the interval's end ÷ its start. */
	width: number | null;
}

/** A series, and the seed of what is drawn on it. */
export interface Account {
	usage: Usage;
	seed: number;
}

/** One estimate and how it turned out. */
interface Outcome {
	estimate: Estimate;
	/** In hours. */
	truth: number;
}

const yearHours = 365 * 24;

/** An estimate of nothing at all still has a factor. */
const leastHours = 0.01;

/**
 * Draws situations of one history length and one balance, and asks every method
 * about each of them.
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
	const outcomes = methods.map((): Outcome[] => []);
	for (const { usage, seed } of accounts) {
		const random = new Draws(`${seed} ${usage.name} ${historyDays} ${leftDays}`);
		for (let count = 0; count < perSeries; count++) {
			const draw = drawSituation(usage, historyDays, leftDays, hasLots, random);
			if (draw === null) continue;
			const { readings, remaining, lots, now, truth } = draw;
			const history = recordReadings(null, readings);
			if (history === null) continue;
			const situation = { readings, history, remaining, lots, now };
			methods.forEach(({ estimate }, index) => {
				outcomes[index]?.push({ estimate: estimate(situation), truth });
			});
		}
	}
	return methods.map(({ name, hasInterval }, index) => ({
		method: name,
		historyDays,
		leftDays,
		...scoreOf(outcomes[index] ?? [], hasInterval),
	}));
}

interface Draw {
	readings: RunwayReading[];
	remaining: number;
	lots: RunwayLot[];
	now: number;
	/** Hours until nothing is left, if nobody tops up. */
	truth: number;
}

/** `null` when the series is too short, or does not tell how it ends. */
function drawSituation(
	usage: Usage,
	historyDays: number,
	leftDays: number,
	hasLots: boolean,
	random: Draws,
): Draw | null {
	const earliest = usage.start + historyDays * dayMs;
	// Half as much again, so that what burns slowly is not left out.
	const latest = usage.end - 1.5 * leftDays * dayMs;
	if (latest < earliest) return null;
	const now = random.between(earliest, latest);
	const remaining = rounded(leftDays * usage.perDay, usage);
	const from = now - historyDays * dayMs;
	const readings = watchAccount(usage, from, now, now, remaining, random);
	const lot = hasLots && random.chance(0.2) ? drawLot(remaining, leftDays, random) : null;
	const emptyAt = whenEmpty(usage, now, remaining, lot);
	if (emptyAt === null || emptyAt <= now) return null;
	const lots = lot === null ? [] : [asRunwayLot(lot, now)];
	return { readings, remaining, lots, now, truth: (emptyAt - now) / hourMs };
}

interface ExpiringLot {
	amount: number;
	/** From now. */
	expiresInMs: number;
}

function drawLot(remaining: number, leftDays: number, random: Draws): ExpiringLot {
	return {
		amount: remaining * random.between(0.2, 0.8),
		expiresInMs: leftDays * dayMs * random.between(0.2, 1),
	};
}

function asRunwayLot({ amount, expiresInMs }: ExpiringLot, now: number): RunwayLot {
	const expiresAt = new Date(now + expiresInMs).toISOString();
	return { remaining: amount, startsAt: null, expiresAt };
}

function whenEmpty(
	usage: Usage,
	now: number,
	remaining: number,
	lot: ExpiringLot | null,
): number | null {
	const before = usage.consumedBefore(now);
	if (lot === null) return usage.whenConsumed(before + remaining);
	const spentByExpiry = usage.consumedBefore(now + lot.expiresInMs) - before;
	const lost = Math.max(0, lot.amount - spentByExpiry);
	return usage.whenConsumed(before + remaining - lost);
}

function scoreOf(outcomes: readonly Outcome[], hasInterval: boolean) {
	const given = outcomes.filter(({ estimate }) => estimate.isGiven);
	const folds = given.map(({ estimate, truth }) => {
		const hours = Math.max(leastHours, estimate.hours ?? yearHours);
		return Math.max(hours / truth, truth / hours);
	});
	const intervals = hasInterval ? given.map(intervalOf) : [];
	return {
		n: given.length,
		foldError: quantile(folds, 0.5),
		within15: shareOf(folds, (fold) => fold <= 1.5),
		worstTenth: quantile(folds, 0.9),
		coverage: shareOf(intervals, ({ low, high, truth }) => low <= truth && truth <= high),
		width: quantile(
			intervals.map(({ low, high }) => high / low),
			0.5,
		),
	};
}

function intervalOf({ estimate, truth }: Outcome) {
	const low = Math.max(leastHours, estimate.low ?? yearHours);
	return { low, high: Math.max(low, estimate.high ?? yearHours), truth };
}
