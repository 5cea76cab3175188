import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

import { bisectLeft, median } from 'd3-array';

import { UserFacingError } from '../../harness/shutdown.mjs';
import { DAY_MS, HOUR_MS } from '../../nodes/Credits/balance/time.js';

/** One stretch of even consumption. */
export interface UsageStep {
	/** Epoch milliseconds. */
	at: number;
	value: number;
}

/** What was consumed over time: the burn of a prepaid balance that nobody tops up. */
export interface Usage {
	readonly name: string;
	/** Epoch milliseconds. */
	readonly start: number;
	readonly end: number;
	/** Consumed on average. */
	readonly perDay: number;
	/** Everything consumed before a moment. */
	consumedBefore(at: number): number;
	/** When everything consumed reaches an amount; `null` when that is after the end. */
	whenConsumed(amount: number): number | null;
}

/** Usage as it was recorded. */
export class UsageSeries implements Usage {
	readonly start: number;
	readonly end: number;
	readonly perDay: number;
	private readonly times: Float64Array;
	private readonly sums: Float64Array;

	/** @param steps in order of time; each is consumed evenly until the next, or within `stepMs` */
	constructor(
		readonly name: string,
		steps: readonly UsageStep[],
		stepMs: number,
	) {
		const times: number[] = [];
		const sums: number[] = [];
		let sum = 0;
		steps.forEach(({ at, value }, index) => {
			const next = steps[index + 1]?.at ?? at + stepMs;
			times.push(at);
			sums.push(sum);
			sum += value;
			if (next - at > 1.5 * stepMs) {
				// A gap in the records: nothing is known to have been consumed in it.
				times.push(at + stepMs);
				sums.push(sum);
			}
		});
		const last = steps.at(-1);
		if (last === undefined || sum <= 0) throw new UserFacingError(`${name} has no consumption.`);
		times.push(last.at + stepMs);
		sums.push(sum);
		this.times = Float64Array.from(times);
		this.sums = Float64Array.from(sums);
		this.start = times[0] ?? 0;
		this.end = last.at + stepMs;
		this.perDay = (sum / (this.end - this.start)) * DAY_MS;
	}

	consumedBefore(at: number): number {
		return between(at, this.times, this.sums);
	}

	whenConsumed(amount: number): number | null {
		if (amount > (this.sums.at(-1) ?? 0)) return null;
		return between(amount, this.sums, this.times);
	}
}

/** The same usage, but from a moment on a multiple of it. */
export function multipliedFrom(usage: Usage, from: number, factor: number): Usage {
	const { name, start, end, perDay } = usage;
	const before = usage.consumedBefore(from);
	return {
		...{ name, start, end, perDay },
		consumedBefore(at) {
			const consumed = usage.consumedBefore(at);
			return consumed <= before ? consumed : before + factor * (consumed - before);
		},
		whenConsumed: (amount) =>
			usage.whenConsumed(amount <= before ? amount : before + (amount - before) / factor),
	};
}

/** The value at a place, linear between the places that are known. */
function between(place: number, places: Float64Array, values: Float64Array): number {
	const high = Math.max(1, Math.min(places.length - 1, bisectLeft(places, place)));
	const low = high - 1;
	const [from = 0, to = 0] = [places[low], places[high]];
	const [first = 0, second = 0] = [values[low], values[high]];
	const share = to > from ? Math.min(1, Math.max(0, (place - from) / (to - from))) : 0;
	return first + (second - first) * share;
}

/**
 * Reads every CSV file of a folder: a heading, then a timestamp (UTC where it names
 * no zone) and what was consumed until the next one.
 */
export async function readSeries(folder: string): Promise<UsageSeries[]> {
	const names = await readdir(folder).catch(() => {
		throw new UserFacingError(`The folder ${folder} cannot be read.`);
	});
	const files = names.filter((name) => name.endsWith('.csv')).sort();
	if (files.length === 0) throw new UserFacingError(`There is no .csv file in ${folder}.`);
	return await Promise.all(
		files.map(async (file) => {
			const steps = stepsOf(await readFile(path.join(folder, file), 'utf8'), file);
			return new UsageSeries(path.basename(file, '.csv'), steps, usualStep(steps));
		}),
	);
}

function stepsOf(text: string, file: string): UsageStep[] {
	const steps: UsageStep[] = [];
	for (const line of text.split(/\r?\n/).slice(1)) {
		if (line.trim() === '') continue;
		const [timestamp = '', amount = ''] = line.split(',');
		const hasZone = /(?:Z|[+-]\d{2}:?\d{2})$/.test(timestamp.trim());
		const at = Date.parse(`${timestamp.trim().replace(' ', 'T')}${hasZone ? '' : 'Z'}`);
		const value = Number(amount);
		if (amount.trim() === '' || !Number.isFinite(at) || !Number.isFinite(value)) {
			throw new UserFacingError(`${file} has a line without a timestamp and a number: ${line}`);
		}
		steps.push({ at, value: Math.max(0, value) });
	}
	const sorted = steps.sort((first, second) => first.at - second.at);
	return sorted.filter(({ at }, index) => at !== sorted[index + 1]?.at);
}

function usualStep(steps: readonly UsageStep[]): number {
	const gaps = steps.slice(1).map(({ at }, index) => at - (steps[index]?.at ?? at));
	return median(gaps) ?? HOUR_MS;
}
