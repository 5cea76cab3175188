import { formatAmount, pluralUnit } from '../balance/amounts';
import { paint } from './inks';
import { lettering } from './lettering';
import { element } from './markup';
import type { Plot } from './plot';
import { LARGE_NUMBERS } from './wording';

/** From what to what the amounts go; `lowest` is below `highest`. */
export interface AmountRange {
	lowest: number;
	highest: number;
}

/** The axis of the amounts. */
export interface AmountAxis extends AmountRange {
	ticks: { amount: number; label: string }[];
	/** The unit of the labels, such as `credits` or `million credits`. */
	caption: string;
}

const STEPS = 4;

/** Below this there are no four steps between two numbers. */
const SMALLEST_SPAN = 1e-300;

/** A seventh digit is where counting zeros begins. */
const LARGEST_PLAIN = 1e7;
const SMALLEST_PLAIN = 1e-5;

/** An axis with round ticks that holds the amounts and 0, which is what a balance runs down to. */
export function amountAxis(amounts: Iterable<number>, unit: string): AmountAxis {
	let [least, most] = [0, 0];
	for (const amount of amounts) {
		least = Math.min(least, amount);
		most = Math.max(most, amount);
	}
	if (most - least < SMALLEST_SPAN) [least, most] = [0, 1];
	const step = roundStep((most - least) / STEPS);
	const first = Math.floor(least / step);
	const last = Math.ceil(most / step);
	const exponent = scaleExponent(Math.max(-least, most));
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

/** The ticks with their lines across the plot. */
export function drawAmountAxis({ ticks }: AmountAxis, { area, y }: Plot): string {
	const lines = ticks.map(({ amount }) => {
		const height = Math.round(y(amount));
		const isGround = amount === 0;
		return element('path', {
			d: `M${Math.round(area.left)} ${height}H${Math.round(area.right)}`,
			...paint({ stroke: isGround ? 'axis' : 'grid' }),
		});
	});
	const labels = ticks.map(({ amount, label }) =>
		lettering(label, area.left - 8, y(amount) + 4.5, { anchor: 'end', ink: 'quiet' }),
	);
	return element('g', { class: 'balance-amounts' }, [...lines, ...labels].join(''));
}

/** The next of 1, 2, 2.5, 5 and their tenfolds. */
function roundStep(least: number): number {
	const exponent = Math.floor(Math.log10(least));
	for (const digits of [1, 2, 2.5, 5]) {
		const step = shiftPoint(digits, exponent);
		if (step >= least * (1 - 1e-9)) return step;
	}
	return shiftPoint(10, exponent);
}

/** Times a power of ten, as exact as if it were written. */
function shiftPoint(amount: number, exponent: number): number {
	const [digits = '0', own = '0'] = String(amount).split('e');
	return Number(`${digits}e${Number(own) + exponent}`);
}

/** The power of ten that labels are counted in: 0 while the digits can be read at a glance. */
function scaleExponent(largest: number): number {
	if (largest < LARGEST_PLAIN && largest >= SMALLEST_PLAIN) return 0;
	return Math.floor(Math.log10(largest) / 3) * 3;
}

function scaleName(exponent: number): string {
	if (exponent === 0) return '';
	return LARGE_NUMBERS[exponent] ?? `× 1e${exponent}`;
}
