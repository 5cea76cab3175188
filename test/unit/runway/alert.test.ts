import {
	evaluateRunway,
	readAlert,
	type RunwayAlert,
	type RunwayEvent,
} from '../../../nodes/Credits/runway/alert';
import type { RunwayStatus } from '../../../nodes/Credits/runway/forecastRunway';
import { HOUR, START } from './accounts';

/** Hours left, or a status without any. */
type Seen = number | RunwayStatus;

const LIMIT = 48;

/** What is told at each reading, of readings at even intervals. */
function told(everyHours: number, ...seen: Seen[]): (RunwayEvent | null)[] {
	let alert: RunwayAlert | null = null;
	return seen.map((runway, index) => {
		const now = START + index * everyHours * HOUR;
		const short =
			typeof runway === 'number'
				? { status: 'ok' as const, hours: runway }
				: { status: runway, hours: runway === 'empty' ? 0 : null };
		const judged = evaluateRunway(JSON.parse(JSON.stringify(alert)), short, LIMIT, now);
		alert = judged.alert;
		return judged.event;
	});
}

const SOON = 'runningOutSoon';
const GOOD = 'runwayRecovered';
const NO = null;

describe('running out soon is told', () => {
	it.each<[string, number, Seen[], (RunwayEvent | null)[]]>([
		['at the third reading in a row', 0.25, [60, 47, 46, 45, 44], [NO, NO, NO, SOON, NO]],
		[
			'at the third in a row, not in all',
			0.25,
			[47, 46, 50, 45, 44, 43],
			[NO, NO, NO, NO, NO, SOON],
		],
		['after three hours, at two readings 4 hours apart', 4, [60, 47, 46], [NO, NO, SOON]],
		['after three hours, at readings 2 hours apart', 2, [60, 47, 46, 45], [NO, NO, NO, SOON]],
		['at two readings 3 hours apart', 3, [47, 46], [NO, SOON]],
		['at where polls are rarer than every 6 hours', 12, [90, 80, 47], [NO, NO, SOON]],
		['not at once where they are every 6 hours', 6, [90, 80, 47, 41], [NO, NO, NO, SOON]],
		['not at the limit itself', 0.25, [48, 48, 48, 48], [NO, NO, NO, NO]],
		['once', 0.25, [40, 40, 40, 40, 40, 40, 40], [NO, NO, SOON, NO, NO, NO, NO]],
		[
			'across a reading that says nothing',
			0.25,
			[47, 'stale', 46, 'accumulating', 45],
			[NO, NO, NO, NO, SOON],
		],
		['not of an empty account', 0.25, [60, 'empty', 'empty', 'empty'], [NO, NO, NO, NO]],
		['not of an idle one', 0.25, ['idle', 'idle', 'idle'], [NO, NO, NO]],
	])('%s', (_, everyHours, seen, events) => {
		expect(told(everyHours, ...seen)).toEqual(events);
	});

	it('at once after a single gap only as after any other', () => {
		expect(told(0.25, 60, 60)).toEqual([NO, NO]);
		const before = evaluateRunway(null, { status: 'ok', hours: 60 }, LIMIT, START).alert;
		const { alert } = evaluateRunway(before, { status: 'ok', hours: 60 }, LIMIT, START + HOUR);
		const afterGap = evaluateRunway(alert, { status: 'ok', hours: 40 }, LIMIT, START + 9 * HOUR);
		expect(afterGap.event).toBeNull();
	});

	it.each([
		[12, 12, SOON],
		[6, 12, null],
		[12, 6, null],
		[12, 1, null],
	])('after a pause of %d and one of %d hours: %s', (first, second, event) => {
		const plenty = { status: 'ok' as const, hours: 90 };
		const start = evaluateRunway(null, plenty, LIMIT, START).alert;
		const { alert } = evaluateRunway(start, plenty, LIMIT, START + first * HOUR);
		const now = START + (first + second) * HOUR;
		expect(evaluateRunway(alert, { status: 'ok', hours: 40 }, LIMIT, now).event).toBe(event);
	});
});

describe('recovery is told', () => {
	it.each<[string, Seen[], (RunwayEvent | null)[]]>([
		['above one and a half times the limit', [40, 40, 40, 73], [NO, NO, SOON, GOOD]],
		['not below that', [40, 40, 40, 72, 60], [NO, NO, SOON, NO, NO]],
		['above it after some time below it', [40, 40, 40, 60, 73], [NO, NO, SOON, NO, GOOD]],
		[
			'and until then running out is not told again',
			[40, 40, 40, 60, 40, 40, 40],
			[NO, NO, SOON, NO, NO, NO, NO],
		],
		['once', [40, 40, 40, 90, 90], [NO, NO, SOON, GOOD, NO]],
		['when nothing is burned any more', [40, 40, 40, 'idle'], [NO, NO, SOON, GOOD]],
		['when the account becomes unlimited', [40, 40, 40, 'notApplicable'], [NO, NO, SOON, GOOD]],
		['not when the account is empty', [40, 40, 40, 'empty', 40], [NO, NO, SOON, NO, NO]],
		['not when nothing is known', [40, 40, 40, 'stale', 'accumulating'], [NO, NO, SOON, NO, NO]],
		['and what follows is new', [40, 40, 40, 90, 40, 40, 40], [NO, NO, SOON, GOOD, NO, NO, SOON]],
		['not without anything to recover from', [90, 40, 90], [NO, NO, NO]],
	])('%s', (_, seen, events) => {
		expect(told(0.25, ...seen)).toEqual(events);
	});

	it('of a runway beyond a year', () => {
		const alert = { ...evaluateRunway(null, { status: 'ok', hours: 1 }, LIMIT, START).alert };
		const running = { ...alert, isRunningOut: true };
		const judged = evaluateRunway(running, { status: 'ok', hours: null }, LIMIT, START + HOUR);
		expect(judged).toMatchObject({ event: GOOD, alert: { isRunningOut: false } });
	});
});

it('a limit of 0 turns the alert off and forgets it', () => {
	const runway = { status: 'ok' as const, hours: 1 };
	const { alert } = evaluateRunway(null, runway, LIMIT, START);
	const off = evaluateRunway({ ...alert, isRunningOut: true }, runway, 0, START + HOUR);
	expect(off).toEqual({
		alert: {
			...alert,
			isRunningOut: false,
			short: 0,
			shortSince: 0,
			judgedAt: START + HOUR,
			interval: HOUR,
		},
		event: null,
	});
});

it('the same reading counts once', () => {
	const runway = { status: 'ok' as const, hours: 1 };
	const first = evaluateRunway(null, runway, LIMIT, START);
	expect(evaluateRunway(first.alert, runway, LIMIT, START)).toEqual({
		alert: first.alert,
		event: null,
	});
});

describe('readAlert', () => {
	const alertOf = () => evaluateRunway(null, { status: 'ok', hours: 1 }, LIMIT, START).alert;

	it('reads what was stored', () => {
		expect(readAlert(JSON.parse(JSON.stringify(alertOf())))).toEqual(alertOf());
	});

	it.each<[string, (alert: RunwayAlert) => unknown]>([
		['nothing', () => undefined],
		['null', () => null],
		['a number', () => 5],
		['another version', (alert) => ({ ...alert, version: 0 })],
		['a count that is none', (alert) => ({ ...alert, short: '2' })],
		['a time that is none', (alert) => ({ ...alert, judgedAt: null })],
		['a time before 1970', (alert) => ({ ...alert, judgedAt: -1 })],
		['an interval that is none', (alert) => ({ ...alert, interval: '1' })],
		['a beginning that is none', (alert) => ({ ...alert, shortSince: NaN })],
		['a flag that is none', (alert) => ({ ...alert, isRunningOut: 'no' })],
	])('discards %s', (_, valueFrom) => {
		expect(readAlert(valueFrom(alertOf()))).toBeNull();
	});
});
