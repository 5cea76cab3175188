import { MINUTE_MS } from '../../nodes/Credits/balance/time';
import type { Random } from '../../sandbox/random';
import { amount, maintenance, outage, refused, reset, type Behavior } from './behaviors';

/** How an account behaves, minute by minute. */
export type Script = (random: Random, minutes: number) => Behavior[];

/** The share of a full account below which its watch calls it low. */
export const LOW_SHARE = 0.2;

function eachMinute(minutes: number, behavior: (minute: number) => Behavior): Behavior[] {
	return Array.from({ length: minutes }, (_, minute) => behavior(minute));
}

function repeated(behavior: Behavior, times: number): Behavior[] {
	return eachMinute(times, () => behavior);
}

/** Puts runs of other behaviors over a script, each somewhere in a stretch of its own. */
function over(script: Behavior[], random: Random, runs: readonly Behavior[][]): Behavior[] {
	const stretch = script.length / runs.length;
	for (const [index, run] of runs.entries()) {
		const from = Math.floor(index * stretch) + random.below(Math.floor(stretch - run.length));
		const length = Math.min(run.length, script.length - from);
		script.splice(from, length, ...run.slice(0, length));
	}
	return script;
}

/** Used up within two thirds of the time, then empty. */
export const drain: Script = (random, minutes) => {
	const until = Math.max(2, Math.round(minutes * random.between(0.5, 0.8)));
	return eachMinute(minutes, (minute) =>
		amount(Math.max(0, 1 - minute / until) * random.between(0.85, 0.95)),
	);
};

/** Runs low, is topped up and runs low again, every minute or two. */
export const seesaw: Script = (random, minutes) => {
	let isLow = random.chance(0.5);
	let left = 0;
	return eachMinute(minutes, () => {
		if (left-- <= 0) {
			isLow = !isLow;
			left = random.below(2);
		}
		if (!isLow) return amount(random.between(0.6, 0.95));
		return amount(random.chance(0.3) ? 0 : random.between(0.03, 0.15));
	});
};

/** Starts half full and moves by random steps; outside the bounds it starts over. */
function steps(...changes: [number, ...number[]]): Script {
	return (random, minutes) => {
		let share = 0.5;
		return eachMinute(minutes, () => {
			share += random.pick(changes);
			if (share < 0.1 || share > 0.9) share = 0.5;
			return amount(share);
		});
	};
}

/** Rises too small for a top-up, and now and then one that is large enough. */
export const topUps = steps(-0.02, -0.01, 0.004, 0.008, 0.012, 0.09, 0.15);

/** Jobs that are paid and refunded. */
export const refunds = steps(-0.06, -0.03, -0.03, 0.009, 0.009);

/** Hovers around the threshold, and sometimes rises well above it. */
export const hover: Script = (random, minutes) =>
	eachMinute(minutes, (minute) => {
		if (minute === 0) return amount(0.3);
		if (random.chance(0.15)) return amount(0.5);
		return amount(LOW_SHARE + random.pick([-0.01, -0.004, 0, 0.004, 0.01]));
	});

/** A false 0 now and then, and sometimes a 0 that lasts. */
export const falseZeros: Script = (random, minutes) => {
	const zeros = [1, 1 + random.below(3), 1].map((times) => repeated(amount(0), times));
	return over(
		eachMinute(minutes, (minute) => amount(0.9 - minute * 0.01)),
		random,
		zeros,
	);
};

/** Low and empty in turn, with top-ups so small that it stays low. */
export const depths: Script = (random, minutes) =>
	eachMinute(minutes, (minute) =>
		amount(minute === 0 ? 0.4 : random.pick([0, 0, 0.08, 0.12, 0.15])),
	);

/** Down in several ways while it is used up. */
export const outages: Script = (random, minutes) => {
	const runs = [outage, reset, maintenance].map((way) => repeated(way, 1 + random.below(3)));
	return over(seesaw(random, minutes), random, runs);
};

/** The key is refused for a while. */
export const refusal: Script = (random, minutes) =>
	over(seesaw(random, minutes), random, [repeated(refused, 2 + random.below(2)), []]);

/** Nothing happens. */
export const flat: Script = (_, minutes) => repeated(amount(0.7), minutes);

/** The part that can expire does so within the time, half a minute away from the polls. */
export const expiry: Script = (random, minutes) => {
	const endsAt = (Math.round(minutes * random.between(0.4, 0.8)) + 0.5) * MINUTE_MS;
	return eachMinute(minutes, (minute) => amount(Math.max(0.35, 0.9 - minute * 0.02), endsAt));
};

/** Used up and renewed, again and again; without `used` and `limit` that is a purchase. */
export const renewals: Script = (random, minutes) => {
	const period = 3 + random.below(2);
	return eachMinute(minutes, (minute) =>
		amount((1 - (minute % period) / (period - 1)) * random.between(0.97, 1)),
	);
};
