import type { HourlyBurn } from './hourlyBurn';
import { HOURS_PER_WEEK, RhythmLearner } from './rhythm';

/** A deviation from the rhythm: how it is measured, and how it is expected to continue. */
interface Deviation {
	/** In hours: burn this far back has half the weight in the measurement. */
	halfLife: number;
	/** Share of it, as a power, that is expected to continue at all. */
	share: number;
	/** In hours: the time in which it shrinks to 37 %. */
	lasts: number;
}

// A job in progress, a busy day, an unusual week.
const DEVIATIONS: readonly Deviation[] = [
	{ halfLife: 1, share: 0.43, lasts: 8 },
	{ halfLife: 3, share: 0.35, lasts: 40 },
	{ halfLife: 24, share: 0.25, lasts: 48 },
];

// Deviations are measured against the rhythm of a day ago, in hours: the newest rhythm has
// already learned from them, and would take them for the habit of that weekday.
const RHYTHM_LAG = 24;
const MIN_LEARNED_HOURS = 24;

// A large deviation of half a day is no longer a deviation but the new normal: if it doubled or
// halved burn, half of it is expected to last.
const LASTING_HALF_LIFE = 12;
const LASTING_PRIOR = 0.7;

/** Half-life of the level of an account without any rhythm, in hours. */
const LEVEL_HALF_LIFE = 10;

/**
 * Hours of usual burn that a measured level must outweigh, so that an idle hour is not a
 * ratio of 0.
 */
const LEVEL_PRIOR = 0.2;

/** Number of half-lives beyond which nothing counts. */
const HALF_LIVES = 5;

/** Minimum share of the open hour that counts. */
const MIN_SHARE = 0.05;

/** Hours after which every deviation is over and the rhythm repeats itself. */
export const DEVIATING_HOURS = 336;

/** The forecast models: the ways in which burn may continue. */
export const MODELS = ['rhythm', 'deviating', 'level'] as const;

/** Learns from a series hour by hour, and forecasts from any of its hours. */
export class Expectation {
	private readonly rhythm: RhythmLearner;

	private readonly oldRhythm: RhythmLearner;

	constructor(private readonly series: HourlyBurn) {
		this.rhythm = new RhythmLearner(series);
		this.oldRhythm = new RhythmLearner(series);
	}

	/**
	 * Expected burn of the hours from `end` on, by three models: the rhythm; the rhythm with
	 * its recent deviations; the recent level, evenly.
	 *
	 * @param end number of hours of the series known at that time; not less than in the
	 * previous call
	 * @param length number of hours to forecast
	 * @param now whether `end` is the open hour, which is partly known
	 * @returns one list of hourly amounts for each of {@link MODELS}
	 */
	from(end: number, length: number, now: boolean): Float64Array[] {
		const rhythm = this.rhythm.learnUntil(end);
		const isYoung = end < MIN_LEARNED_HOURS + RHYTHM_LAG;
		const oldRhythm = isYoung ? rhythm : this.oldRhythm.learnUntil(end - RHYTHM_LAG);
		return expectBurn(this.series, rhythm, oldRhythm, end, length, now);
	}
}

function expectBurn(
	series: HourlyBurn,
	rhythm: Float64Array,
	oldRhythm: Float64Array,
	end: number,
	length: number,
	now: boolean,
): Float64Array[] {
	const steady = new Float64Array(length);
	const deviating = new Float64Array(length);
	const deviations = DEVIATIONS.map(({ halfLife, share, lasts }) => ({
		left: share * Math.log(measuredLevel(series, end, oldRhythm, halfLife, now)),
		decay: Math.exp(-1 / lasts),
	}));
	const lasting = Math.log(measuredLevel(series, end, oldRhythm, LASTING_HALF_LIFE, now));
	const lastingShare = lasting ** 2 / (lasting ** 2 + LASTING_PRIOR ** 2);
	for (let hour = 0; hour < length; hour++) {
		const usual = rhythm[(series.firstHour + end + hour) % HOURS_PER_WEEK] ?? 0;
		let logarithm = 0;
		for (const deviation of deviations) {
			logarithm += deviation.left;
			deviation.left *= deviation.decay;
		}
		steady[hour] = usual;
		deviating[hour] = usual * Math.exp((1 - lastingShare) * logarithm + lastingShare * lasting);
	}
	const level = levelAt(series, end, LEVEL_HALF_LIFE, now);
	return [steady, deviating, new Float64Array(length).fill(level)];
}

/**
 * Recent burn per hour, whatever the hour.
 *
 * @param halfLife in hours: burn this far back has half the weight
 * @param now as for {@link Expectation.from}, like the other parameters
 */
export function levelAt(series: HourlyBurn, end: number, halfLife: number, now: boolean): number {
	const even = new Float64Array(HOURS_PER_WEEK).fill(series.mean);
	return series.mean * measuredLevel(series, end, even, halfLife, now);
}

/** Ratio of recent burn to usual burn, as of the end. */
function measuredLevel(
	{ firstHour, burn, isKnown, mean, openBurn, openShare }: HourlyBurn,
	end: number,
	usual: Float64Array,
	halfLife: number,
	now: boolean,
): number {
	let burned = LEVEL_PRIOR * mean;
	let expected = burned;
	let weight = 1;
	if (now && openShare >= MIN_SHARE) {
		burned += openBurn;
		expected += openShare * (usual[(firstHour + end) % HOURS_PER_WEEK] ?? 0);
		weight = 0.5 ** (openShare / halfLife);
	}
	const fading = 0.5 ** (1 / halfLife);
	const earliest = Math.max(0, end - Math.ceil(HALF_LIVES * halfLife));
	for (let index = end - 1; index >= earliest; index--) {
		if (isKnown[index] === 1) {
			burned += weight * (burn[index] ?? 0);
			expected += weight * (usual[(firstHour + index) % HOURS_PER_WEEK] ?? 0);
		}
		weight *= fading;
	}
	return burned / expected;
}
