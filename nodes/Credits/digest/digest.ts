import { DAY_MS } from '../balance/time';
import { Calendar } from './calendar';
import { htmlOf } from './html';
import { readRows, type DigestRow, type Standing } from './rows';
import { subjectOf, textOf } from './text';

/** One message about all accounts. */
export interface Digest {
	/** One line, for a subject or a notification. */
	subject: string;
	/** Plain text, for a chat. */
	text: string;
	/** For an e-mail: tables with inline styles, without images and scripts. */
	html: string;
	/** How many accounts are low, could not be read, and are well. */
	low: number;
	unread: number;
	ok: number;
	accounts: number;
}

/** What a digest is made of. */
export interface DigestInput {
	/** Json of the input items. */
	items: readonly unknown[];
	/** Whether the accounts that are well are in it too. */
	includesAll: boolean;
	/** Whether there is one even where there is nothing to say. */
	saysAlways: boolean;
	/** What a provider is called; its id where nothing is known of it. */
	nameOf: (provider: string) => string;
	/** Epoch milliseconds. */
	now: number;
	/** IANA name of the zone in which days are written. */
	timeZone: string;
}

/** What there is to say, in the order in which it is said. */
export interface DigestContent {
	rows: readonly DigestRow[];
	counts: Pick<Digest, 'low' | 'unread' | 'ok' | 'accounts'>;
	calendar: Calendar;
}

/** The worst first. */
const STANDINGS: readonly Standing[] = ['low', 'unread', 'ok'];

/** How soon an expiry has to come to be urgent. */
const SOON_MS = 7 * DAY_MS;

/**
 * Makes one message of many balances: what is low first, then what could not be read,
 * what expires soon, the rest, and stale readings at the end.
 *
 * @returns `null` for the digest where there is nothing to say; how many items were no balances
 */
export function makeDigest(input: DigestInput): { digest: Digest | null; unknown: number } {
	const { items, includesAll, saysAlways, nameOf, now, timeZone } = input;
	const { rows, unknown } = readRows(items, nameOf, now);
	const counts = countAccounts(rows);
	const shown = rows
		.filter((row) => includesAll || row.isStale || row.standing !== 'ok')
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

/** How the accounts stand: each as the worst of its balances that are not stale. */
function countAccounts(rows: readonly DigestRow[]): DigestContent['counts'] {
	const standings = new Map<string, Set<Standing>>();
	for (const { account, standing, isStale } of rows) {
		const known = standings.get(account) ?? new Set();
		standings.set(account, isStale ? known : known.add(standing));
	}
	const counts = { low: 0, unread: 0, ok: 0, accounts: standings.size };
	for (const found of standings.values()) {
		const worst = STANDINGS.find((standing) => found.has(standing));
		if (worst !== undefined) counts[worst]++;
	}
	return counts;
}

/** Below 0 where `one` is said before `other`. */
function compareUrgency(one: DigestRow, other: DigestRow, now: number): number {
	return (
		rankOf(one, now) - rankOf(other, now) ||
		fullnessOf(one) - fullnessOf(other) ||
		(one.expiresAt ?? Infinity) - (other.expiresAt ?? Infinity) ||
		one.name.localeCompare(other.name, 'en')
	);
}

/** How full a balance is, in percent; what is empty or overdrawn needs no limit for that. */
function fullnessOf({ standing, percent, remaining }: DigestRow): number {
	if (standing === 'low' && remaining !== null && remaining <= 0) return Math.sign(remaining);
	return percent ?? Number.MAX_SAFE_INTEGER;
}

function rankOf({ standing, isStale, expiresAt }: DigestRow, now: number): number {
	if (isStale) return 4;
	if (standing === 'low') return 0;
	if (standing === 'unread') return 1;
	return expiresAt !== null && expiresAt - now <= SOON_MS ? 2 : 3;
}
