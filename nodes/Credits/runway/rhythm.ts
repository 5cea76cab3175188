import type { HourlyBurn } from './hourlyBurn';

const HOURS_PER_DAY = 24;
const DAYS_PER_WEEK = 7;

/** The period of a rhythm. */
export const HOURS_PER_WEEK = HOURS_PER_DAY * DAYS_PER_WEEK;

/** Decay per hour with a half-life of two weeks. */
const DECAY = 0.5 ** (1 / (14 * HOURS_PER_DAY));

// Evidence that each level of the rhythm must outweigh, in hours of burn: the hour of the day
// against the mean, the day of the week against all days being alike, the hour of the week
// against the product of both. With none, noise would become a rhythm; with a lot, a rhythm
// would take weeks to show.
const DAILY_PRIOR = 0.15;
const WEEKDAY_PRIOR = 0.3 * HOURS_PER_DAY;
const WEEKLY_PRIOR = 0.3;

/** Learns the usual burn of each hour of the week, hour by hour. */
export class RhythmLearner {
	private readonly burn = new Float64Array(HOURS_PER_WEEK);

	private readonly weights = new Float64Array(HOURS_PER_WEEK);

	private learned = 0;

	private weight = 1;

	constructor(private readonly series: HourlyBurn) {}

	/**
	 * The usual burn of each hour of the week, learned from all hours before `end`.
	 *
	 * @param end as an index of the series; not less than in the previous call
	 * @returns 168 amounts: that of an hour, counted from 1970 in UTC, is at `hour % 168`
	 */
	learnUntil(end: number): Float64Array {
		const { firstHour, burn, isKnown } = this.series;
		for (; this.learned < end; this.learned++) {
			if (isKnown[this.learned] === 1) {
				const place = (firstHour + this.learned) % HOURS_PER_WEEK;
				add(this.burn, place, this.weight * (burn[this.learned] ?? 0));
				add(this.weights, place, this.weight);
			}
			this.weight /= DECAY;
		}
		return rhythmOf(this.burn, this.weights, this.weight);
	}
}

/** @param scale the weight of a single hour now */
function rhythmOf(burn: Float64Array, weights: Float64Array, scale: number): Float64Array {
	let [total, totalWeight] = [0, 0];
	for (let place = 0; place < HOURS_PER_WEEK; place++) {
		total += burn[place] ?? 0;
		totalWeight += weights[place] ?? 0;
	}
	const mean = totalWeight > 0 ? total / totalWeight : 0;
	const daily = dailyRhythm(burn, weights, mean, DAILY_PRIOR * scale);
	const weekdays = weekdayFactors(burn, weights, daily, mean * WEEKDAY_PRIOR * scale);
	const prior = WEEKLY_PRIOR * scale;
	return burn.map((sum, place) => {
		const usual = (daily[place % HOURS_PER_DAY] ?? 0) * (weekdays[weekdayOf(place)] ?? 1);
		return (sum + prior * usual) / ((weights[place] ?? 0) + prior);
	});
}

/** The usual burn of each hour of the day. */
function dailyRhythm(
	burn: Float64Array,
	weights: Float64Array,
	mean: number,
	prior: number,
): Float64Array {
	const daily = new Float64Array(HOURS_PER_DAY).fill(prior * mean);
	const dailyWeights = new Float64Array(HOURS_PER_DAY).fill(prior);
	for (let place = 0; place < HOURS_PER_WEEK; place++) {
		add(daily, place % HOURS_PER_DAY, burn[place] ?? 0);
		add(dailyWeights, place % HOURS_PER_DAY, weights[place] ?? 0);
	}
	return daily.map((sum, hour) => sum / (dailyWeights[hour] ?? 1));
}

/** The usual factor of each day of the week on the burn of its hours. */
function weekdayFactors(
	burn: Float64Array,
	weights: Float64Array,
	daily: Float64Array,
	prior: number,
): Float64Array {
	const found = new Float64Array(DAYS_PER_WEEK).fill(prior);
	const expected = new Float64Array(DAYS_PER_WEEK).fill(prior);
	for (let place = 0; place < HOURS_PER_WEEK; place++) {
		add(found, weekdayOf(place), burn[place] ?? 0);
		add(expected, weekdayOf(place), (weights[place] ?? 0) * (daily[place % HOURS_PER_DAY] ?? 0));
	}
	return found.map((sum, day) => (sum > 0 ? sum / (expected[day] ?? sum) : 1));
}

function weekdayOf(place: number): number {
	return Math.floor(place / HOURS_PER_DAY);
}

function add(amounts: Float64Array, place: number, amount: number): void {
	amounts[place] = (amounts[place] ?? 0) + amount;
}
