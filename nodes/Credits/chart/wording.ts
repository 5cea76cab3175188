import { formatAmount } from '../balance/amounts';

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

const HOUR_MS = 3_600_000;

/** Up to this far ahead the time of day matters. */
const HOURS_TO_SAY_THE_TIME = 48;

/** Longer than this an amount is no longer read digit by digit. */
const LONGEST_AMOUNT = 12;

/** Names for the powers of ten that have a short one. */
export const LARGE_NUMBERS: Readonly<Record<number, string>> = {
	6: 'million',
	9: 'billion',
	12: 'trillion',
};

/** `24 Nov` in UTC. */
export function day(at: number): string {
	const date = new Date(at);
	return `${date.getUTCDate()} ${month(at)}`;
}

/** `Nov` in UTC. */
export function month(at: number): string {
	return MONTHS[new Date(at).getUTCMonth()] ?? '';
}

/** `2026` in UTC. */
export function year(at: number): string {
	return String(new Date(at).getUTCFullYear());
}

/** `14:05` in UTC. */
export function timeOfDay(at: number): string {
	return new Date(at).toISOString().slice(-13, -8);
}

/** The amount with every digit as everywhere, unless that is too long: `18.51 trillion`. */
export function amountLabel(amount: number): string {
	const exact = formatAmount(amount);
	const isLost = exact === '0' && amount !== 0;
	if (exact.length <= LONGEST_AMOUNT && !isLost) return exact;
	const [digits = '', power = '0'] = amount.toExponential(3).split('e');
	const exponent = Math.floor(Number(power) / 3) * 3;
	const name = LARGE_NUMBERS[exponent];
	if (name !== undefined) {
		return `${formatAmount(Number(`${digits}e${Number(power) - exponent}`))} ${name}`;
	}
	const rounded = formatAmount(Number(amount.toPrecision(4)));
	if (rounded.length <= LONGEST_AMOUNT && !isLost) return rounded;
	return Number(amount.toPrecision(3)).toExponential();
}

/** What a chart says about the end of a balance. */
export interface Exhaustion {
	exhaustsAt: number | null;
	exhaustsAtEarliest: number | null;
	exhaustsAtLatest: number | null;
}

/**
 * When it is empty, such as `empty around 24 Nov (22–27 Nov)`.
 *
 * @returns `null` when nothing is known of it
 */
export function exhaustionWords(exhaustion: Exhaustion, now: number): string | null {
	const { exhaustsAt, exhaustsAtEarliest: earliest, exhaustsAtLatest: latest } = exhaustion;
	const known = [exhaustsAt, earliest, latest].filter((at) => at !== null);
	const inHours = exhaustsAt !== null && exhaustsAt - now < HOURS_TO_SAY_THE_TIME * HOUR_MS;
	const withYear = !inHours && known.some((at) => year(at) !== year(now));
	const moment = (at: number): string => {
		if (inHours) return `${day(at)} ${timeOfDay(at)}`;
		return withYear ? `${day(at)} ${year(at)}` : day(at);
	};
	const zone = inHours ? ' UTC' : '';
	if (exhaustsAt === null) return earliest === null ? null : `not empty before ${moment(earliest)}`;
	const around = `empty around ${moment(exhaustsAt)}`;
	if (earliest === null) return `${around}${zone}`;
	if (latest === null) return `${around} (${moment(earliest)}${zone} or later)`;
	const span = range(moment(earliest), moment(latest), inHours ? moment(exhaustsAt) : null);
	return span === moment(exhaustsAt) ? `${around}${zone}` : `${around} (${span}${zone})`;
}

/** From one moment to another, saying once what they share. */
function range(from: string, to: string, middle: string | null): string {
	if (from === to) return from;
	const [date, otherDate, middleDate] = [from, to, middle ?? ''].map(allButTime);
	if (middle !== null && date === otherDate && date === middleDate) {
		return `${from.slice(-5)}–${to.slice(-5)}`;
	}
	const [fromDay = '', ...fromRest] = from.split(' ');
	const [, ...toRest] = to.split(' ');
	return middle === null && fromRest.join(' ') === toRest.join(' ')
		? `${fromDay}–${to}`
		: `${from} – ${to}`;
}

function allButTime(moment: string): string {
	return moment.slice(0, -5);
}
