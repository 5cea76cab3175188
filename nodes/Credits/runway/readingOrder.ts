import type { Steps } from './steps';

/** Number of readings sorted or merged in one step. */
const READINGS_PER_STEP = 4096;

/** Sorts readings by time; of several with the same time the last one is kept. */
export function* sortByTime<Reading extends { at: number }>(
	readings: readonly Reading[],
): Steps<Reading[]> {
	let runs: Reading[][] = [];
	for (let start = 0; start < readings.length; start += READINGS_PER_STEP) {
		const run = readings.slice(start, start + READINGS_PER_STEP);
		runs.push(run.sort((first, second) => first.at - second.at));
		yield;
	}
	while (runs.length > 1) {
		const merged: Reading[][] = [];
		for (let index = 0; index < runs.length; index += 2) {
			merged.push(yield* merge(runs[index] ?? [], runs[index + 1] ?? []));
		}
		runs = merged;
	}
	return (runs[0] ?? []).filter(({ at }, index, sorted) => at !== sorted[index + 1]?.at);
}

/** Merges two sorted lists; of equal readings those of the first list come first. */
function* merge<Reading extends { at: number }>(
	first: readonly Reading[],
	second: readonly Reading[],
): Steps<Reading[]> {
	const merged: Reading[] = [];
	let [ofFirst, ofSecond] = [0, 0];
	while (merged.length < first.length + second.length) {
		const [one, other] = [first[ofFirst], second[ofSecond]];
		if (other === undefined || (one !== undefined && one.at <= other.at)) {
			if (one !== undefined) merged.push(one);
			ofFirst += 1;
		} else {
			merged.push(other);
			ofSecond += 1;
		}
		if (merged.length % READINGS_PER_STEP === 0) yield;
	}
	return merged;
}
