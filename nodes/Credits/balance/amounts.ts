import { UnexpectedAnswer } from './failure';

/**
 * Adds amounts exactly: the sum has no more decimals than the amounts, so that 0.1 + 0.2 is
 * 0.3, and 80 − 79.9 is 0.1.
 */
export function addAmounts(amounts: readonly number[]): number {
	const sum = amounts.reduce((total, amount) => total + amount, 0);
	const decimals = amounts.reduce((most, amount) => Math.max(most, decimalsOf(amount)), 0);
	// Rounding to the 100 decimals that toFixed takes would make a smaller amount 0.
	return plainZero(decimals > 100 ? sum : Number(sum.toFixed(decimals)));
}

/**
 * Converts an amount to another unit, exactly: 1,234 cents are 12.34. An infinite decimal
 * is rounded to `decimals`, but never to 0, which would be an amount that nobody sent.
 *
 * @param divisor how many of the provider's units make one; negative if the provider counts
 * the other way
 * @param decimals maximum in the result; for divisors that are not a power of ten
 * @throws UnexpectedAnswer for an amount that no number can hold in that unit
 */
export function scaleAmount(amount: number, divisor: number, decimals = 6): number {
	const shift = Math.log10(Math.abs(divisor));
	// Dividing by a power of ten only moves the decimal point.
	const digits = Number.isInteger(shift) ? decimalsOf(amount) + Math.max(0, shift) : decimals;
	const scaled = amount / divisor;
	const rounded = digits > 100 ? scaled : Number(scaled.toFixed(digits));
	if (rounded !== 0 || amount === 0) return plainZero(rounded);
	if (scaled !== 0) return scaled;
	throw new UnexpectedAnswer('it contains an amount too small to be told from 0');
}

/**
 * Removes floating-point noise from a calculated amount: 0.3 for 0.1 + 0.2. An amount that
 * really has that many digits, and a whole number, stay unchanged.
 */
export function withoutNoise(amount: number): number {
	if (Number.isInteger(amount)) return amount;
	const short = Number(amount.toPrecision(15));
	return Math.abs(amount - short) <= 4 * Number.EPSILON * Math.abs(amount) ? short : amount;
}

/** Returns the same amount, but 0 for −0, which compares equal and prints differently. */
export function plainZero(amount: number): number {
	return amount === 0 ? 0 : amount;
}

/**
 * Returns a part in percent of `whole`, without floating-point noise: 0.07 of 1 is 7, not
 * 7.000000000000001.
 */
export function percentOf(part: number, whole: number): number {
	const percent = (part * 100) / whole;
	const short = Number(percent.toPrecision(12));
	return Math.abs(percent - short) <= Math.abs(percent) * 1e-14 ? short : percent;
}

/** Number of decimals of an amount when written out: 2 for 0.25, 0 for 100. */
export function decimalsOf(amount: number): number {
	const [digits = '', exponent = '0'] = String(amount).split('e');
	const fraction = digits.split('.')[1] ?? '';
	return Math.max(0, fraction.length - Number(exponent));
}

const AMOUNT_FORMAT = new Intl.NumberFormat('en-US', { maximumFractionDigits: 20 });

/** Formats an amount for people: digit groups, a decimal point, every digit of the number. */
export function formatAmount(amount: number): string {
	const text = AMOUNT_FORMAT.format(amount);
	// Too small for these digits, but not 0.
	return /^-?0$/.test(text) ? String(amount) : text;
}

/** Formats an amount with its unit: `1 credit`, `1,157.74 credits`, `12.5 USD`. */
export function formatQuantity(amount: number, unit: string): string {
	return `${formatAmount(amount)} ${pluralUnit(unit, amount)}`;
}

/**
 * The unit after an amount, with the balance's name before it if there is one; currency
 * codes stay unchanged.
 */
export function pluralUnit(unit: string, amount?: number): string {
	const isSame = amount === 1 || /\b[A-Z]{3}$/.test(unit) || UNINFLECTED.test(unit);
	if (isSame) return unit;
	if (/(?:[cs]h|x|z)$/.test(unit)) return `${unit}es`;
	return /[^aeiou]y$/.test(unit) ? `${unit.slice(0, -1)}ies` : `${unit}s`;
}

/** Units without a plural of their own: plural already, percent, and physical units. */
const UNINFLECTED = /(?:s|\bpercent|\bkwh)$/;
