import { formatAmount, formatQuantity } from '../balance/amounts';
import type { Calendar } from './calendar';
import type { DigestRow } from './rows';

/** The remaining amount: `480 credits left`, `3.2 USD overdrawn`, `unlimited`, `not read`. */
export function amountPhrase({ condition, remaining, unit, unlimited }: DigestRow): string {
	if (condition === 'unread') return 'not read';
	if (unlimited) return 'unlimited';
	if (remaining === null) return 'amount unknown';
	const said = formatQuantity(Math.abs(remaining), unit ?? '').trim();
	return remaining < 0 ? `${said} overdrawn` : `${said} left`;
}

/** Further facts worth a line, the most urgent first. */
export function factsOf(row: DigestRow, calendar: Calendar): string[] {
	const { condition, reason, limit, percent, exhaustsAt, expiresAt, resetsAt } = row;
	const { isStale, readAt } = row;
	const { now } = calendar;
	const day = (time: number) => calendar.day(time);
	// A forecast assumes no renewal; people do.
	const lastsUntilRenewal =
		exhaustsAt !== null && resetsAt !== null && now < resetsAt && resetsAt < exhaustsAt;
	return [
		...(isStale && readAt !== null ? [`last read ${day(readAt)}`] : []),
		...(condition === 'unread' && reason !== null ? [reason] : []),
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

/** Whether the message contains the link for buying more. */
export function offersTopUp({ condition, isStale }: DigestRow): boolean {
	return condition === 'low' && !isStale;
}

/** The title of a row: the account, and its balance if it has several. */
export function titleOf({ name, balance }: DigestRow): string {
	return balance === null ? name : `${name} (${balance})`;
}
