import type { BalanceItem } from '../../nodes/Credits/output/balanceItem';

/** Complaints about an item that contradicts itself. That every field is there, and of its kind, is held by its type. */
export function itemComplaints(item: BalanceItem): string[] {
	const { remaining, used, limit, unlimited, status, summary, derived } = item;
	const isBalanced =
		limit === null || used === null || remaining === null || isSum(limit, used, remaining);
	return [
		...oddNumbersIn(item),
		...((remaining === null) === unlimited ? [] : ['remaining is null, or unlimited']),
		...((remaining === 0) === ['depleted', 'notIncluded'].includes(status) ? [] : [status]),
		...(isBalanced ? [] : [`${limit} − ${used} is not ${remaining}`]),
		...(/\s-?0 [a-z ]*left/.test(summary) && remaining !== 0 ? [`${remaining} is called 0`] : []),

		...lotComplaints(item),
		...datesIn(item).filter((date) => new Date(date).toISOString() !== date),
		...derived
			.filter((name) => !isThere(item, name))
			.map((name) => `${name} is declared as computed, but missing`),
	];
}

/** Whether the sum is right: to a unit of the coarsest fraction, or to the last digit of the larger part. */
function isSum(sum: number, first: number, second: number): boolean {
	const fractions = [sum, first, second].map(decimalsIn).filter((decimals) => decimals > 0);
	const rounding = fractions.length === 0 ? 0 : 1.01 * 10 ** -Math.min(...fractions);
	const noise = Math.max(Math.abs(first), Math.abs(second)) * Number.EPSILON * 2;
	return Math.abs(sum - (first + second)) <= Math.max(rounding, noise);
}

/** How many decimals a number is written with. */
function decimalsIn(value: number): number {
	const [, fraction = '', exponent = '0'] =
		/^-?\d+(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
	return Math.max(0, fraction.length - Number(exponent));
}

/** Soonest expiry first, never-expiring last, and the next expiry among those that hold something. */
function lotComplaints({ lots, nextExpiryAt, nextExpiryAmount, retrievedAt }: BalanceItem) {
	const expiries = lots.map(({ expiresAt }) => expiresAt ?? '~');
	const upcoming = lots.filter(
		({ expiresAt, remaining }) => remaining > 0 && expiresAt !== null && expiresAt > retrievedAt,
	);
	const next = upcoming[0]?.expiresAt ?? null;
	const sum = upcoming
		.filter(({ expiresAt }) => expiresAt === next)
		.reduce((total, { remaining }) => total + remaining, 0);
	const isRight =
		nextExpiryAmount === null ? next === null : Math.abs(nextExpiryAmount - sum) <= sum * 1e-9;
	return [
		...(expiries.join() === expiries.sort().join() ? [] : ['lots are not in the order of expiry']),
		...(nextExpiryAt === next && isRight ? [] : ['the next expiry is another']),
	];
}

/** Complaints about values that are not finite numbers, at any depth. */
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

/** Whether what is declared as computed exists: a field, a detail, or a field of the lots. */
function isThere(item: BalanceItem, name: string): boolean {
	const [outer = '', inner] = name.split('.');
	if (outer === 'details') return Object.hasOwn(item.details, inner ?? '');
	return outer === 'lots' ? item.lots.length > 0 : Object.hasOwn(item, outer);
}
