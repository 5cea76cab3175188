import { MINUTE_MS } from '../../nodes/Credits/balance/time';
import { Random } from '../../sandbox/random';

/** Schedule of a run. Times are milliseconds since all workflows were published. */
export interface KillPlan {
	/** When n8n is killed, in order. */
	kills: number[];
	/** The number of the kill after which n8n starts while every provider is down. */
	downAfter: number;
	/** When the scripts end, and every account has recovered. */
	backAt: number;
	/** When every account changes for the last time, which must be reported. */
	finalAt: number;
	endAt: number;
}

/** Length of a full run, and its number of kills. */
export const FULL_RUN = { minutes: 15, kills: 6 } as const;

/** n8n has to start in between, and to poll. */
const APART_MS = 45_000;

/** Plans a run; fewer minutes than a full run are for trying it out. */
export function planKills(seed: number, minutes: number): KillPlan {
	const random = new Random(seed, 'kills');
	const endAt = minutes * MINUTE_MS;
	const finalAt = endAt - Math.min(3.25 * MINUTE_MS, 0.45 * endAt);
	const backAt = finalAt - Math.min(1.75 * MINUTE_MS, 0.25 * endAt);
	const count = Math.max(1, Math.round((FULL_RUN.kills * minutes) / FULL_RUN.minutes));
	const from = 0.5 * MINUTE_MS;
	const apart = Math.min(APART_MS, (backAt - from) / (2 * count));
	let kills: number[];
	do {
		kills = Array.from({ length: count }, () => Math.round(random.between(from, backAt)));
		kills.sort((one, other) => one - other);
	} while (kills.some((at, index) => at - (kills[index - 1] ?? -Infinity) < apart));
	// One more start after it ends the pauses that follow, where n8n polls at a start.
	const early = kills.flatMap((at, number) =>
		number < kills.length - 1 && at < backAt - 1.5 * MINUTE_MS ? [number] : [],
	);
	return { kills, downAfter: random.pick(early) ?? 0, backAt, finalAt, endAt };
}
