import { shortForm } from '../balance/shortForm';
import type { SimulatedEntry, SimulatedSettings } from './simulatedAccount';

/** Name under which the position in Simulated Remaining is stored. */
const POSITION_KEY = 'simulated';

/** One entry of Simulated Remaining per poll; the last one stays, an edited list starts over. */
export interface SimulatedPoll {
	entry: SimulatedEntry;
	/** To be stored for the next poll. */
	next: Record<string, { list: string; next: number }>;
}

/** The answer of a simulated account to this poll. */
export function simulatedPoll(
	{ entries }: SimulatedSettings,
	staticData: Readonly<Record<string, unknown>>,
): SimulatedPoll {
	const list = shortForm(entries.join(','));
	const kept = staticData[POSITION_KEY] as { list?: unknown; next?: unknown } | undefined;
	const next = kept?.list === list && typeof kept.next === 'number' ? kept.next : 0;
	const position = Math.min(next, entries.length - 1);
	return {
		entry: entries[position] ?? entries[0],
		next: { [POSITION_KEY]: { list, next: position + 1 } },
	};
}
