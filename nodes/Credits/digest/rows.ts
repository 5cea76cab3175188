import { accountTitle } from '../balance/accountTitle';
import { readInstant } from '../balance/dates';
import { isRecord, readAmount, readText } from '../balance/readers';
import { LOW_STATUSES } from '../balance/status';
import { HOUR_MS } from '../balance/time';

/** One balance in a digest. Times are epoch milliseconds. */
export interface DigestRow {
	/** Key of the account. */
	account: string;
	/** Title of the account: `Kie.ai – Client A`. */
	name: string;
	/** Name of the balance; `null` if the account has only one. */
	balance: string | null;
	condition: Condition;
	remaining: number | null;
	unit: string | null;
	unlimited: boolean;
	limit: number | null;
	/** Remaining percentage of the limit, 0 to 100. */
	percent: number | null;
	/** Why it could not be read; `null` otherwise. */
	reason: string | null;
	expiresAt: number | null;
	resetsAt: number | null;
	/** When it will be empty, according to a forecast among the items. */
	exhaustsAt: number | null;
	/** Page for buying more, http or https only. */
	topUpUrl: string | null;
	readAt: number | null;
	/** Whether the reading is too old to say anything about now. */
	isStale: boolean;
}

/** The condition of a balance in a digest. */
export type Condition = 'low' | 'unread' | 'ok';

/** Age beyond which a reading is stale. */
const STALE_AFTER_MS = 24 * HOUR_MS;

/** Maximum length of a name of a provider or an account. */
const MAX_NAME_LENGTH = 120;

/** Maximum length of a reason: the transport's message, with 200 characters of the provider's. */
const MAX_REASON_LENGTH = 320;

/**
 * Reads items as rows: those of Credits, Credits Overview and Credits Trigger, whole or
 * simplified, and of Forecast, which adds the runway to the row of its balance.
 *
 * @param items JSON of the input items
 * @param nameOf displayed name of a provider; its id if it is not in the catalogue
 * @param now epoch milliseconds
 * @returns the newest row of each balance, in order of first appearance; `unknown` is the
 * number of items that are not balances
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
			// A forecast has no status of its own, so a row of the same balance stays.
			rows.set(key, isForecast(fields) && known !== undefined ? known : row);
		}
	}
	const withRunways = [...rows].map(([key, row]) => ({
		...row,
		exhaustsAt: runways.get(key) ?? row.exhaustsAt,
	}));
	return { rows: withoutOnlyNames(withRunways), unknown };
}

type Fields = Readonly<Record<string, unknown>>;

/** The fields of a balance, which an item from an error output has in its details; `null` for none. */
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
		condition: conditionOf(status, fields.isLow),
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

function conditionOf(status: string | null, isLow: unknown): Condition {
	if (status === 'unknown') return 'unread';
	if (isLow === true || LOW_STATUSES.has(status ?? '')) return 'low';
	return 'ok';
}

/** The title of the account. */
function nameIn({ provider, account }: Fields, nameOf: (provider: string) => string): string {
	const id = shortText(provider);
	const providerName = id === null ? '' : nameOf(id);
	const label = shortText(account);
	return label === null ? providerName || 'An account' : accountTitle(providerName, label);
}

function reasonIn({ error }: Fields): string | null {
	return shortText(isRecord(error) ? error.message : error, MAX_REASON_LENGTH);
}

/** Rows with the names of balances removed from accounts that have only one. */
function withoutOnlyNames(rows: readonly DigestRow[]): DigestRow[] {
	const counts = new Map<string, number>();
	for (const { account } of rows) counts.set(account, (counts.get(account) ?? 0) + 1);
	return rows.map((row) => ({
		...row,
		balance: counts.get(row.account) === 1 ? null : row.balance,
	}));
}

/** Control characters, halves of characters, and marks that turn the direction of a text. */
const INVISIBLE = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu;

/** A text on one line, cut between characters; `null` for none. */
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

/** An http or https address; `null` for anything else, such as a script or a file. */
function webAddress(value: unknown): string | null {
	const text = readText(value);
	if (text === null || !/^https?:\/\//i.test(text) || !URL.canParse(text)) return null;
	return new URL(text).href;
}
