import type { AccountReading, BalanceReading } from '../../nodes/Credits/balance/reading';
import type { ProviderAnswers } from '../../nodes/Credits/providers/answers';
import { valueAt } from '../../sandbox/jsonPath';
import { matchOf, type Formulas } from './formula';
import { listAt, unfoundedIn, type Profile, type UnlimitedSigns } from './profile';
import { amountIn, isWrittenZero, shown, valuesAt, type Said } from './said';

/** What was found by holding a reading against what the answers say. */
export interface Held {
	/** What in the reading does not stand in the answers. */
	complaints: string[];
	/** Whether every amount could be held against them. */
	isCertain: boolean;
}

/**
 * How many balances of a reading are held at most. Each is looked for in the whole answer,
 * and a list that was blown up may name thousands of them.
 */
const MAX_HELD = 100;

/** Holds a reading against what the answers say, read without anything of the node. */
export function hold(
	reading: AccountReading,
	said: Said,
	answers: ProviderAnswers,
	profile: Profile,
): Held {
	const balances = reading.balances.slice(0, MAX_HELD);
	const amounts = balances.map((balance) => heldAmount(balance, said, answers, profile));
	return {
		complaints: [
			...nameComplaints(reading.balances, answers),
			...amounts.flatMap((amount) => (amount === 'cannot be told' ? [] : amount)),
			...balances.flatMap((balance) => [
				...inventedLots(balance, said, answers, profile),
				...inventedBeside(balance, said, profile),
			]),
		],
		isCertain: !amounts.includes('cannot be told'),
	};
}

/** The headline balance is always there, and no other than the documented ones unless they are open. */
function nameComplaints(
	balances: readonly BalanceReading[],
	{ record, good }: ProviderAnswers,
): string[] {
	const names = balances.map(({ balance }) => balance);
	if (record.hasOpenBalances === true) {
		return new Set(names).size === names.length ? [] : [`balances: ${names.join()}`];
	}
	const documented = record.balances.map(({ balance }) => balance);
	const expected = documented.filter((name) => names.includes(name));
	// Which one comes first may depend on the credential.
	const headlines = good.map((facts) => facts.expected[0]?.balance);
	const [headline = '', ...others] = names;
	const isRight =
		headlines.includes(headline) &&
		others.join() === expected.filter((name) => name !== headline).join();
	return isRight ? [] : [`balances: ${names.join()}`];
}

/** The amount has to be the one that the answers say, and a 0 has to be written there. */
function heldAmount(
	balance: BalanceReading,
	said: Said,
	answers: ProviderAnswers,
	profile: Profile,
): string[] | 'cannot be told' {
	const { remaining, unlimited, derived, balance: name } = balance;
	if (remaining === null) {
		const isRight = unlimited && isUnlimited(name, said, answers, profile);
		return isRight ? [] : [`${name} is unlimited although nothing says so`];
	}
	const isSum = derived.includes('remaining');
	const match = matchOf(formulasFor(name, profile), said, remaining, isSum);
	if (match === 'cannot be told') return match;
	if (match.isRight) return [];
	// Where a list is added up, one without entries says 0 without writing it; and where
	// the answer names the balances, a documented place of one may be another's here.
	const isOpen = answers.record.hasOpenBalances === true;
	if (isOpen || (isSum && answers.sumsLists === true)) return 'cannot be told';
	return [`${name}: ${remaining} although ${match.instead} stands there`];
}

/** A balance that only this answer has is like the others of its list. */
function formulasFor(name: string, { formulas }: Profile): Formulas {
	const own = formulas.get(name);
	if (own !== undefined) return own;
	return { all: [...formulas.values()].flatMap(({ all }) => all), before: [] };
}

function isUnlimited(
	name: string,
	said: Said,
	{ saysUnlimited }: ProviderAnswers,
	{ unlimited }: Profile,
): boolean {
	if (saysUnlimited !== undefined) {
		const last = [...said].map(([request, bodies]) => [request, bodies.at(-1)] as const);
		return saysUnlimited(Object.fromEntries(last), name);
	}
	return (unlimited.get(name) ?? []).some((signs) => repeats(signs, said));
}

/** Whether the answers repeat what makes a documented balance unlimited. */
function repeats(signs: UnlimitedSigns, said: Said): boolean {
	return (
		signs.length > 0 &&
		signs.every(({ place, value }) => {
			const found = valuesAt(said, place);
			if (found.length === 0) return value === null;
			return found.some((each) => each === value || isSameAmount(each, value));
		})
	);
}

function isSameAmount(one: unknown, other: unknown): boolean {
	const amount = amountIn(one);
	return amount !== null && amount === amountIn(other);
}

/** Lot for lot what the documented list says. */
function inventedLots(
	{ balance, lots, derived }: BalanceReading,
	said: Said,
	{ record }: ProviderAnswers,
	profile: Profile,
): string[] {
	const nameless = lots.filter(({ id }) => id === '').map(() => 'a lot without an id');
	// A balance that only this answer has may have lots where the others have.
	const isLikeOthers = record.hasOpenBalances === true && profile.lots.size > 0;
	const other = isLikeOthers ? null : undefined;
	const place = profile.lots.has(balance) ? profile.lots.get(balance) : other;
	if (place === undefined) {
		return lots.length === 0 ? [] : [`${balance}: lots although none are documented`];
	}
	if (place === null) return nameless;
	const list = listAt(said, place);
	if (list.length !== lots.length) return [`${lots.length} lots of ${list.length}`];
	// What is said to be computed of each entry stands in none of its fields.
	if (derived.includes('lots.remaining')) return nameless;
	const wrong = lots.flatMap(({ remaining }, index) => {
		const value = valueAt(list[index], place.field);
		const isSaid = amountIn(value) === remaining && (remaining !== 0 || isWrittenZero(value));
		return isSaid ? [] : [`a lot of ${remaining} although ${shown(value)} stands there`];
	});
	return [...nameless, ...wrong];
}

/** What stands beside the amount is somewhere in the answers too, unless it is said to be computed. */
function inventedBeside(balance: BalanceReading, said: Said, { isLiteral }: Profile): string[] {
	const { used, limit, remaining } = balance;
	const unfounded = isLiteral ? unfoundedIn(balance, said) : [];
	const isBalanced =
		limit === null || used === null || remaining === null || isSum(limit, used, remaining);
	return [
		...unfounded.map((amount) => `${amount} stands nowhere`),
		...(isBalanced ? [] : [`${limit} − ${used} is not ${remaining}`]),
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
function decimalsIn(amount: number): number {
	const [, fraction = '', exponent = '0'] =
		/^-?\d+(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(amount)) ?? [];
	return Math.max(0, fraction.length - Number(exponent));
}
