import { evaluateRunway, type RunwayAlert } from '../../nodes/Credits/runway/alert.js';
import {
	recordReading,
	type BurnHistory,
	type RunwayReading,
} from '../../nodes/Credits/runway/history.js';
import { watchAccount } from './account.mjs';
import { methods, type Method, type MethodName, type Situation } from './methods.mjs';
import { fourDigits, quantile } from './figures.mjs';
import { Draws } from './draws.mjs';
import { dayMs, hourMs, multipliedFrom, type Usage } from './series.mjs';

export const limitHours = 48;

/** How an alert does; leads are hours between the first firing and the empty account. */
export interface AlertScore {
	method: MethodName;
	firingsPerEpisode: number | null;
	/** Episodes without a firing. */
	missed: number;
	leadP10: number | null;
	leadP50: number | null;
	/** The same where, in the midst of it, four times as much begins to burn. */
	burst: { leadP50: number | null };
}

/** An account's way from a top-up to its end. */
interface Episode {
	/** From a week before the top-up. */
	readings: RunwayReading[];
	toppedUpAt: number;
	emptyAt: number;
}

/** What was heard in one episode. */
interface Heard {
	firings: number;
	/** In hours; `null` without a firing. */
	lead: number | null;
}

const historyMs = 7 * dayMs;
const tries = 20;

/** What lasts longer is no longer about to run out. */
const recoveredHours = 1.5 * limitHours;

/** Collects what each method's alert says, episode by episode. */
export class AlertBench {
	private readonly calm = methods.map((): Heard[] => []);

	private readonly burst = methods.map((): Heard[] => []);

	/** Draws an episode from a series and lets every method watch it, as it is and with a burst. */
	watch(usage: Usage, seed: string): void {
		const random = new Draws(seed);
		const drawn = drawTopUp(usage, random);
		if (drawn === null) return;
		const { toppedUpAt, amount, emptyAt } = drawn;
		const burstAt = random.between(toppedUpAt, emptyAt - recoveredHours * hourMs);
		const faster = multipliedFrom(usage, burstAt, 4);
		this.hear(this.calm, episodeOf(usage, toppedUpAt, amount, new Draws(`${seed} calm`)));
		this.hear(this.burst, episodeOf(faster, toppedUpAt, amount, new Draws(`${seed} burst`)));
	}

	/** What all of it comes to. */
	scores(): AlertScore[] {
		return methods.map(({ name }, index) => {
			const calm = this.calm[index] ?? [];
			const firings = calm.reduce((sum, heard) => sum + heard.firings, 0);
			return {
				method: name,
				firingsPerEpisode: calm.length === 0 ? null : fourDigits(firings / calm.length),
				missed: calm.filter(({ lead }) => lead === null).length,
				leadP10: quantile(leadsOf(calm), 0.1),
				leadP50: quantile(leadsOf(calm), 0.5),
				burst: { leadP50: quantile(leadsOf(this.burst[index] ?? []), 0.5) },
			};
		});
	}

	private hear(heard: readonly Heard[][], episode: Episode | null): void {
		if (episode === null) return;
		methods.forEach((method, index) => heard[index]?.push(listen(method, episode)));
	}
}

function leadsOf(heard: readonly Heard[]): number[] {
	// A missed episode has no lead at all.
	return heard.map(({ lead }) => lead ?? 0);
}

interface TopUp {
	toppedUpAt: number;
	amount: number;
	emptyAt: number;
}

/** A top-up that lasts well beyond the limit and ends within the series. */
function drawTopUp(usage: Usage, random: Draws): TopUp | null {
	for (let attempt = 0; attempt < tries; attempt++) {
		const toppedUpAt = random.between(usage.start + historyMs, usage.end - 3 * dayMs);
		const amount = usage.perDay * random.between(5, 10);
		const emptyAt = usage.whenConsumed(usage.consumedBefore(toppedUpAt) + amount);
		if (toppedUpAt < usage.start + historyMs || emptyAt === null) continue;
		const hours = (emptyAt - toppedUpAt) / hourMs;
		if (hours > recoveredHours && hours < 21 * 24) return { toppedUpAt, amount, emptyAt };
	}
	return null;
}

function episodeOf(
	usage: Usage,
	toppedUpAt: number,
	amount: number,
	random: Draws,
): Episode | null {
	const emptyAt = usage.whenConsumed(usage.consumedBefore(toppedUpAt) + amount);
	if (emptyAt === null) return null;
	const from = toppedUpAt - historyMs;
	return {
		readings: watchAccount(usage, from, emptyAt, toppedUpAt, 0, random),
		toppedUpAt,
		emptyAt,
	};
}

function listen(
	{ estimate, alertedHours }: Method,
	{ readings, toppedUpAt, emptyAt }: Episode,
): Heard {
	const hoursOf = alertedHours ?? ((situation: Situation) => estimate(situation).hours);
	let history: BurnHistory | null = null;
	let alert: RunwayAlert | null = null;
	let firings = 0;
	let lead: number | null = null;
	for (const [index, reading] of readings.entries()) {
		history = recordReading(history, reading, { isBurn: true });
		const { at, remaining } = reading;
		if (at <= toppedUpAt || remaining <= 0) continue;
		const seen = readings.slice(Math.max(0, index - 1000), index + 1);
		const judged = evaluateRunway(
			alert,
			{ status: 'ok', hours: hoursOf({ readings: seen, history, remaining, lots: [], now: at }) },
			limitHours,
			at,
		);
		alert = judged.alert;
		if (judged.event !== 'runningOutSoon') continue;
		firings += 1;
		lead ??= (emptyAt - at) / hourMs;
	}
	return { firings, lead };
}
