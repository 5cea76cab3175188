import { mean, quantile } from 'd3-array';

import { DAY_MS, HOUR_MS } from '../../nodes/Credits/balance/time.js';
import { evaluateRunway, type RunwayAlert } from '../../nodes/Credits/runway/alert.js';
import {
	recordReading,
	type BurnHistory,
	type RunwayReading,
} from '../../nodes/Credits/runway/history.js';
import { watchAccount } from './simulatedAccount.mjs';
import { Distributions } from './distributions.mjs';
import { methods, type Method, type MethodName, type Situation } from './methods.mjs';
import { multipliedFrom, type Usage } from './series.mjs';

const limitHours = 48;

/** Score of an alert; leads are hours between the first firing and the empty account. */
export interface AlertScore {
	method: MethodName;
	firingsPerEpisode: number | undefined;
	/** Episodes without a firing. */
	missed: number;
	leadP10: number | undefined;
	leadP50: number | undefined;
	/** The same if burn quadruples along the way. */
	burst: { leadP50: number | undefined };
}

/** A top-up, and when the account is empty after it. */
interface TopUp {
	at: number;
	amount: number;
	emptyAt: number;
}

/** The alerts between a top-up and the empty account. */
interface EpisodeAlerts {
	firings: number;
	/** In hours; `null` without a firing. */
	lead: number | null;
}

const historyMs = 7 * DAY_MS;
const tries = 20;

/** A longer runway counts as recovered. */
const recoveredHours = 1.5 * limitHours;

/** Collects the alerts of each method, episode by episode. */
export class AlertBench {
	private readonly episodes = methods.map((method) => ({
		method,
		calm: [] as EpisodeAlerts[],
		burst: [] as EpisodeAlerts[],
	}));

	/** Draws an episode from a series and lets every method watch it, as it is and with a burst. */
	watch(usage: Usage, seed: string): void {
		const random = new Distributions(seed);
		const topUp = drawTopUp(usage, random);
		if (topUp === null) return;
		const burstAt = random.between(topUp.at, topUp.emptyAt - recoveredHours * HOUR_MS);
		this.record('calm', usage, topUp, new Distributions(`${seed} calm`));
		const faster = multipliedFrom(usage, burstAt, 4);
		this.record('burst', faster, topUp, new Distributions(`${seed} burst`));
	}

	/** The scores of all methods. */
	scores(): AlertScore[] {
		// A missed episode has no lead at all.
		const leadsOf = (episodes: readonly EpisodeAlerts[]) => episodes.map(({ lead }) => lead ?? 0);
		return this.episodes.map(({ method, calm, burst }) => {
			return {
				method: method.name,
				firingsPerEpisode: mean(calm, ({ firings }) => firings),
				missed: calm.filter(({ lead }) => lead === null).length,
				leadP10: quantile(leadsOf(calm), 0.1),
				leadP50: quantile(leadsOf(calm), 0.5),
				burst: { leadP50: quantile(leadsOf(burst), 0.5) },
			};
		});
	}

	private record(
		kind: 'calm' | 'burst',
		usage: Usage,
		{ at, amount }: TopUp,
		random: Distributions,
	): void {
		const emptyAt = usage.whenConsumed(usage.consumedBefore(at) + amount);
		if (emptyAt === null) return;
		const readings = watchAccount(usage, at - historyMs, emptyAt, at, 0, random);
		for (const each of this.episodes) each[kind].push(alertsOf(each.method, readings, at, emptyAt));
	}
}

/** A top-up that lasts well beyond the limit and ends within the series. */
function drawTopUp(usage: Usage, random: Distributions): TopUp | null {
	for (let attempt = 0; attempt < tries; attempt++) {
		const at = random.between(usage.start + historyMs, usage.end - 3 * DAY_MS);
		const amount = usage.perDay * random.between(5, 10);
		const emptyAt = usage.whenConsumed(usage.consumedBefore(at) + amount);
		if (at < usage.start + historyMs || emptyAt === null) continue;
		const hours = (emptyAt - at) / HOUR_MS;
		if (hours > recoveredHours && hours < 21 * 24) return { at, amount, emptyAt };
	}
	return null;
}

/** @param readings from a week before the top-up */
function alertsOf(
	{ estimate, alertedHours }: Method,
	readings: readonly RunwayReading[],
	toppedUpAt: number,
	emptyAt: number,
): EpisodeAlerts {
	const hoursOf = alertedHours ?? ((situation: Situation) => estimate(situation).hours);
	const alerts: EpisodeAlerts = { firings: 0, lead: null };
	let history: BurnHistory | null = null;
	let alert: RunwayAlert | null = null;
	for (const [index, reading] of readings.entries()) {
		history = recordReading(history, reading, { isBurn: true });
		const { at, remaining } = reading;
		if (at <= toppedUpAt || remaining <= 0) continue;
		const seen = readings.slice(Math.max(0, index - 1000), index + 1);
		const hours = hoursOf({ readings: seen, history, remaining, lots: [], now: at });
		const judged = evaluateRunway(alert, { status: 'ok', hours }, limitHours, at);
		alert = judged.alert;
		if (judged.event !== 'runningOutSoon') continue;
		alerts.firings += 1;
		alerts.lead ??= (emptyAt - at) / HOUR_MS;
	}
	return alerts;
}
