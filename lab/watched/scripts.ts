import { MINUTE_MS } from '../../nodes/Credits/balance/time';
import type { Random } from '../../sandbox/random';
import type { Moment } from './moments';

/** How an account stands minute by minute. */
export type Script = readonly Moment[];

/** Makes a script of so many minutes. */
export type ScriptMaker = (random: Random, minutes: number) => Script;

/** The share of a full account below which the watches of the proof call it low. */
export const LOW_SHARE = 0.2;

function amount(share: number): Moment {
	return { kind: 'amount', share: Math.max(0, Math.round(share * 1000) / 1000) };
}

function between(random: Random, least: number, most: number): number {
	return least + random.next() * (most - least);
}

function eachMinute(minutes: number, moment: (minute: number) => Moment): Script {
	return Array.from({ length: Math.max(1, minutes) }, (_, minute) => moment(minute));
}

/** Puts runs of other moments over a script, each somewhere in a stretch of its own. */
function over(script: Script, random: Random, runs: readonly Moment[][]): Script {
	const result = [...script];
	const stretch = script.length / Math.max(1, runs.length);
	for (const [index, run] of runs.entries()) {
		const room = Math.max(1, Math.floor(stretch - run.length));
		const from = Math.floor(index * stretch) + random.below(room);
		for (const [offset, moment] of run.entries()) {
			if (from + offset < result.length) result[from + offset] = moment;
		}
	}
	return result;
}

function repeated(moment: Moment, times: number): Moment[] {
	return Array.from({ length: times }, () => moment);
}

/** Used up within two thirds of the time, then empty. */
export const drain: ScriptMaker = (random, minutes) => {
	const until = Math.max(2, Math.round(minutes * between(random, 0.5, 0.8)));
	return eachMinute(minutes, (minute) =>
		amount(minute >= until ? 0 : (1 - minute / until) * between(random, 0.85, 0.95)),
	);
};

/** Runs low, is bought full and runs low again, every minute or two. */
export const seesaw: ScriptMaker = (random, minutes) => {
	let isLow = random.chance(0.5);
	let left = 0;
	return eachMinute(minutes, () => {
		if (left-- <= 0) {
			isLow = !isLow;
			left = random.below(2);
		}
		if (!isLow) return amount(between(random, 0.6, 0.95));
		return amount(random.chance(0.3) ? 0 : between(random, 0.03, 0.15));
	});
};

/** Rises too small for a top-up, and now and then one that is none too small. */
export const topUps: ScriptMaker = (random, minutes) => {
	let share = 0.45;
	return eachMinute(minutes, () => {
		share += random.pick([-0.02, -0.01, 0.004, 0.008, 0.012, 0.09, 0.15]);
		if (share > 0.9) share = 0.45;
		return amount(share);
	});
};

/** Jobs that are paid and refunded. */
export const refunds: ScriptMaker = (random, minutes) => {
	let share = 0.5;
	return eachMinute(minutes, () => {
		share += random.pick([-0.06, -0.03, -0.03, 0.009, 0.009]);
		if (share < 0.1) share = 0.5;
		return amount(share);
	});
};

/** Wobbles around the threshold, and sometimes leaves it for good. */
export const hover: ScriptMaker = (random, minutes) =>
	eachMinute(minutes, (minute) => {
		if (minute === 0) return amount(0.3);
		if (random.chance(0.15)) return amount(0.5);
		return amount(LOW_SHARE + random.pick([-0.01, -0.004, 0, 0.004, 0.01]));
	});

/** A 0 now and then that is none, and sometimes one that lasts. */
export const falseZeros: ScriptMaker = (random, minutes) => {
	const zero = amount(0);
	const fine = eachMinute(minutes, (minute) => amount(0.9 - minute * 0.01));
	return over(fine, random, [[zero], repeated(zero, 1 + random.below(3)), [zero]]);
};

/** Low and empty in turn, with so little bought in between that it stays low. */
export const depths: ScriptMaker = (random, minutes) =>
	eachMinute(minutes, (minute) =>
		amount(minute === 0 ? 0.4 : random.pick([0, 0, 0.08, 0.12, 0.15])),
	);

/** Down in several ways while it is used up. */
export const outages: ScriptMaker = (random, minutes) => {
	const ways: Moment[] = [{ kind: 'outage' }, { kind: 'reset' }, { kind: 'maintenance' }];
	const runs = ways.map((way) => repeated(way, 1 + random.below(3)));
	return over(seesaw(random, minutes), random, runs);
};

/** The key is refused for a while. */
export const refusal: ScriptMaker = (random, minutes) =>
	over(seesaw(random, minutes), random, [repeated({ kind: 'refused' }, 2 + random.below(2)), []]);

/** Nothing happens. */
export const flat: ScriptMaker = (_, minutes) => eachMinute(minutes, () => amount(0.7));

/** What can expire does so within the time, half a minute off the full one. */
export const expiry: ScriptMaker = (random, minutes) => {
	const endsAt = Math.round(minutes * between(random, 0.4, 0.8)) * MINUTE_MS + MINUTE_MS / 2;
	return eachMinute(minutes, (minute) => ({
		kind: 'amount',
		share: Math.max(0.35, 0.9 - minute * 0.02),
		expiresInMs: endsAt - minute * MINUTE_MS,
	}));
};

/** Used up and renewed, again and again; without `used` and `limit` that is a purchase. */
export const renewals: ScriptMaker = (random, minutes) => {
	const period = 3 + random.below(2);
	return eachMinute(minutes, (minute) => {
		const share = 1 - (minute % period) / (period - 1);
		return amount(share * between(random, 0.97, 1));
	});
};

/**
 * How an account stands after so many milliseconds. After the last minute it
 * stays as it is.
 */
export function momentOf(script: Script, elapsedMs: number): Moment {
	const minute = Math.max(0, Math.floor(elapsedMs / MINUTE_MS));
	const index = Math.min(minute, script.length - 1);
	const moment = script[index] ?? { kind: 'amount', share: 1 };
	if (moment.kind !== 'amount' || moment.expiresInMs === undefined) return moment;
	// The end stands still while the time within the minute goes on.
	return { ...moment, expiresInMs: moment.expiresInMs - (elapsedMs - index * MINUTE_MS) };
}
