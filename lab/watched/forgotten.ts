import type { BalanceState, WatchState } from '../../nodes/Credits/watch/state';

/**
 * What a kill took from a watch although it must survive, in words: nothing if the trigger is
 * right. The rule is written here a second time, apart from the trigger's own.
 *
 * @param memory before the kill @param stored what the next start finds
 * @param isReportSent whether failed reads are reported by items: what is thrown is not stored
 */
export function forgottenBetween(
	memory: WatchState | null,
	stored: WatchState | null,
	isReportSent: boolean,
): string[] {
	const balances = Object.entries(memory?.balances ?? {}).flatMap(([name, now]) => {
		const kept = stored?.balances[name];
		if (kept === undefined) return [`${name}: the whole balance`];
		return [
			...different(`${name}: the episode`, episodeOf(now), episodeOf(kept)),
			...different(`${name}: the number of episodes`, now.episodes, kept.episodes),
			...different(`${name}: the renewal`, now.renewal?.isSeen, kept.renewal?.isSeen),
			...lotsForgotten(now, kept).map((id) => `${name}: the lot ${id}`),
		];
	});
	if (!isReportSent) return balances;
	const [now, kept] = [memory, stored].map((state) => state?.failure?.report?.notices);
	return [...balances, ...different('the report of failed reads', now, kept)];
}

function different(what: string, now: unknown, kept: unknown): string[] {
	const [before, after] = [now, kept].map((value) => JSON.stringify(value ?? null));
	return before === after ? [] : [`${what} was ${before}, is ${after}`];
}

function episodeOf({ episode }: BalanceState): unknown[] | null {
	return episode && [episode.since, episode.isAnnounced, episode.isDepletedArmed];
}

/** A new lot that holds something, and one that expires and holds nothing any more. */
function lotsForgotten(now: BalanceState, kept: BalanceState): string[] {
	const before = new Map(kept.lots.map(([id, remaining]) => [id, remaining]));
	return now.lots.flatMap(([id, remaining, expiresAt]) => {
		const isNew = remaining !== 0 && !before.has(id);
		const isEmptied = remaining === 0 && expiresAt !== null && (before.get(id) ?? 0) !== 0;
		return isNew || isEmptied ? [id] : [];
	});
}
