import { accountTitle } from '../balance/accountTitle';
import { readInstant } from '../balance/dates';
import { isRecord, readAmount, readText } from '../balance/readers';
import { LOW_STATUSES } from '../balance/status';
import { HOUR_MS } from '../balance/time';

/** One balance as a message speaks of it. Times are epoch milliseconds. */
export interface DigestRow {
	/** What tells the account from all others. */
	account: string;
	/** Whose balance it is: `Kie.ai – Client A`. */
	name: string;
	/** Which balance of the account; `null` where it is the only one there is. */
	balance: string | null;
	standing: Standing;
	remaining: number | null;
	unit: string | null;
	unlimited: boolean;
	limit: number | null;
	/** Of the limit, 0 to 100. */
	percent: number | null;
	/** Why it could not be read. */
	reason: string | null;
	expiresAt: number | null;
	resetsAt: number | null;
	/** When it will be empty, as a forecast says. */
	exhaustsAt: number | null;
	/** Where to buy more: an address of the web, or nothing. */
	topUpUrl: string | null;
	readAt: number | null;
	/** Whether the reading is too old to say how the account stands. */
	isStale: boolean;
}

/** How a balance stands, in the words that a message has for it. */
export type Standing = 'low' | 'unread' | 'ok';

/** A reading that is older than this says nothing about now. */
const STALE_AFTER_MS = 24 * HOUR_MS;

/** Longest name of a provider or a user in a message. */
const MAX_NAME_LENGTH = 120;

/** Longest reason: what the transport says, with 200 characters of the provider's own words. */
const MAX_REASON_LENGTH = 320;

/**
 * Reads items as rows: those of Credits, Credits Overview and Credits Trigger, whole or
 * simplified, and of Forecast, which adds the runway to the row of its balance.
 *
 * @param items json of the input items
 * @param nameOf what a provider is called; its id where nothing is known of it
 * @param now epoch milliseconds
 * @returns the newest row of each balance, in the order in which they come first, and how many items are none
 */
export function readRows(
	items: readonly unknown[],
	nameOf: (provider: string) => string,
	now: number,
): { rows: DigestRow[]; unknown: number } {
	const rows = new Map<string, DigestRow>();
	const runways = new Map<string, number | null>();
	let unknown = 0;
	for (const item of items) {
		const fields = fieldsOf(item);
		if (fields === null) {
			unknown++;
			continue;
		}
		const key = keyOf(fields);
		if ('exhaustsAt' in runwayOf(fields)) runways.set(key, timeOf(runwayOf(fields).exhaustsAt));
		const row = rowOf(fields, nameOf, now);
		const known = rows.get(key);
		if (known === undefined || (row.readAt ?? 0) >= (known.readAt ?? 0)) {
			// A forecast has no status of its own: what a reading of the same balance says of it stays.
			rows.set(key, isForecast(fields) && known !== undefined ? known : row);
		}
	}
	const withRunways = [...rows].map(([key, row]) => ({
		...row,
		exhaustsAt: runways.get(key) ?? row.exhaustsAt,
	}));
	return { rows: namedApart(withRunways), unknown };
}

type Fields = Readonly<Record<string, unknown>>;

/** The fields of a balance; of an item from an error output those in its details. */
function fieldsOf(item: unknown): Fields | null {
	if (!isRecord(item)) return null;
	const isErrorItem = isRecord(item.details) && item.error !== undefined && !('status' in item);
	const fields: Fields = isErrorItem ? { ...(item.details as Fields), error: item.error } : item;
	const isBalance = 'remaining' in fields && ('status' in fields || isForecast(fields));
	return isBalance ? fields : null;
}

function isForecast(fields: Fields): boolean {
	return !('status' in fields) && ('runwayStatus' in fields || isRecord(fields.runway));
}

function runwayOf(fields: Fields): Fields {
	return isRecord(fields.runway) ? fields.runway : fields;
}

function keyOf({ provider, account, balance }: Fields): string {
	return JSON.stringify([provider, account, balance]);
}

function rowOf(fields: Fields, nameOf: (provider: string) => string, now: number): DigestRow {
	const readAt = timeOf(fields.retrievedAt);
	const expiresAt = timeOf(fields.nextExpiryAt);
	const status = readText(fields.status);
	return {
		account: JSON.stringify([fields.provider, fields.account]),
		name: nameIn(fields, nameOf),
		balance: shortText(fields.balance),
		standing: standingOf(status, fields.isLow),
		remaining: readAmount(fields.remaining),
		unit: shortText(fields.unit),
		unlimited: fields.unlimited === true || status === 'unlimited',
		limit: readAmount(fields.limit),
		percent: readAmount(fields.remainingPercent),
		reason: reasonIn(fields),
		expiresAt: expiresAt !== null && expiresAt > now ? expiresAt : null,
		resetsAt: timeOf(fields.resetsAt),
		exhaustsAt: timeOf(runwayOf(fields).exhaustsAt),
		topUpUrl: webAddress(fields.topUpUrl),
		readAt,
		isStale: readAt !== null && now - readAt > STALE_AFTER_MS,
	};
}

function standingOf(status: string | null, isLow: unknown): Standing {
	if (status === 'unknown') return 'unread';
	if (isLow === true || LOW_STATUSES.has(status ?? '')) return 'low';
	return 'ok';
}

/** Provider and account, a name that is in the other one said once. */
function nameIn({ provider, account }: Fields, nameOf: (provider: string) => string): string {
	const id = shortText(provider);
	const providerName = id === null ? '' : nameOf(id);
	const label = shortText(account);
	return label === null ? providerName || 'An account' : accountTitle(providerName, label);
}

function reasonIn({ error }: Fields): string | null {
	return shortText(isRecord(error) ? error.message : error, MAX_REASON_LENGTH);
}

/** Names of balances only where an account has several. */
function namedApart(rows: readonly DigestRow[]): DigestRow[] {
	const counts = new Map<string, number>();
	for (const { account } of rows) counts.set(account, (counts.get(account) ?? 0) + 1);
	return rows.map((row) => ({
		...row,
		balance: counts.get(row.account) === 1 ? null : row.balance,
	}));
}

/** What shows nothing, is half a character, or turns the direction of what follows. */
const INVISIBLE = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu;

/** A text on one line and no longer than that, without half a character at its end. */
function shortText(value: unknown, longest = MAX_NAME_LENGTH): string | null {
	const line = readText(value)?.replace(/\s+/g, ' ').replace(INVISIBLE, '').trim();
	const text = readText(line);
	if (text === null || text.length <= longest) return text;
	return `${[...text].slice(0, longest - 1).join('')}…`;
}

function timeOf(value: unknown): number | null {
	const instant = value instanceof Date ? value.toISOString() : readInstant(value, 'UTC');
	return instant === null ? null : Date.parse(instant);
}

/** An address that a link may lead to; a script or a file is none. */
function webAddress(value: unknown): string | null {
	const text = readText(value);
	if (text === null || !/^https?:\/\//i.test(text) || !URL.canParse(text)) return null;
	return new URL(text).href;
}
