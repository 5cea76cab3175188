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

/** The events, each by the place of its reading. */
type Events = Record<number, RunwayEvent>;

const LIMIT = 48;
const SOON = 'runningOutSoon';
const GOOD = 'runwayRecovered';

/** Evaluates a runway some hours after the start. */
function evaluate(alert: RunwayAlert | null, seen: Seen, hours: number, limit = LIMIT) {
	const runway =
		typeof seen === 'number'
			? { status: 'ok' as const, hours: seen }
			: { status: seen, hours: seen === 'empty' ? 0 : null };
	return evaluateRunway(alert, runway, limit, START + hours * HOUR);
}

/** What is sent at readings that are so many hours apart. */
function sent(hoursApart: number | number[], seen: Seen[]): Events {
	const events: Events = {};
	let alert: RunwayAlert | null = null;
	let hours = 0;
	for (const [index, runway] of seen.entries()) {
		const result = evaluate(JSON.parse(JSON.stringify(alert)), runway, hours);
		if (result.event !== null) events[index] = result.event;
		alert = result.alert;
		hours += typeof hoursApart === 'number' ? hoursApart : (hoursApart[index] ?? 0);
	}
	return events;
}

it.each<[name: string, hoursApart: number | number[], seen: Seen[], events: Events]>([
	['at the third reading in a row', 0.25, [60, 47, 46, 45, 44], { 3: SOON }],
	['at the third in a row, not in all', 0.25, [47, 46, 50, 45, 44, 43], { 5: SOON }],
	['after three hours, at two readings 4 hours apart', 4, [60, 47, 46], { 2: SOON }],
	['after three hours, at readings 2 hours apart', 2, [60, 47, 46, 45], { 3: SOON }],
	['at two readings 3 hours apart', 3, [47, 46], { 1: SOON }],
	['at once where polls are rarer than every 6 hours', 12, [90, 80, 47], { 2: SOON }],
	['not at once where they are every 6 hours', 6, [90, 80, 47, 41], { 3: SOON }],
	['not at once after one rare poll', [6, 12], [90, 90, 40], {}],
	['not at once where a rare poll was the one before', [12, 6], [90, 90, 40], {}],
	['not at the limit itself', 0.25, [48, 48, 48, 48], {}],
	['once', 0.25, [40, 40, 40, 40, 40, 40, 40], { 2: SOON }],
	['across a reading that says nothing', 0.25, [47, 'stale', 46, 'accumulating', 45], { 4: SOON }],
	['not of an empty account', 0.25, [60, 'empty', 'empty', 'empty'], {}],
	['not of an idle one', 0.25, ['idle', 'idle', 'idle'], {}],
])('running out soon is sent %s', (_, hoursApart, seen, events) => {
	expect(sent(hoursApart, seen)).toEqual(events);
});

it.each<[name: string, seen: Seen[], events: Events]>([
	['above one and a half times the limit', [40, 40, 40, 73], { 2: SOON, 3: GOOD }],
	['not below that', [40, 40, 40, 72, 60], { 2: SOON }],
	['above it after some time below it', [40, 40, 40, 60, 73], { 2: SOON, 4: GOOD }],
	['and until then running out is not sent again', [40, 40, 40, 60, 40, 40, 40], { 2: SOON }],
	['once', [40, 40, 40, 90, 90], { 2: SOON, 3: GOOD }],
	['when nothing is burned any more', [40, 40, 40, 'idle'], { 2: SOON, 3: GOOD }],
	['when the account becomes unlimited', [40, 40, 40, 'notApplicable'], { 2: SOON, 3: GOOD }],
	['of a runway beyond a year', [40, 40, 40, 'ok'], { 2: SOON, 3: GOOD }],
	['not when the account is empty', [40, 40, 40, 'empty', 40], { 2: SOON }],
	['not when nothing is known', [40, 40, 40, 'stale', 'accumulating'], { 2: SOON }],
	['and what follows is new', [40, 40, 40, 90, 40, 40, 40], { 2: SOON, 3: GOOD, 6: SOON }],
	['not without anything to recover from', [90, 40, 90], {}],
])('recovery is sent %s', (_, seen, events) => {
	expect(sent(0.25, seen)).toEqual(events);
});

const ALERT: RunwayAlert = {
	version: 1,
	isRunningOut: false,
	judgedAt: START,
	interval: 0,
	short: 1,
	shortSince: START,
};

it('a limit of 0 turns the alert off and forgets it', () => {
	const off = { ...ALERT, short: 0, shortSince: 0, judgedAt: START + HOUR, interval: HOUR };
	expect(evaluate({ ...ALERT, isRunningOut: true }, 1, 1, 0)).toEqual({ alert: off, event: null });
});

it('the same reading counts once', () => {
	expect(evaluate(null, 1, 0)).toEqual({ alert: ALERT, event: null });
	expect(evaluate(ALERT, 1, 0)).toEqual({ alert: ALERT, event: null });
});

it('readAlert reads what was stored', () => {
	expect(readAlert(JSON.parse(JSON.stringify(ALERT)))).toEqual(ALERT);
});

it.each<[name: string, value: unknown]>([
	['nothing', undefined],
	['null', null],
	['a number', 5],
	['another version', { ...ALERT, version: 0 }],
	['an invalid count', { ...ALERT, short: '2' }],
	['an invalid time', { ...ALERT, judgedAt: null }],
	['a time before 1970', { ...ALERT, judgedAt: -1 }],
	['an invalid interval', { ...ALERT, interval: '1' }],
	['an invalid beginning', { ...ALERT, shortSince: NaN }],
	['an invalid flag', { ...ALERT, isRunningOut: 'no' }],
])('readAlert discards %s', (_, value) => {
	expect(readAlert(value)).toBeNull();
});
