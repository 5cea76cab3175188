import { MINUTE_MS } from '../../nodes/Credits/balance/time';
import { Random } from '../../sandbox/random';

/** When what happens in a run. Times are milliseconds since all workflows are published. */
export interface KillPlan {
	/** When n8n is killed, in order. */
	kills: number[];
	/** The number of the end after which n8n starts while every provider is down. */
	downAfter: number;
	/** When the scripts are over and every account is well again. */
	backAt: number;
	/** When every account becomes what has to be told at the end. */
	finalAt: number;
	endAt: number;
}

/** How long a run is that counts. */
export const WHOLE_MINUTES = 15;

/** In less there is no time for a kill and a start. */
export const LEAST_MINUTES = 3;

/** So many kills belong to a whole run. */
const WHOLE_KILLS = 6;

/** n8n has to start in between, and to poll. */
const LEAST_APART_MS = 45_000;

/** How long the accounts are well before the end, and how long the end takes. */
const BACK = { most: 1.75 * MINUTE_MS, share: 0.25 } as const;
const FINAL = { most: 3.25 * MINUTE_MS, share: 0.45 } as const;

/** Plans a run of so many minutes; fewer than the whole are for trying out. */
export function planKills(seed: number, minutes: number): KillPlan {
	const random = new Random(seed, 'kills');
	const endAt = minutes * MINUTE_MS;
	const finalAt = endAt - Math.min(FINAL.most, FINAL.share * endAt);
	const backAt = finalAt - Math.min(BACK.most, BACK.share * endAt);
	const count = Math.max(1, Math.round((WHOLE_KILLS * minutes) / WHOLE_MINUTES));
	const kills = drawApart(random, count, 0.5 * MINUTE_MS, backAt);
	// One more start after it ends the pauses that follow, where n8n polls at a start.
	const early = kills.flatMap((at, number) =>
		number < kills.length - 1 && at < backAt - 1.5 * MINUTE_MS ? [number] : [],
	);
	return { kills, downAfter: random.pick(early) ?? 0, backAt, finalAt, endAt };
}

/** Draws moments of equal probability until all of them are far enough apart. */
function drawApart(random: Random, count: number, from: number, to: number): number[] {
	const apart = Math.min(LEAST_APART_MS, (to - from) / (2 * count));
	for (;;) {
		const moments = Array.from({ length: count }, () => from + random.next() * (to - from));
		moments.sort((one, other) => one - other);
		const isApart = moments.every((at, index) => at - (moments[index - 1] ?? -Infinity) >= apart);
		if (isApart) return moments.map(Math.round);
	}
}
