import { formatAmount, pluralUnit } from '../balance/amounts';
import { paint } from './colors';
import type { AmountRange, Plot } from './plot';
import { element } from './svg';
import { drawText } from './text';

/** The axis of the amounts. */
export interface AmountAxis extends AmountRange {
	ticks: { amount: number; label: string }[];
	/** The unit of the labels, such as `credits` or `million credits`. */
	caption: string;
}

const STEPS = 4;

/** A smaller span cannot be divided into four steps. */
const MIN_SPAN = 1e-300;

/** Amount from which labels switch to a larger unit, so that nobody has to count zeros. */
const MAX_PLAIN = 1e7;
const MIN_PLAIN = 1e-5;

/** Length from which an amount is no longer read digit by digit. */
const MAX_AMOUNT_LENGTH = 12;

const LARGE_NUMBERS: Readonly<Record<number, string>> = {
	6: 'million',
	9: 'billion',
	12: 'trillion',
};

/** The range of the amounts and 0, which is what a balance runs down to. */
export function amountRange(amounts: Iterable<number>): AmountRange {
	let [lowest, highest] = [0, 0];
	for (const amount of amounts) {
		lowest = Math.min(lowest, amount);
		highest = Math.max(highest, amount);
	}
	return { lowest, highest };
}

/** An axis with round ticks that holds the amounts and 0. */
export function amountAxis(amounts: Iterable<number>, unit: string): AmountAxis {
	let { lowest, highest } = amountRange(amounts);
	if (highest - lowest < MIN_SPAN) [lowest, highest] = [0, 1];
	const step = roundStep((highest - lowest) / STEPS);
	const first = Math.floor(lowest / step);
	const last = Math.ceil(highest / step);
	const exponent = scaleExponent(Math.max(-lowest, highest));
	const ticks = Array.from({ length: last - first + 1 }, (_, index) => {
		const amount = Number(((first + index) * step).toPrecision(12));
		const scaled = Number(shiftPoint(amount, -exponent).toPrecision(12));
		return { amount, label: formatAmount(scaled === 0 ? 0 : scaled) };
	});
	return {
		lowest: first * step,
		highest: last * step,
		ticks,
		caption: [scaleName(exponent), pluralUnit(unit)].filter((part) => part !== '').join(' '),
	};
}

/** Draws the labels of the ticks and a line across the plot for each of them. */
export function drawAmountAxis({ ticks }: AmountAxis, { area, y }: Plot): string {
	const lines = ticks.map(({ amount }) => {
		const height = Math.round(y(amount));
		return element('path', {
			d: `M${Math.round(area.left)} ${height}H${Math.round(area.right)}`,
			...paint({ stroke: amount === 0 ? 'axis' : 'grid' }),
		});
	});
	const labels = ticks.map(({ amount, label }) =>
		drawText(label, area.left - 8, y(amount) + 4.5, { anchor: 'end', color: 'quiet' }),
	);
	return element('g', { class: 'balance-amounts' }, [...lines, ...labels].join(''));
}

/** The label of an amount: every digit as elsewhere, unless that is too long: `18.51 trillion`. */
export function amountLabel(amount: number): string {
	const exact = formatAmount(amount);
	const isLost = exact === '0' && amount !== 0;
	if (exact.length <= MAX_AMOUNT_LENGTH && !isLost) return exact;
	const [digits = '', power = '0'] = amount.toExponential(3).split('e');
	const exponent = Math.floor(Number(power) / 3) * 3;
	const name = LARGE_NUMBERS[exponent];
	if (name !== undefined) {
		return `${formatAmount(Number(`${digits}e${Number(power) - exponent}`))} ${name}`;
	}
	const rounded = formatAmount(Number(amount.toPrecision(4)));
	if (rounded.length <= MAX_AMOUNT_LENGTH && !isLost) return rounded;
	return Number(amount.toPrecision(3)).toExponential();
}

/** The next of 1, 2, 2.5, 5 and their multiples by powers of ten. */
function roundStep(min: number): number {
	const exponent = Math.floor(Math.log10(min));
	for (const digits of [1, 2, 2.5, 5]) {
		const step = shiftPoint(digits, exponent);
		if (step >= min * (1 - 1e-9)) return step;
	}
	return shiftPoint(10, exponent);
}

/** An amount times a power of ten, as exact as a literal. */
function shiftPoint(amount: number, exponent: number): number {
	const [digits = '0', own = '0'] = String(amount).split('e');
	return Number(`${digits}e${Number(own) + exponent}`);
}

/** The power of ten for the labels: 0 while the digits can be read at a glance. */
function scaleExponent(largest: number): number {
	if (largest < MAX_PLAIN && largest >= MIN_PLAIN) return 0;
	return Math.floor(Math.log10(largest) / 3) * 3;
}

function scaleName(exponent: number): string {
	if (exponent === 0) return '';
	return LARGE_NUMBERS[exponent] ?? `× 1e${exponent}`;
}
