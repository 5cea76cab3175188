import { readInstant } from '../balance/dates';
import { Failure } from '../balance/failure';
import { describeJson, isRecord, readAmount, readText } from '../balance/readers';
import type { RunwayLot } from './spending';

/** One reading of an account as a table has kept it. */
export interface StoredReading {
	/** Index of the input item. */
	item: number;
	/** Epoch milliseconds. */
	at: number;
	/** `null` for an unlimited account. */
	remaining: number | null;
	used: number | null;
	unlimited: boolean;
	lots: RunwayLot[];
	/** ISO 8601 UTC. */
	resetsAt: string | null;
}

/** Readings of one balance of one account, in the order in which they came. */
export interface StoredBalance {
	provider: string | null;
	account: string | null;
	balance: string | null;
	unit: string | null;
	readings: StoredReading[];
}

/** What was read of many input items. */
export interface StoredReadings {
	balances: StoredBalance[];
	/** What is wrong with items that are no readings. */
	failures: Failure[];
}

/** Clocks differ by as much; what lies further ahead is no reading. */
const MAX_CLOCK_LEAD_MS = 5 * 60 * 1000;

/**
 * Sorts input items into the balances that they are readings of. An item whose
 * read did not succeed (`status` is `unknown`) says nothing and is left out.
 *
 * @param now epoch milliseconds
 * @param timeZone of times that name none
 */
export function readStoredReadings(
	items: ReadonlyArray<Record<string, unknown>>,
	now: number,
	timeZone: string,
): StoredReadings {
	const balances = new Map<string, StoredBalance>();
	const failures: Failure[] = [];
	for (const [item, json] of items.entries()) {
		if (json.status === 'unknown') continue;
		const reading = readStoredReading(json, item, now, timeZone);
		if (reading instanceof Failure) {
			failures.push(reading);
			continue;
		}
		const owner = {
			provider: readText(json.provider),
			account: readText(json.account),
			balance: readText(json.balance),
			unit: readText(json.unit),
		};
		const key = JSON.stringify(Object.values(owner));
		const known = balances.get(key);
		if (known) known.readings.push(reading);
		else balances.set(key, { ...owner, readings: [reading] });
	}
	return { balances: [...balances.values()], failures };
}

function readStoredReading(
	json: Record<string, unknown>,
	item: number,
	now: number,
	timeZone: string,
): StoredReading | Failure {
	const at = readTime(json.retrievedAt, timeZone);
	if (at === null) return refusal(item, 'retrievedAt', json.retrievedAt, 'a date and time');
	if (at > now + MAX_CLOCK_LEAD_MS) {
		return failure(item, "'retrievedAt' lies in the future");
	}
	const unlimited = json.unlimited === true;
	const remaining = unlimited ? null : readAmount(json.remaining);
	if (remaining === null && !unlimited) {
		return refusal(item, 'remaining', json.remaining, 'a number');
	}
	const used = isEmpty(json.used) ? null : readAmount(json.used);
	if (used === null && !isEmpty(json.used)) return refusal(item, 'used', json.used, 'a number');
	return {
		item,
		at,
		remaining,
		used,
		unlimited,
		lots: readLots(json.lots),
		resetsAt: readInstant(json.resetsAt, timeZone),
	};
}

/** A text, or what a database node makes of a time. @returns epoch milliseconds */
function readTime(value: unknown, timeZone: string): number | null {
	const text = value instanceof Date ? toIso(value) : isDateTime(value) ? value.toISO() : value;
	const instant = readInstant(text, timeZone);
	return instant === null ? null : Date.parse(instant);
}

function toIso(date: Date): string | null {
	return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

/** n8n's expressions yield times of the Luxon library. */
function isDateTime(value: unknown): value is { toISO(): string } {
	return isRecord(value) && typeof value.toISO === 'function';
}

/** The lots of an item of Get Balance; a table usually has none. */
function readLots(value: unknown): RunwayLot[] {
	if (!Array.isArray(value)) return [];
	return value.filter(isRecord).flatMap((lot) => {
		const remaining = readAmount(lot.remaining);
		if (remaining === null) return [];
		return [
			{
				remaining,
				startsAt: readInstant(lot.startsAt),
				expiresAt: readInstant(lot.expiresAt),
			},
		];
	});
}

function isEmpty(value: unknown): boolean {
	return value === undefined || value === null || value === '';
}

function refusal(item: number, field: string, value: unknown, wanted: string): Failure {
	return failure(item, `'${field}' is ${describeJson(value)} where ${wanted} was expected`);
}

function failure(item: number, complaint: string): Failure {
	return new Failure({
		class: 'configuration',
		message: `Item ${item} is no reading: ${complaint}`,
		description: `Forecast takes one item per reading, with 'remaining' and 'retrievedAt', as Get Balance returns them. Check the node before. [Item ${item}]`,
		itemIndex: item,
	});
}
