import type { IDataObject } from 'n8n-workflow';

import { secretsIn } from '../../harness/secrets/secretSearch';

/** Every field of an event item, whatever the event. */
export const EVENT_FIELDS = [
	...['event', 'severity', 'reason'],
	...['provider', 'providerName', 'account', 'accountId', 'balance', 'unit', 'unitType'],
	...['remaining', 'used', 'limit', 'creditLine', 'remainingPercent', 'unlimited'],
	...['status', 'isLow', 'lots', 'nextExpiryAt', 'nextExpiryAmount', 'resetsAt', 'details'],
	...['topUpUrl', 'summary', 'derived', 'retrievedAt'],
	...['previousRemaining', 'change', 'threshold', 'thresholdType', 'topUpAmount', 'topUpExact'],
	...[
		'level',
		'lot',
		'runway',
		'readError',
		'since',
		'occurredBetween',
		'dedupKey',
		'episodeId',
		'eventId',
	],
].sort();

const ISO_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Times that may be missing. */
const TIMES = ['nextExpiryAt', 'resetsAt', 'since'];

/** Checks the promised properties of each event item. @param secrets must not occur in any */
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
	for (const name of TIMES) {
		if (item[name] !== null) expect(item[name]).toMatch(ISO_TIME);
	}
	expect(item.retrievedAt).toMatch(ISO_TIME);
	if (item.occurredBetween !== null) {
		const [from, to] = item.occurredBetween as string[];
		expect(from).toMatch(ISO_TIME);
		expect(to).toMatch(ISO_TIME);
		expect(Date.parse(String(to))).toBeGreaterThanOrEqual(Date.parse(String(from)));
	}
	expectKeys(item);
	expect(item.summary).not.toMatch(/NaN|undefined|null|\n/);
	expect(secretsIn(JSON.stringify(item), secrets)).toEqual([]);
}

const KIND = {
	low: /:level:[\w-]{8}$/,
	depleted: /:level:[\w-]{8}$/,
	recovered: /:level:[\w-]{8}$/,
	expiringSoon: /:expiry:(?:\d{4}-\d\d-\d\d|licence):[\w-]{8}$/,
	expired: /:expiry:(?:\d{4}-\d\d-\d\d|licence):[\w-]{8}$/,
	runningOutSoon: /:runway:[\w-]{8}$/,
	runwayRecovered: /:runway:[\w-]{8}$/,
	readFailed: /:account:read:[\w-]{8}$/,
	readRecovered: /:account:read:[\w-]{8}$/,
} as const;

function expectKeys({ event, provider, dedupKey, episodeId, eventId }: IDataObject): void {
	const kind = Object.entries(KIND).find(([name]) => name === event)?.[1];
	if (kind === undefined) {
		expect([dedupKey, episodeId]).toEqual([null, null]);
		expect(eventId).toContain(`credits:${String(provider)}:`);
		return;
	}
	expect(dedupKey).toMatch(kind);
	expect(dedupKey).toMatch(new RegExp(`^credits:${String(provider)}:`));
	expect(String(dedupKey).length).toBeLessThanOrEqual(255);
	expect(String(episodeId).startsWith(`${String(dedupKey)}:`)).toBe(true);
	expect(String(eventId).startsWith(`${String(episodeId)}:${String(event)}:`)).toBe(true);
}

/** Checks that a poll's error may be shown to a person and read by n8n. */
export function expectHarmless(error: unknown, secrets: readonly string[] = []): void {
	const { message, description, stack } = error as Error & { description?: string };
	const shown = `${message}\n${description}\n${stack}\n${JSON.stringify(error)}`;
	expect(`${message} ${description}`).not.toMatch(/authorization|\[item/i);
	expect(shown).not.toContain('itemIndex');
	expect(secretsIn(shown, secrets)).toEqual([]);
}
