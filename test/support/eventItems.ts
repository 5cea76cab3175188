import type { IDataObject } from 'n8n-workflow';

import { secretsIn } from '../../harness/secrets/secretSearch';
import { WHOLE_FIELDS } from './balanceItems';

/** Every field of an event item, whatever the event. */
const EVENT_FIELDS = [
	...WHOLE_FIELDS,
	...['event', 'severity', 'reason', 'previousRemaining', 'change', 'threshold', 'thresholdType'],
	...['level', 'topUpAmount', 'topUpExact', 'lot', 'runway', 'readError', 'since'],
	...['occurredBetween', 'dedupKey', 'episodeId', 'eventId'],
].sort();

const ISO_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Checks what every event item has in common. @param secrets must not occur in any */
export function expectWellFormed(
	items: readonly IDataObject[],
	secrets: readonly string[] = [],
): void {
	for (const item of items) expectOneWellFormed(item, secrets);
	const ids = items.map(({ eventId }) => eventId);
	expect(new Set(ids).size).toBe(ids.length);
}

function expectOneWellFormed(item: IDataObject, secrets: readonly string[]): void {
	expect(Object.keys(item).sort()).toEqual(EVENT_FIELDS);
	// NaN, undefined and date objects do not survive this.
	expect(JSON.parse(JSON.stringify(item))).toStrictEqual(item);
	const { retrievedAt, nextExpiryAt, resetsAt, since } = item;
	const [from, to] = (item.occurredBetween ?? [retrievedAt, retrievedAt]) as string[];
	const known = [nextExpiryAt, resetsAt, since].filter((time) => time !== null);
	for (const time of [retrievedAt, from, to, ...known]) expect(time).toMatch(ISO_TIME);
	expect(Date.parse(String(to))).toBeGreaterThanOrEqual(Date.parse(String(from)));
	expectKeys(item);
	expect(item.summary).not.toMatch(/NaN|undefined|null|\n/);
	expect(secretsIn(JSON.stringify(item), secrets)).toEqual([]);
}

/** Subject of a deduplication key, by event; other events open no episode and have no key. */
const KIND: Readonly<Record<string, string>> = {
	...{ low: 'level', depleted: 'level', recovered: 'level' },
	...{ runningOutSoon: 'runway', runwayRecovered: 'runway' },
	...{ readFailed: 'account:read', readRecovered: 'account:read' },
	expiringSoon: 'expiry:(?:\\d{4}-\\d\\d-\\d\\d|licence)',
	expired: 'expiry:(?:\\d{4}-\\d\\d-\\d\\d|licence)',
};

function expectKeys({ event, provider, dedupKey, episodeId, eventId }: IDataObject): void {
	const kind = KIND[String(event)];
	if (kind === undefined) {
		expect([dedupKey, episodeId]).toEqual([null, null]);
		expect(eventId).toContain(`credits:${String(provider)}:`);
		return;
	}
	expect(dedupKey).toMatch(new RegExp(`^credits:${String(provider)}:.*:${kind}:[\\w-]{8}$`));
	expect(String(dedupKey).length).toBeLessThanOrEqual(255);
	expect(String(episodeId).startsWith(`${String(dedupKey)}:`)).toBe(true);
	expect(String(eventId).startsWith(`${String(episodeId)}:${String(event)}:`)).toBe(true);
}

/** Checks that an error of a poll leaks nothing, and says nothing that n8n would act on. */
export function expectSafeError(error: unknown, secrets: readonly string[] = []): void {
	const { message, description, stack } = error as Error & { description?: string };
	const shown = `${message}\n${description}\n${stack}\n${JSON.stringify(error)}`;
	expect(`${message} ${description}`).not.toMatch(/authorization|\[item/i);
	expect(shown).not.toContain('itemIndex');
	expect(secretsIn(shown, secrets)).toEqual([]);
}
