import { DAY_MS } from '../balance/time';
import { Calendar } from './calendar';
import { htmlOf } from './html';
import { readRows, type DigestRow, type Condition } from './rows';
import { subjectOf, textOf } from './text';

/** One message about all accounts. */
export interface Digest {
	/** One line, for a subject or a notification. */
	subject: string;
	/** Plain text, for a chat. */
	text: string;
	/** For an e-mail: tables with inline styles, without images and scripts. */
	html: string;
	/** Numbers of accounts that are low, that could not be read, and that are fine. */
	low: number;
	unread: number;
	ok: number;
	accounts: number;
}

/** The balances to report, and how to report them. */
export interface DigestInput {
	/** JSON of the input items. */
	items: readonly unknown[];
	/** Whether to include the accounts that are fine. */
	includesAll: boolean;
	/** Whether to make a digest even if there is nothing to report. */
	saysAlways: boolean;
	/** Displayed name of a provider; its id if it is not in the catalogue. */
	nameOf: (provider: string) => string;
	/** Epoch milliseconds. */
	now: number;
	/** IANA name of the zone that days are in. */
	timeZone: string;
}

/** Contents of a digest, before it is text or HTML. */
export interface DigestContent {
	/** In the order of the message. */
	rows: readonly DigestRow[];
	counts: Pick<Digest, 'low' | 'unread' | 'ok' | 'accounts'>;
	calendar: Calendar;
}

/** The most urgent first. */
const CONDITIONS: readonly Condition[] = ['low', 'unread', 'ok'];

/** Time before an expiry from which it is urgent. */
const SOON_MS = 7 * DAY_MS;

/**
 * Makes one message about many balances: low ones first, then unread ones, those that
 * expire soon, the rest, and stale readings at the end.
 *
 * @returns `digest` is `null` if there is nothing to report; `unknown` is the number of items
 * that are not balances
 */
export function makeDigest(input: DigestInput): { digest: Digest | null; unknown: number } {
	const { items, includesAll, saysAlways, nameOf, now, timeZone } = input;
	const { rows, unknown } = readRows(items, nameOf, now);
	const counts = countAccounts(rows);
	const shown = rows
		.filter((row) => includesAll || row.isStale || row.condition !== 'ok')
		.sort((one, other) => compareUrgency(one, other, now));
	if (shown.length === 0 && !saysAlways) return { digest: null, unknown };
	const content: DigestContent = { rows: shown, counts, calendar: new Calendar(now, timeZone) };
	return {
		digest: {
			subject: subjectOf(content),
			text: textOf(content),
			html: htmlOf(content),
			...counts,
		},
		unknown,
	};
}

/** Counts accounts by the most urgent of their balances that are not stale. */
function countAccounts(rows: readonly DigestRow[]): DigestContent['counts'] {
	const conditions = new Map<string, Set<Condition>>();
	for (const { account, condition, isStale } of rows) {
		const known = conditions.get(account) ?? new Set();
		conditions.set(account, isStale ? known : known.add(condition));
	}
	const counts = { low: 0, unread: 0, ok: 0, accounts: conditions.size };
	for (const found of conditions.values()) {
		const worst = CONDITIONS.find((condition) => found.has(condition));
		if (worst !== undefined) counts[worst]++;
	}
	return counts;
}

/** Orders rows by urgency. */
function compareUrgency(one: DigestRow, other: DigestRow, now: number): number {
	return (
		rankOf(one, now) - rankOf(other, now) ||
		fullnessOf(one) - fullnessOf(other) ||
		(one.expiresAt ?? Infinity) - (other.expiresAt ?? Infinity) ||
		one.name.localeCompare(other.name, 'en')
	);
}

/** The percentage left; an empty or overdrawn balance is at the bottom even without a limit. */
function fullnessOf({ condition, percent, remaining }: DigestRow): number {
	if (condition === 'low' && remaining !== null && remaining <= 0) return Math.sign(remaining);
	return percent ?? Number.MAX_SAFE_INTEGER;
}

function rankOf({ condition, isStale, expiresAt }: DigestRow, now: number): number {
	if (isStale) return 4;
	if (condition === 'low') return 0;
	if (condition === 'unread') return 1;
	return expiresAt !== null && expiresAt - now <= SOON_MS ? 2 : 3;
}
