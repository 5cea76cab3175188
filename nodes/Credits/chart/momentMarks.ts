import { HOUR_MS } from '../balance/time';
import { paint } from './colors';
import type { Plot } from './plot';
import { element, length } from './svg';
import { centered, drawText, type Anchored } from './text';
import { day, timeOfDay, year } from './timeAxis';

/** The row above the plot that holds the words about the end. */
export interface LabelRow {
	baseline: number;
	left: number;
	right: number;
}

/** The forecast of the end of a balance, epoch milliseconds. */
export interface Exhaustion {
	exhaustsAt: number | null;
	exhaustsAtEarliest: number | null;
	exhaustsAtLatest: number | null;
}

/** The label of the line between the past and the forecast. */
export const NOW_LABEL = 'now';

/** For an end within this many hours, the time of day matters. */
const MAX_HOURS_WITH_TIME = 48;

const CAP_HEIGHT = 4;

/** The room for the arrow after words about an end beyond the chart. */
const ARROW_WIDTH = 12;

/** Draws an upright line between the past and the forecast, with its label in the row above. */
export function drawNow(place: number, label: Anchored, { area }: Plot): string {
	return element(
		'g',
		{ class: 'balance-now' },
		element('path', {
			d: `M${length(place)} ${length(area.top - 4)}V${length(area.bottom)}`,
			...paint({ stroke: 'quiet' }),
		}) + drawText(NOW_LABEL, label.x, area.top - 9, { anchor: label.anchor, color: 'quiet' }),
	);
}

/**
 * The end of a balance in words, such as `empty around 24 Nov (22–27 Nov)`.
 *
 * @returns `null` when nothing is known about it
 */
export function exhaustionWords(exhaustion: Exhaustion, now: number): string | null {
	const { exhaustsAt, exhaustsAtEarliest: earliest, exhaustsAtLatest: latest } = exhaustion;
	const known = [exhaustsAt, earliest, latest].filter((at) => at !== null);
	const inHours = exhaustsAt !== null && exhaustsAt - now < MAX_HOURS_WITH_TIME * HOUR_MS;
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
	const span = momentRange(moment(earliest), moment(latest), inHours ? moment(exhaustsAt) : null);
	return span === moment(exhaustsAt) ? `${around}${zone}` : `${around} (${span}${zone})`;
}

/**
 * Draws the end of a balance: the interval as a bar on the axis, the median as a dot on
 * the bar, and a line from there up to the words.
 */
export function drawExhaustion(
	exhaustion: Exhaustion,
	words: string,
	plot: Plot,
	row: LabelRow,
): string {
	const { exhaustsAt } = exhaustion;
	const { start, end } = plot.window;
	const isBeyond = exhaustsAt === null || exhaustsAt > end;
	const parts = isBeyond
		? [drawInterval(exhaustion, plot), drawWordsBeyond(words, row)]
		: [
				drawLeader(plot.x(Math.max(exhaustsAt, start)), plot, row),
				drawInterval(exhaustion, plot),
				drawMedian(plot.x(Math.max(exhaustsAt, start)), plot),
				drawWords(words, plot.x(Math.max(exhaustsAt, start)), row),
			];
	return element('g', { class: 'balance-exhaustion' }, parts.join(''));
}

/** The range from one moment to another, with what they share written once. */
function momentRange(from: string, to: string, middle: string | null): string {
	if (from === to) return from;
	const [date, otherDate, middleDate] = [from, to, middle ?? ''].map(withoutTime);
	if (middle !== null && date === otherDate && date === middleDate) {
		return `${from.slice(-5)}–${to.slice(-5)}`;
	}
	const [fromDay = '', ...fromRest] = from.split(' ');
	const [, ...toRest] = to.split(' ');
	return middle === null && fromRest.join(' ') === toRest.join(' ')
		? `${fromDay}–${to}`
		: `${from} – ${to}`;
}

function withoutTime(moment: string): string {
	return moment.slice(0, -5);
}

function drawInterval(
	{ exhaustsAtEarliest: earliest, exhaustsAtLatest: latest }: Exhaustion,
	{ area, window, x, y }: Plot,
): string {
	if (earliest === null || earliest > window.end) return '';
	const height = y(0);
	const from = x(Math.max(earliest, window.start));
	const hasEnd = latest !== null && latest <= window.end;
	const to = hasEnd ? Math.max(from, x(latest)) : area.right;
	const cap = (place: number): string =>
		`M${length(place)} ${length(height - CAP_HEIGHT)}v${2 * CAP_HEIGHT}`;
	return element('path', {
		d: `M${length(from)} ${length(height)}H${length(to)}${cap(from)}${hasEnd ? cap(to) : ''}`,
		...paint({ stroke: 'empty' }),
		'stroke-width': '2.5',
	});
}

function drawMedian(place: number, { y }: Plot): string {
	return element('circle', {
		cx: place,
		cy: y(0),
		r: 4.5,
		...paint({ fill: 'empty', stroke: 'background' }),
		'stroke-width': '1.5',
	});
}

function drawLeader(place: number, { y }: Plot, { baseline }: LabelRow): string {
	return element('path', {
		d: `M${length(place)} ${length(baseline + 6)}V${length(y(0))}`,
		...paint({ stroke: 'empty' }),
		'stroke-opacity': '0.6',
	});
}

function drawWords(words: string, place: number, row: LabelRow): string {
	const { x, anchor } = centered(words, place, row, { bold: true });
	return drawText(words, x, row.baseline, { anchor, color: 'empty', bold: true });
}

function drawWordsBeyond(words: string, { baseline, right }: LabelRow): string {
	const arrow = element('path', {
		d: `M${length(right)} ${length(baseline - 4.5)}l-7 -4.5v9z`,
		...paint({ fill: 'empty' }),
	});
	const style = { anchor: 'end', color: 'empty', bold: true } as const;
	return drawText(words, right - ARROW_WIDTH, baseline, style) + arrow;
}
