/**
 * Adds amounts without the residue of binary fractions, so that 0.1 + 0.2 is
 * 0.3 and compares as a person expects. Fifteen digits are what a double holds.
 */
export function addAmounts(amounts: readonly number[]): number {
	const sum = amounts.reduce((total, amount) => total + amount, 0);
	return Number.isSafeInteger(sum) ? sum : Number(sum.toPrecision(15));
}

const AMOUNT_FORMAT = new Intl.NumberFormat('en-US', { maximumFractionDigits: 20 });

/** An amount for people: digit groups, a point, every digit that the number has. */
export function formatAmount(amount: number): string {
	return AMOUNT_FORMAT.format(amount);
}

/** An amount with its unit: `1 credit`, `1,157.74 credits`, `12.5 USD`. */
export function formatQuantity(amount: number, unit: string): string {
	return `${formatAmount(amount)} ${pluralUnit(unit, amount)}`;
}

/** The unit after an amount: currency codes stay as they are. */
export function pluralUnit(unit: string, amount?: number): string {
	const isSingular = amount === 1 || /^[A-Z]{3}$/.test(unit) || unit.endsWith('s');
	return isSingular ? unit : `${unit}s`;
}
