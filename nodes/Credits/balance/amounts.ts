import { UnexpectedAnswer } from './failure';

/**
 * Adds amounts as a person does on paper: the sum has no more decimals than the
 * amounts, so that 0.1 + 0.2 is 0.3, and 80 − 79.9 is 0.1.
 */
export function addAmounts(amounts: readonly number[]): number {
	const sum = amounts.reduce((total, amount) => total + amount, 0);
	const decimals = amounts.reduce((most, amount) => Math.max(most, decimalsOf(amount)), 0);
	// Rounded to the 100 decimals that toFixed takes, an amount smaller than that would be 0.
	return plainZero(decimals > 100 ? sum : Number(sum.toFixed(decimals)));
}

/**
 * An amount in another unit, exactly as a person would write it: 1,234 cents are
 * 12.34. Where the division does not come out even, it is rounded to `decimals`, but
 * never to 0, which would be an amount that nobody sent.
 *
 * @param divisor how many of the provider's units make one; below 0 where it counts
 * the other way
 * @param decimals of the result at most; for divisors that are no power of ten
 * @throws UnexpectedAnswer for an amount that no number can hold in that unit
 */
export function scaleAmount(amount: number, divisor: number, decimals = 6): number {
	const shift = Math.log10(Math.abs(divisor));
	// Dividing by a power of ten only moves the point.
	const digits = Number.isInteger(shift) ? decimalsOf(amount) + Math.max(0, shift) : decimals;
	const scaled = amount / divisor;
	const rounded = digits > 100 ? scaled : Number(scaled.toFixed(digits));
	if (rounded !== 0 || amount === 0) return plainZero(rounded);
	if (scaled !== 0) return scaled;
	throw new UnexpectedAnswer('it holds an amount that is too small to be distinguished from 0');
}

/**
 * An amount that was calculated, as a person would write it: 0.3 for 0.1 + 0.2.
 * Only what a few binary operations leave behind is taken away; an amount that
 * really has that many digits, and a whole number, stays as it is.
 */
export function withoutNoise(amount: number): number {
	if (Number.isInteger(amount)) return amount;
	const short = Number(amount.toPrecision(15));
	return Math.abs(amount - short) <= 4 * Number.EPSILON * Math.abs(amount) ? short : amount;
}

/** The same amount, but 0 for −0, which compares equal and prints differently. */
export function plainZero(amount: number): number {
	return amount === 0 ? 0 : amount;
}

/**
 * How many percent of `whole` a part is. A share that a person would write down in
 * a few digits comes out as just that: 0.07 of 1 is 7, and not 7.000000000000001.
 */
export function percentOf(part: number, whole: number): number {
	const percent = (part * 100) / whole;
	const short = Number(percent.toPrecision(12));
	return Math.abs(percent - short) <= Math.abs(percent) * 1e-14 ? short : percent;
}

/** How many decimals an amount has when it is written out: 2 for 0.25, 0 for 100. */
export function decimalsOf(amount: number): number {
	const [digits = '', exponent = '0'] = String(amount).split('e');
	const fraction = digits.split('.')[1] ?? '';
	return Math.max(0, fraction.length - Number(exponent));
}

const AMOUNT_FORMAT = new Intl.NumberFormat('en-US', { maximumFractionDigits: 20 });

/** An amount for people: digit groups, a point, every digit that the number has. */
export function formatAmount(amount: number): string {
	const text = AMOUNT_FORMAT.format(amount);
	// Too small for these digits, which is not nothing.
	return /^-?0$/.test(text) ? String(amount) : text;
}

/** An amount with its unit: `1 credit`, `1,157.74 credits`, `12.5 USD`. */
export function formatQuantity(amount: number, unit: string): string {
	return `${formatAmount(amount)} ${pluralUnit(unit, amount)}`;
}

/** The unit after an amount, perhaps behind the balance's name: currency codes stay as they are. */
export function pluralUnit(unit: string, amount?: number): string {
	const isSame = amount === 1 || /\b[A-Z]{3}$/.test(unit) || AS_IT_IS.test(unit);
	if (isSame) return unit;
	if (/(?:[cs]h|x|z)$/.test(unit)) return `${unit}es`;
	return /[^aeiou]y$/.test(unit) ? `${unit.slice(0, -1)}ies` : `${unit}s`;
}

/** Units that have no plural of their own: what is one already, percent, and physical units. */
const AS_IT_IS = /(?:s|\bpercent|\bkwh)$/;
