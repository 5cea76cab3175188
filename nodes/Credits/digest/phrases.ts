import { formatAmount, formatQuantity } from '../balance/amounts';
import type { Calendar } from './calendar';
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
export function factsOf(row: DigestRow, calendar: Calendar): string[] {
	const { standing, reason, limit, percent, exhaustsAt, expiresAt, resetsAt } = row;
	const { isStale, readAt } = row;
	const { now } = calendar;
	const day = (time: number) => calendar.day(time);
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

/** Whether the address where more is bought belongs into the message. */
export function offersTopUp({ standing, isStale }: DigestRow): boolean {
	return standing === 'low' && !isStale;
}

/** Name and, where an account has several, balance. */
export function titleOf({ name, balance }: DigestRow): string {
	return balance === null ? name : `${name} (${balance})`;
}
