import type { BalanceItem } from '../../nodes/Credits/output/balanceItem';
import { schemaComplaints } from './itemSchema';
import type { Recipe } from './recipe';

/** What in an item does not fit together. @param items all of the account, the headline balance first */
export function itemComplaints(
	item: BalanceItem,
	items: readonly BalanceItem[],
	{ threshold }: Recipe,
): string[] {
	const status = isPoolWithoutPlan(item, items) ? 'notIncluded' : statusOf(item, threshold);
	return [
		...schemaComplaints(item),
		...oddNumbersIn(item),
		...((item.remaining === null) === item.unlimited ? [] : ['remaining is null, or unlimited']),
		...(item.status === status ? [] : [`status ${item.status} instead of ${status}`]),
		...(item.isLow === ['low', 'depleted', 'overdrawn'].includes(item.status) ? [] : ['isLow']),
		...(/\s-?0 [a-z ]*left/.test(item.summary) && item.remaining !== 0
			? [`${item.remaining} is called 0`]
			: []),
		...percentComplaints(item),
		...lotComplaints(item),
		...datesIn(item).filter((date) => new Date(date).toISOString() !== date),
		...(item.derived.every((name) => isThere(item, name)) ? [] : ['derived names nothing']),
	];
}

function isPoolWithoutPlan(item: BalanceItem, [headline, ...others]: readonly BalanceItem[]) {
	const isNothing = [item.remaining, item.limit, item.used ?? 0].every((amount) => amount === 0);
	const holds = [headline, ...others].some(
		(each) => each?.unlimited === true || Number(each?.remaining) > 0,
	);
	return item !== headline && isNothing && holds;
}

function statusOf({ remaining, limit }: BalanceItem, { value, type }: Recipe['threshold']): string {
	if (remaining === null) return 'unlimited';
	if (remaining < 0) return 'overdrawn';
	if (remaining === 0) return 'depleted';
	if (value === 0) return 'ok';
	const line = type === 'amount' ? value : ((limit ?? 0) * value) / 100;
	// At the line itself the last digit of a division decides, which is not what this is about.
	const isAtLine = Math.abs(remaining - line) <= Math.abs(line) * 1e-9 && type === 'percent';
	return remaining <= line || isAtLine ? 'low' : 'ok';
}

function percentComplaints({ remaining, limit, remainingPercent }: BalanceItem): string[] {
	const isComputable = remaining !== null && limit !== null && limit > 0;
	if (!isComputable) return remainingPercent === null ? [] : ['a percentage of nothing'];
	const percent = Math.min(100, Math.max(0, (remaining / limit) * 100));
	return remainingPercent !== null && Math.abs(remainingPercent - percent) <= 1e-9
		? []
		: [`${remainingPercent} % instead of ${percent}`];
}

/** Soonest expiry first, never-expiring last, and the next expiry among those that hold something. */
function lotComplaints({ lots, nextExpiryAt, nextExpiryAmount, retrievedAt }: BalanceItem) {
	const expiries = lots.map(({ expiresAt }) => expiresAt ?? '~');
	const isSorted = expiries.every(
		(expiry, index) => index === 0 || (expiries[index - 1] ?? '') <= expiry,
	);
	const upcoming = lots.filter(
		({ expiresAt, remaining }) => remaining > 0 && expiresAt !== null && expiresAt > retrievedAt,
	);
	const next = upcoming[0]?.expiresAt ?? null;
	const together = upcoming.filter(({ expiresAt }) => expiresAt === next);
	const sum = together.reduce((total, { remaining }) => total + remaining, 0);
	const isRight =
		next === null
			? nextExpiryAmount === null
			: nextExpiryAmount !== null && Math.abs(nextExpiryAmount - sum) <= Math.abs(sum) * 1e-9;
	return [
		...(isSorted ? [] : ['lots are not in the order of expiry']),
		...(nextExpiryAt === next && isRight ? [] : ['the next expiry is another']),
	];
}

/** Numbers that are none, or no honest ones, at any depth. */
function oddNumbersIn(value: unknown, place = 'it'): string[] {
	if (value === undefined) return [`${place} is undefined`];
	if (typeof value === 'number') {
		return Number.isFinite(value) && !Object.is(value, -0) ? [] : [`${place} is ${value}`];
	}
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([name, inner]) => oddNumbersIn(inner, `${place}.${name}`));
}

function datesIn({ lots, nextExpiryAt, resetsAt, retrievedAt }: BalanceItem): string[] {
	const dates = [nextExpiryAt, resetsAt, retrievedAt];
	return [...dates, ...lots.flatMap(({ startsAt, expiresAt }) => [startsAt, expiresAt])].filter(
		(date) => date !== null,
	);
}

/** Whether what is said to be computed is there: a field, a detail, or a field of the lots. */
function isThere(item: BalanceItem, name: string): boolean {
	const [outer = '', inner] = name.split('.');
	if (outer === 'details') return Object.hasOwn(item.details, inner ?? '');
	return outer === 'lots' ? item.lots.length > 0 : Object.hasOwn(item, outer);
}
