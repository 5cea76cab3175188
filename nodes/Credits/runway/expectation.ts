import type { HourlyBurn } from './hourlyBurn';
import { HOURS_A_WEEK, RhythmLearner } from './rhythm';

/** A deviation from the rhythm, how it is measured and how it is expected to go on. */
interface Deviation {
	/** In hours: what lies this far back counts half when it is measured. */
	halfLife: number;
	/** How much of it, as a power, is expected to go on at all. */
	share: number;
	/** In hours: how long it takes to shrink to 37 %. */
	lasts: number;
}

// A job that just runs, a busy day, another kind of week.
const DEVIATIONS: readonly Deviation[] = [
	{ halfLife: 1, share: 0.43, lasts: 8 },
	{ halfLife: 3, share: 0.35, lasts: 40 },
	{ halfLife: 24, share: 0.25, lasts: 48 },
];

// Deviations are measured against the rhythm of a day ago, in hours: the newest one
// has learned from them already, and would take them for the habit of that weekday.
const RHYTHM_LAG = 24;
const MIN_LEARNED_HOURS = 24;

// A deviation of half a day that is large is no deviation any more, but how things
// are from now on: where it doubled or halved burn, half of it is taken to last.
const LASTING_HALF_LIFE = 12;
const LASTING_DOUBT = 0.7;

/**
 * How quickly the level of an account without any rhythm is taken for another one, in
 * hours: what lies this far back counts half.
 */
const LEVEL_HALF_LIFE = 10;

/** Hours of usual burn that a measured level has to outweigh, so that an idle hour is no ratio of 0. */
const LEVEL_DOUBT = 0.2;

/** Beyond as many half-lives nothing counts. */
const HALF_LIVES = 5;

/** The least part of the open hour that says something. */
const MIN_SHARE = 0.05;

/** After as many hours every deviation is over, and the rhythm repeats itself. */
export const DEVIATING_HOURS = 336;

/** The forecast models: the ways in which burn may go on. */
export const MODELS = ['rhythm', 'deviating', 'level'] as const;

/** Learns from a series hour by hour, and says at any of them what to expect from there. */
export class Expectation {
	private readonly rhythm: RhythmLearner;

	private readonly oldRhythm: RhythmLearner;

	constructor(private readonly series: HourlyBurn) {
		this.rhythm = new RhythmLearner(series);
		this.oldRhythm = new RhythmLearner(series);
	}

	/**
	 * What the hours from `end` on are expected to burn, by three models: as the
	 * rhythm says; as it says, and deviating from it as lately; evenly, as lately.
	 *
	 * @param end how many hours of the series are known at that moment; not less than
	 * at the call before
	 * @param length how many hours to expect
	 * @param now whether `end` is the open hour, of which a part is known too
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
		fading: Math.exp(-1 / lasts),
	}));
	const lasting = Math.log(measuredLevel(series, end, oldRhythm, LASTING_HALF_LIFE, now));
	const lastingShare = lasting ** 2 / (lasting ** 2 + LASTING_DOUBT ** 2);
	for (let hour = 0; hour < length; hour++) {
		const usual = rhythm[(series.firstHour + end + hour) % HOURS_A_WEEK] ?? 0;
		let logarithm = 0;
		for (const deviation of deviations) {
			logarithm += deviation.left;
			deviation.left *= deviation.fading;
		}
		steady[hour] = usual;
		deviating[hour] = usual * Math.exp((1 - lastingShare) * logarithm + lastingShare * lasting);
	}
	const level = levelAt(series, end, LEVEL_HALF_LIFE, now);
	return [steady, deviating, new Float64Array(length).fill(level)];
}

/**
 * What was burned per hour lately, whatever the hour.
 *
 * @param halfLife in hours: what lies this far back counts half
 * @param now as for {@link Expectation.from}, and so are the others
 */
export function levelAt(series: HourlyBurn, end: number, halfLife: number, now: boolean): number {
	const even = new Float64Array(HOURS_A_WEEK).fill(series.mean);
	return series.mean * measuredLevel(series, end, even, halfLife, now);
}

/** Lately burned ÷ usually burned, as seen from the end. */
function measuredLevel(
	{ firstHour, burn, isKnown, mean, openBurn, openShare }: HourlyBurn,
	end: number,
	usual: Float64Array,
	halfLife: number,
	now: boolean,
): number {
	let burned = LEVEL_DOUBT * mean;
	let expected = burned;
	let weight = 1;
	if (now && openShare >= MIN_SHARE) {
		burned += openBurn;
		expected += openShare * (usual[(firstHour + end) % HOURS_A_WEEK] ?? 0);
		weight = 0.5 ** (openShare / halfLife);
	}
	const fading = 0.5 ** (1 / halfLife);
	const earliest = Math.max(0, end - Math.ceil(HALF_LIVES * halfLife));
	for (let index = end - 1; index >= earliest; index--) {
		if (isKnown[index] === 1) {
			burned += weight * (burn[index] ?? 0);
			expected += weight * (usual[(firstHour + index) % HOURS_A_WEEK] ?? 0);
		}
		weight *= fading;
	}
	return burned / expected;
}
