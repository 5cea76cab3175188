import type { EventItem } from '../../nodes/Credits/output/eventItem';

/** n8n reads the clock when an answer is there, the provider when it is sent: this much later. */
const LATER_MS = 5000;

const ISO_TIME = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g;

/**
 * Which fields of two event items differ. Times, those within ids too, may be
 * some seconds apart. How long the balance lasts depends on them, so only what
 * the notice says about it is looked at.
 */
export function differingFields(expected: EventItem, received: EventItem): string[] {
	const names = new Set([...Object.keys(expected), ...Object.keys(received)]);
	return [...names].filter((name) => {
		if (name === 'runway') return false;
		const [one, other] = [expected, received].map(
			(item) => (item as unknown as Record<string, unknown>)[name],
		);
		return !isSame(one, other);
	});
}

/** Whether two items are about the same notice, whatever else they say. */
export function isSameNotice(expected: EventItem, received: EventItem): boolean {
	return (
		expected.event === received.event &&
		expected.balance === received.balance &&
		expected.dedupKey === received.dedupKey &&
		isSame(expected.episodeId, received.episodeId) &&
		isSame(expected.eventId, received.eventId)
	);
}

function isSame(one: unknown, other: unknown): boolean {
	const [first, second] = [one, other].map((value) => JSON.stringify(value ?? null));
	if (first === undefined || second === undefined) return first === second;
	if (first === second) return true;
	if (first.replace(ISO_TIME, '') !== second.replace(ISO_TIME, '')) return false;
	const [times, others] = [first, second].map((text) => text.match(ISO_TIME) ?? []);
	return (times ?? []).every((time, index) => {
		const apart = Date.parse(others?.[index] ?? '') - Date.parse(time);
		return Math.abs(apart) <= LATER_MS;
	});
}
