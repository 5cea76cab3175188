import type { HourlyBurn } from './hourlyBurn';

const HOURS_A_DAY = 24;
const DAYS_A_WEEK = 7;

/** After as many hours a rhythm begins anew. */
export const HOURS_A_WEEK = HOURS_A_DAY * DAYS_A_WEEK;

/** What happened two weeks ago counts half. */
const FADING = 0.5 ** (1 / (14 * HOURS_A_DAY));

// How much evidence each level of the rhythm has to outweigh, in hours of
// burn: the hour of the day against the mean, the day of the week against all days
// being alike, the hour of the week against the product of both. With none of it
// noise would become a rhythm, with a lot of it a rhythm would take weeks to show.
const DAILY_DOUBT = 0.15;
const WEEKDAY_DOUBT = 0.3 * HOURS_A_DAY;
const WEEKLY_DOUBT = 0.3;

/** Learns what each hour of the week usually burns, hour by hour. */
export class RhythmLearner {
	private readonly burn = new Float64Array(HOURS_A_WEEK);

	private readonly weights = new Float64Array(HOURS_A_WEEK);

	private learned = 0;

	private weight = 1;

	constructor(private readonly series: HourlyBurn) {}

	/**
	 * What each hour of the week usually burns, learned from all hours before `end`.
	 *
	 * @param end as an index of the series; not less than at the call before
	 * @returns 168 amounts: that of an hour, counted from 1970 in UTC, is at `hour % 168`
	 */
	learnUntil(end: number): Float64Array {
		const { firstHour, burn, isKnown } = this.series;
		for (; this.learned < end; this.learned++) {
			if (isKnown[this.learned] === 1) {
				const place = (firstHour + this.learned) % HOURS_A_WEEK;
				add(this.burn, place, this.weight * (burn[this.learned] ?? 0));
				add(this.weights, place, this.weight);
			}
			this.weight /= FADING;
		}
		return rhythmOf(this.burn, this.weights, this.weight);
	}
}

/** @param scale what a single hour of now would weigh */
function rhythmOf(burn: Float64Array, weights: Float64Array, scale: number): Float64Array {
	let [total, totalWeight] = [0, 0];
	for (let place = 0; place < HOURS_A_WEEK; place++) {
		total += burn[place] ?? 0;
		totalWeight += weights[place] ?? 0;
	}
	const mean = totalWeight > 0 ? total / totalWeight : 0;
	const daily = dailyRhythm(burn, weights, mean, DAILY_DOUBT * scale);
	const weekdays = weekdayFactors(burn, weights, daily, mean * WEEKDAY_DOUBT * scale);
	const doubt = WEEKLY_DOUBT * scale;
	return burn.map((sum, place) => {
		const usual = (daily[place % HOURS_A_DAY] ?? 0) * (weekdays[weekdayOf(place)] ?? 1);
		return (sum + doubt * usual) / ((weights[place] ?? 0) + doubt);
	});
}

/** What each hour of the day usually burns. */
function dailyRhythm(
	burn: Float64Array,
	weights: Float64Array,
	mean: number,
	doubt: number,
): Float64Array {
	const daily = new Float64Array(HOURS_A_DAY).fill(doubt * mean);
	const dailyWeights = new Float64Array(HOURS_A_DAY).fill(doubt);
	for (let place = 0; place < HOURS_A_WEEK; place++) {
		add(daily, place % HOURS_A_DAY, burn[place] ?? 0);
		add(dailyWeights, place % HOURS_A_DAY, weights[place] ?? 0);
	}
	return daily.map((sum, hour) => sum / (dailyWeights[hour] ?? 1));
}

/** By how much each day of the week usually differs from what its hours would burn on any day. */
function weekdayFactors(
	burn: Float64Array,
	weights: Float64Array,
	daily: Float64Array,
	doubt: number,
): Float64Array {
	const found = new Float64Array(DAYS_A_WEEK).fill(doubt);
	const expected = new Float64Array(DAYS_A_WEEK).fill(doubt);
	for (let place = 0; place < HOURS_A_WEEK; place++) {
		add(found, weekdayOf(place), burn[place] ?? 0);
		add(expected, weekdayOf(place), (weights[place] ?? 0) * (daily[place % HOURS_A_DAY] ?? 0));
	}
	return found.map((sum, day) => (sum > 0 ? sum / (expected[day] ?? sum) : 1));
}

function weekdayOf(place: number): number {
	return Math.floor(place / HOURS_A_DAY);
}

function add(amounts: Float64Array, place: number, amount: number): void {
	amounts[place] = (amounts[place] ?? 0) + amount;
}
