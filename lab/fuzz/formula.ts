import type { BalanceReading } from '../../nodes/Credits/balance/reading';
import type { ExaminedLeaf } from '../../sandbox/amountLeaves';
import {
	amountIn,
	ANY_ENTRY,
	isWrittenZero,
	shown,
	valuesAt,
	withAnyEntry,
	type Place,
	type Said,
} from './said';

/** A leaf from which an amount comes, and by which factor. */
interface Term extends Place {
	factor: number;
	/** Whether it may be missing from a sum, and counts nothing then. */
	isOptional: boolean;
}

/** How what is left of a balance follows from the answers, as a documented one shows it. */
export interface Formula {
	terms: readonly Term[];
	/** What does not come from the answers: a budget of the credential. */
	constant: number;
}

/** The formulas of one balance, and which of them counts where two could. */
export interface Formulas {
	all: readonly Formula[];
	/** Pairs of them: where both stand, the first one counts. */
	before: ReadonlyArray<readonly [Formula, Formula]>;
}

/** Whether a reading is right, as far as that can be told. */
export type Match = { isRight: boolean; instead: string } | 'cannot be told';

/**
 * The formula of a balance in one documented answer, from the leaves that its amount
 * follows. `null` where it follows none, or not in a straight line.
 *
 * @param balance which one of the reading
 * @param hasBudget whether a part of it may come from the credential
 */
export function formulaOf(
	leaves: readonly ExaminedLeaf[],
	balance: number,
	{ remaining }: BalanceReading,
	hasBudget: boolean,
): Formula | null {
	if (remaining === null) return null;
	const followed = leaves.flatMap((leaf) => {
		const amount = leaf.amounts.find((each) => each.balance === balance && each.lot === null);
		return amount === undefined ? [] : [{ ...leaf, factor: amount.factor }];
	});
	let constant = remaining;
	const terms: Term[] = [];
	for (const { request, reply, path, value, isRequired, factor } of followed) {
		const amount = amountIn(value);
		if (factor === null || amount === null) return null;
		constant -= factor * amount;
		const isOptional = followed.length > 1 && !isRequired;
		terms.push({ request, reply, path: withAnyEntry(path), factor, isOptional });
	}
	if (terms.length === 0) return null;
	const isNothing = Math.abs(constant) <= tolerance([remaining]);
	return isNothing || hasBudget ? { terms, constant: isNothing ? 0 : constant } : null;
}

/** All formulas of a balance, and which one counts in the answers that have several. */
export function formulasFrom(found: ReadonlyArray<{ formula: Formula; said: Said }>): Formulas {
	const all: Formula[] = [];
	const unique = (formula: Formula): Formula => {
		const known = all.find((each) => keyOf(each) === keyOf(formula));
		if (known === undefined) all.push(formula);
		return known ?? formula;
	};
	const cases = found.map(({ formula, said }) => ({ formula: unique(formula), said }));
	const before = cases.flatMap(({ formula, said }) =>
		all
			.filter((other) => other !== formula && applies(other, said))
			.map((other) => [formula, other] as const),
	);
	return { all, before };
}

/**
 * Whether what is left is what the answers say, by a formula of a documented answer.
 *
 * @param isSum whether the reading says that what is left was added up
 */
export function matchOf(
	{ all, before }: Formulas,
	said: Said,
	remaining: number,
	isSum: boolean,
): Match {
	if (all.length === 0) return 'cannot be told';
	const applying = all.filter((formula) => applies(formula, said));
	const isBefore = (one: Formula, other: Formula) =>
		before.some(([first, second]) => first === one && second === other);
	const counting = applying.filter(
		(formula) => !applying.some((other) => isBefore(other, formula) && !isBefore(formula, other)),
	);
	const matches = counting.map((formula) => matchOfOne(formula, said, remaining, isSum));
	const right = matches.find((match) => match !== 'cannot be told' && match.isRight);
	if (right !== undefined) return right;
	if (matches.includes('cannot be told')) return 'cannot be told';
	return matches[0] ?? { isRight: false, instead: 'nothing' };
}

function matchOfOne(
	{ terms, constant }: Formula,
	said: Said,
	remaining: number,
	isSum: boolean,
): Match {
	const values = terms.map((term) => ({ ...term, found: valuesAt(said, term) }));
	const [first] = values;
	const isFromList = terms.some(({ path }) => path.includes(ANY_ENTRY));
	const isCopy = terms.length === 1 && first?.factor === 1 && constant === 0;
	if (isCopy && !(isFromList && isSum)) {
		const isRight = first.found.some(
			(value) => amountIn(value) === remaining && (remaining !== 0 || isWrittenZero(value)),
		);
		return { isRight, instead: shown(first.found.length === 1 ? first.found[0] : first.found) };
	}
	// Which entries of a list count a documented answer does not tell.
	if (isFromList) return 'cannot be told';
	const parts = values.map(({ found: [value], factor, isOptional }) => {
		const amount = amountIn(value);
		return amount === null ? (isOptional ? 0 : null) : factor * amount;
	});
	const known = parts.filter((part) => part !== null);
	const sum = known.reduce((total, part) => total + part, constant);
	const isRight =
		known.length === parts.length &&
		Math.abs(sum - remaining) <= tolerance([...known, constant, remaining]);
	return { isRight, instead: known.length === parts.length ? String(sum) : shown(parts) };
}

/** Whether everything stands there that the formula needs. */
function applies({ terms }: Formula, said: Said): boolean {
	return terms.every((term) => term.isOptional || valuesAt(said, term).length > 0);
}

/** Factors were found by dividing, and amounts are rounded to the digits of their unit. */
function tolerance(amounts: readonly number[]): number {
	return Math.max(1e-6, ...amounts.map((amount) => Math.abs(amount) * 1e-5));
}

function keyOf(formula: Formula): string {
	return JSON.stringify(formula);
}
