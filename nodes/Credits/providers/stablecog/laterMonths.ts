import { addAmounts, byExpiry, DAY_MS, type Lot } from '../words';

/** Months are 28 to 31 days long; a day on either side for clock changes and rounding. */
const MONTH_MS = { shortest: 27 * DAY_MS, longest: 32 * DAY_MS };

/**
 * What the later months of annual plans hold. The answer does not say when a lot
 * starts; lots of one type that expire about a month apart are the only hint.
 */
export function sumOfLaterMonths(lots: readonly Lot[]): number {
	const types = new Map<string, ExpiringAmount[]>();
	for (const { remaining, expiresAt, label, details } of byExpiry(lots)) {
		const type = details.typeId ?? label;
		if (remaining <= 0 || expiresAt === null || typeof type !== 'string') continue;
		const amounts = types.get(type) ?? [];
		amounts.push({ remaining, expiresAt: Date.parse(expiresAt) });
		types.set(type, amounts);
	}
	return addAmounts([...types.values()].flatMap(laterMonths));
}

/** What a lot holds, and when it expires, epoch milliseconds. */
interface ExpiringAmount {
	remaining: number;
	expiresAt: number;
}

/**
 * Of lots of one type in the order of expiry: what those hold that follow another
 * about a month earlier. In one walk, because an answer may list thousands.
 */
function laterMonths(lots: readonly ExpiringAmount[]): number[] {
	let first = 0;
	return lots.flatMap(({ remaining, expiresAt }) => {
		// The first that is not more than a month earlier; for later lots it is no earlier one.
		while (expiresAt - (lots[first]?.expiresAt ?? expiresAt) > MONTH_MS.longest) first++;
		const gap = expiresAt - (lots[first]?.expiresAt ?? expiresAt);
		return gap >= MONTH_MS.shortest ? [remaining] : [];
	});
}
