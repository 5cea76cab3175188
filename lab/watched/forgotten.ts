import type { WatchState } from '../../nodes/Credits/watch/state';

/** What a kill has taken from the memory of a watch. */
export interface Forgotten {
	/** What must survive it, in words. None if the trigger is right. */
	vital: string[];
	/** Whether a reading was waiting for a second one. */
	confirmation: boolean;
	/** Whether failed reads were being counted. */
	failures: boolean;
	/** Whether a later reading was the last one. */
	reading: boolean;
}

/**
 * Compares what a watch knew with what n8n has kept of it. What is vital is said
 * here once more, apart from the trigger's own rule of what it has stored.
 *
 * @param memory before the end @param stored what the next start finds
 * @param isReportSaid whether failed reads are told by items: what is thrown is not kept
 */
export function forgottenBetween(
	memory: WatchState | null,
	stored: WatchState | null,
	isReportSaid: boolean,
): Forgotten {
	const pairs = Object.entries(memory?.balances ?? {}).map(
		([name, balance]) => [name, balance, stored?.balances[name]] as const,
	);
	const vital = pairs.flatMap(([name, now, kept]) => {
		if (kept === undefined) return [`${name}: the whole balance`];
		return [
			...different(`${name}: the episode`, episodeOf(now.episode), episodeOf(kept.episode)),
			...different(`${name}: the number of episodes`, now.episodes, kept.episodes),
			...different(`${name}: the renewal`, now.renewal?.isSeen, kept.renewal?.isSeen),
			...lotsForgotten(now.lots, kept.lots).map((id) => `${name}: the lot ${id}`),
		];
	});
	return {
		vital: [
			...vital,
			...(isReportSaid
				? different('the report of failed reads', reportOf(memory), reportOf(stored))
				: []),
		],
		confirmation: pairs.some(([, { pending }, kept]) =>
			pending.some((count, index) => count > (kept?.pending[index] ?? 0)),
		),
		failures: memory?.failure != null && memory.failure.count !== (stored?.failure?.count ?? 0),
		reading: memory?.readAt !== stored?.readAt,
	};
}

type Balance = WatchState['balances'][string];

function different(what: string, now: unknown, kept: unknown): string[] {
	const [before, after] = [JSON.stringify(now ?? null), JSON.stringify(kept ?? null)];
	return before === after ? [] : [`${what} was ${before}, is ${after}`];
}

function episodeOf(episode: Balance['episode']) {
	return (
		episode && {
			since: episode.since,
			isAnnounced: episode.isAnnounced,
			isDepletedArmed: episode.isDepletedArmed,
		}
	);
}

/** A new lot that holds something, and one that expires and holds nothing any more. */
function lotsForgotten(now: Balance['lots'], kept: Balance['lots']): string[] {
	const before = new Map(kept.map(([id, remaining]) => [id, remaining]));
	return now.flatMap(([id, remaining, expiresAt]) => {
		const isNew = remaining !== 0 && !before.has(id);
		const isEmptied = remaining === 0 && expiresAt !== null && (before.get(id) ?? 0) !== 0;
		return isNew || isEmptied ? [id] : [];
	});
}

function reportOf(state: WatchState | null): unknown {
	return state?.failure?.report?.notices ?? null;
}
