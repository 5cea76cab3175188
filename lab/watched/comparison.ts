import type { EventItem } from '../../nodes/Credits/output/eventItem';
import type { ExpectedNotice } from './course';

/** What is wrong with one notice. */
export interface Difference {
	kind: 'lost' | 'doubled' | 'unexpected' | 'order' | 'different';
	/** Which notice, and what of it. */
	what: string;
}

/** n8n reads the clock when an answer is there, the provider when it is sent: this much later. */
const LATER_MS = 5000;

const ISO_TIME = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g;

/**
 * Compares what was received with what was expected: every notice, once, in order.
 * Only one whose poll was in flight when n8n was killed may be missing.
 *
 * @returns what is wrong, and for each expected notice whether it was received
 */
export function compare(
	expected: readonly ExpectedNotice[],
	received: readonly EventItem[],
): { differences: Difference[]; isReceived: boolean[] } {
	const isReceived = expected.map(() => false);
	const differences: Difference[] = [];
	let latest = -1;
	for (const item of received) {
		const match = bestMatch(expected, isReceived, item);
		if (match === null) {
			const isDoubled = received.some((other) => other !== item && isSameNotice(other, item));
			differences.push({ kind: isDoubled ? 'doubled' : 'unexpected', what: nameOf(item) });
			continue;
		}
		isReceived[match.index] = true;
		if (match.index < latest) differences.push({ kind: 'order', what: nameOf(item) });
		latest = Math.max(latest, match.index);
		if (match.fields.length > 0) {
			differences.push({ kind: 'different', what: `${nameOf(item)}: ${match.fields.join(', ')}` });
		}
	}
	for (const [index, { item, isInFlight }] of expected.entries()) {
		const isLost = isReceived[index] === false && !isInFlight;
		if (isLost) differences.push({ kind: 'lost', what: nameOf(item) });
	}
	return { differences, isReceived };
}

/** The expected notice that an item is, of several the one that it differs least from. */
function bestMatch(
	expected: readonly ExpectedNotice[],
	isReceived: readonly boolean[],
	item: EventItem,
): { index: number; fields: string[] } | null {
	const matches = expected.flatMap((notice, index) =>
		isReceived[index] === false && isSameNotice(notice.item, item)
			? [{ index, fields: differencesOf(notice.item, item) }]
			: [],
	);
	matches.sort((one, other) => one.fields.length - other.fields.length);
	return matches[0] ?? null;
}

/** A notice in short, for people. */
export function nameOf({ event, reason, eventId }: EventItem): string {
	return `${event} (${reason ?? 'no reason'}) ${eventId}`;
}

/**
 * In which fields two event items differ. Times, those within ids too, may be some seconds
 * apart. The runway depends on them, so the field itself is not compared.
 */
function differencesOf(expected: EventItem, received: EventItem): string[] {
	const fields = new Set([...Object.keys(expected), ...Object.keys(received)]);
	fields.delete('runway');
	return [...fields].flatMap((field) => {
		const [wanted, found] = [expected, received].map(
			(item) => (item as unknown as Record<string, unknown>)[field],
		);
		if (isSame(wanted, found)) return [];
		return [`${field} ${JSON.stringify(wanted)} is ${JSON.stringify(found)}`];
	});
}

/** Whether two items are about the same notice, whatever else they say. */
function isSameNotice(one: EventItem, other: EventItem): boolean {
	return (
		one.event === other.event &&
		one.balance === other.balance &&
		one.dedupKey === other.dedupKey &&
		isSame(one.episodeId, other.episodeId) &&
		isSame(one.eventId, other.eventId)
	);
}

function isSame(one: unknown, other: unknown): boolean {
	const [first, second] = [JSON.stringify(one ?? null), JSON.stringify(other ?? null)];
	if (first.replace(ISO_TIME, '') !== second.replace(ISO_TIME, '')) return false;
	const times = second.match(ISO_TIME) ?? [];
	return (first.match(ISO_TIME) ?? []).every(
		(time, index) => Math.abs(Date.parse(times[index] ?? '') - Date.parse(time)) <= LATER_MS,
	);
}
