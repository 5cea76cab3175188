import { formatAmount, formatQuantity } from '../balance/amounts';
import { DAY_MS } from '../balance/time';
import type { DigestRow } from './rows';

/** `480 credits left`, `3.2 USD overdrawn`, `unlimited`, `not read`. */
export function amountPhrase({ standing, remaining, unit, unlimited }: DigestRow): string {
	if (standing === 'unread') return 'not read';
	if (unlimited) return 'unlimited';
	if (remaining === null) return 'amount unknown';
	const said = formatQuantity(Math.abs(remaining), unit ?? '').trim();
	return remaining < 0 ? `${said} overdrawn` : `${said} left`;
}

/** What else is worth a line, the most urgent first. */
export function factsOf(row: DigestRow, now: number, timeZone: string): string[] {
	const { standing, reason, limit, percent, exhaustsAt, expiresAt, resetsAt } = row;
	const { isStale, readAt } = row;
	const day = (time: number) => dayOf(time, now, timeZone);
	// A forecast counts on no renewal, but a person does.
	const lastsUntilRenewal =
		exhaustsAt !== null && resetsAt !== null && now < resetsAt && resetsAt < exhaustsAt;
	return [
		...(isStale && readAt !== null ? [`last read ${day(readAt)}`] : []),
		...(standing === 'unread' && reason !== null ? [reason] : []),
		...(percent !== null && limit !== null && row.unit !== 'percent' && !isStale
			? [`${Math.round(percent)}% of ${formatAmount(limit)}`]
			: []),
		...(exhaustsAt !== null && exhaustsAt > now && !lastsUntilRenewal
			? [`empty ${day(exhaustsAt)}`]
			: []),
		...(expiresAt === null ? [] : [`next expiry ${day(expiresAt)}`]),
		...(resetsAt !== null && resetsAt > now
			? [`${lastsUntilRenewal ? 'lasts until it renews' : 'renews'} ${day(resetsAt)}`]
			: []),
	];
}

/** A day as a person says it: `tomorrow`, `in 3 days (Nov 29)`, `10 days ago (Nov 16)`. */
export function dayOf(time: number, now: number, timeZone: string): string {
	const days = dayNumber(time, timeZone) - dayNumber(now, timeZone);
	const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' }).format(days, 'day');
	if (Math.abs(days) <= 1) return relative;
	const date = new Intl.DateTimeFormat('en-US', {
		timeZone,
		month: 'short',
		day: 'numeric',
		...(Math.abs(days) > 300 && { year: 'numeric' }),
	}).format(time);
	return `${relative} (${date})`;
}

/** Whether the address where more is bought belongs into the message. */
export function offersTopUp({ standing, isStale }: DigestRow): boolean {
	return standing === 'low' && !isStale;
}

/** Name and, where an account has several, balance. */
export function titleOf({ name, balance }: DigestRow): string {
	return balance === null ? name : `${name} (${balance})`;
}

/** The number of the calendar day in a zone, so that days are counted as people do. */
function dayNumber(time: number, timeZone: string): number {
	const parts = new Intl.DateTimeFormat('en-US', {
		timeZone,
		year: 'numeric',
		month: 'numeric',
		day: 'numeric',
	}).formatToParts(time);
	const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
	return Date.UTC(part('year'), part('month') - 1, part('day')) / DAY_MS;
}
