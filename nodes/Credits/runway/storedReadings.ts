import { MINUTE_MS } from '../balance/time';
import type { RunwayLot } from './spending';
import type { Steps } from './steps';
import {
	FieldFault,
	isEmpty,
	readFlag,
	readLots,
	readMoment,
	readName,
	readOptionalInstant,
	readStoredAmount,
} from './storedFields';

/** A reading of an account, as stored in a table. */
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

/** Readings of one balance of one account, in input order. */
export interface StoredBalance {
	provider: string | null;
	account: string | null;
	balance: string | null;
	unit: string | null;
	readings: StoredReading[];
}

/** A row that is not a reading. */
export interface LeftOutRow {
	/** Index of the input item. */
	item: number;
	fault: FieldFault;
}

/** Readings from many input items. */
export interface StoredReadings {
	balances: StoredBalance[];
	/** Number of rows that are not readings; failed reads are not counted. */
	leftOut: number;
	firstLeftOut: LeftOutRow | null;
}

/** Clock difference up to which a future reading is accepted. */
const MAX_CLOCK_LEAD_MS = 5 * MINUTE_MS;

/**
 * Groups input items by the balance that they are readings of, one item per step. Rows that
 * are not readings are excluded and counted. Items of failed reads (`status` is `unknown`)
 * are excluded, too, and so is a pool that the plan never had (`notIncluded` in all rows).
 *
 * @param now epoch milliseconds
 * @param timeZone of times that name none
 */
export function* readStoredReadings(
	items: Iterable<Record<string, unknown>>,
	now: number,
	timeZone: string,
): Steps<StoredReadings> {
	const balances = new Map<string, StoredBalance>();
	const included = new Set<string>();
	let leftOut = 0;
	let firstLeftOut: LeftOutRow | null = null;
	let item = -1;
	for (const json of items) {
		item += 1;
		yield;
		if (json.status === 'unknown') continue;
		const reading = readStoredReading(json, item, now, timeZone);
		if (reading instanceof FieldFault) {
			leftOut += 1;
			firstLeftOut ??= { item, fault: reading };
			continue;
		}
		const owner = {
			provider: readName(json.provider),
			account: readName(json.account),
			balance: readName(json.balance),
			unit: readName(json.unit),
		};
		const key = JSON.stringify(Object.values(owner));
		if (json.status !== 'notIncluded') included.add(key);
		const known = balances.get(key);
		if (known) known.readings.push(reading);
		else balances.set(key, { ...owner, readings: [reading] });
	}
	const listed = [...balances].filter(([key]) => included.has(key));
	return { balances: listed.map(([, balance]) => balance), leftOut, firstLeftOut };
}

function readStoredReading(
	json: Record<string, unknown>,
	item: number,
	now: number,
	timeZone: string,
): StoredReading | FieldFault {
	const at = readMoment('retrievedAt', json.retrievedAt, timeZone);
	if (at instanceof FieldFault) return at;
	if (at > now + MAX_CLOCK_LEAD_MS) return new FieldFault('retrievedAt', 'lies in the future');
	const unlimited = readFlag('unlimited', json.unlimited);
	if (unlimited instanceof FieldFault) return unlimited;
	const remaining = unlimited ? null : readStoredAmount('remaining', json.remaining);
	if (remaining instanceof FieldFault) return remaining;
	const used = isEmpty(json.used) ? null : readStoredAmount('used', json.used);
	if (used instanceof FieldFault) return used;
	const lots = readLots('lots', json.lots, timeZone);
	if (lots instanceof FieldFault) return lots;
	const resetsAt = readOptionalInstant('resetsAt', json.resetsAt, timeZone);
	if (resetsAt instanceof FieldFault) return resetsAt;
	return { item, at, remaining, used, unlimited, lots, resetsAt };
}
