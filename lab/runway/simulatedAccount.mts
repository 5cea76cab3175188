import { DAY_MS, HOUR_MS } from '../../nodes/Credits/balance/time.js';
import type { RunwayReading } from '../../nodes/Credits/runway/history.js';
import type { Distributions } from './distributions.mjs';
import type { Usage } from './series.mjs';

const pollMs = 15 * 60_000;

/**
 * Polls an account that burns like a series: polls every 15 minutes ± 20 %, 3 %
 * of them missed, one outage of 8 hours a week; top-ups every 4 days on average, a
 * fifth of them so small that the burn of one interval hides them; a balance rounded
 * to 1/2000 of a day's use.
 *
 * @param from epoch milliseconds, as `until`; the last reading is made at `until`
 * @param toppedUpUntil no top-up comes later than that
 * @param remaining amount of the last reading, before it is rounded
 */
export function watchAccount(
	usage: Usage,
	from: number,
	until: number,
	toppedUpUntil: number,
	remaining: number,
	random: Distributions,
): RunwayReading[] {
	const topUps = drawTopUps(usage, from, toppedUpUntil, random);
	const consumed = usage.consumedBefore(until);
	const readings: RunwayReading[] = [];
	let toppedUpLater = 0;
	for (const at of pollTimes(from, until, random).reverse()) {
		for (let topUp = topUps.at(-1); topUp !== undefined && topUp.at > at; topUp = topUps.at(-1)) {
			toppedUpLater += topUp.amount;
			topUps.pop();
		}
		const left = remaining + consumed - usage.consumedBefore(at) - toppedUpLater;
		readings.push({ at, remaining: rounded(left, usage), used: null });
	}
	return readings.reverse();
}

/** An amount as a provider shows it. */
export function rounded(amount: number, { perDay }: Usage): number {
	const step = perDay / 2000;
	return Math.round(amount / step) * step;
}

function pollTimes(from: number, until: number, random: Distributions): number[] {
	const times: number[] = [];
	const week = 7 * DAY_MS;
	const outages: number[] = [];
	for (let start = from; start < until; start += week) {
		outages.push(start + random.between(0, week - 8 * HOUR_MS));
	}
	for (let at = from; at < until; at += pollMs * random.between(0.8, 1.2)) {
		const isOutage = outages.some((start) => at > start && at < start + 8 * HOUR_MS);
		if (!random.chance(0.03) && !isOutage) times.push(at);
	}
	return [...times, until];
}

interface TopUp {
	at: number;
	amount: number;
}

function drawTopUps(usage: Usage, from: number, until: number, random: Distributions): TopUp[] {
	const topUps: TopUp[] = [];
	let at = from + random.exponential(4 * DAY_MS);
	while (at < until) {
		const perPoll = (usage.perDay / DAY_MS) * pollMs;
		const amount = random.chance(0.2)
			? perPoll * random.between(0.1, 1)
			: usage.perDay * random.between(1, 7);
		topUps.push({ at, amount });
		at += random.exponential(4 * DAY_MS);
	}
	return topUps;
}
