import { counted, reading, repeat, timeOf, until } from './readings';
import { kill, pass, reports, watchThrough, type Situation } from './situation';
import { select, threshold } from './watcher';

/** What remains, and when the period renews, in days after the first poll. */
type Due = [remaining: number | null, resetsInDays: number | null];
const due = (...readings: Due[]) => readings.map((entry) => until(...entry));

/** What remains, what was used, and perhaps when the period renews. */
type Used = [remaining: number, used: number, resetsInDays?: number];
const used = (...readings: Used[]) =>
	readings.map(([remaining, amount, days]) =>
		reading(remaining, { used: amount, resetsAt: days === undefined ? null : timeOf(days) }),
	);
const money = { unit: 'USD', unitType: 'currency' } as const;

describe('the time of a reset', () => {
	const past = [until(100, 0.1), pass(3)];
	const MINUTE = 1 / 1440;
	const movesWithClock = Array.from({ length: 20 }, (_, hour) => until(100 - hour, 30 + hour / 24));
	const outage = [until(15, 0.1), ...repeat(3, 'timeout'), until(15, 30.1)];
	const low = select('low', 'recovered');

	it.each<Situation>([
		['passes and moves on at once', [...past, ...due([900, 30.1], [880, 30.1])], 'reset'],
		['passes and moves on later', [...past, ...due([900, 0.1], [890, 30.1], [880, 30.1])], 'reset'],
		['moves on before it is due', [...due([100, 1], [900, 31]), pass(24), until(880, 31)], 'reset'],
		['passes and is left out', [...past, ...due([900, null], [890, null])], 'reset'],
		['is past when watching starts', due([100, -1], [99, -1], [98, -1]), 'nothing'],
		['is that of the first poll', due([100, 0], [99, 0], [98, 0]), 'nothing'],
		['is that of the second poll', due([90, 1 / 24], [900, 1 / 24], [890, 30], [880, 30]), 'reset'],
		['comes soon after a poll', [100, 90, 900].map((rest) => until(rest, 70 * MINUTE)), 'reset'],
		['is given from the second answer on', due([100, null], [90, 30], [80, 30]), 'nothing'],
		['is given from the second answer, past', due([100, null], [90, -1], [80, -1]), 'nothing'],
		['drifts by seconds', due([100, 9], [99, 9.0003], [98, 8.9998], [97, 9.0001]), 'nothing'],
		['moves with the clock', movesWithClock, 'nothing'],
		['passes during an outage', outage, 'low:initial, readFailed, readRecovered, reset, low'],
		['passes, is empty', due([0, 0.03], [0, 0.03], [0, 30]), 'depleted:initial, reset, depleted'],
		['passes in vain', due([0, 0.03], [21, 0.03], [-1, 30]), 'depleted:initial, reset, depleted'],
		['passes for an unlimited account', due([null, 0.03], [null, 0.03], [null, 30]), 'reset'],
		['n8n is killed', [...due([15, 0.03], [9, 0.03]), kill, until(8, 30)], 'low:initial, low', low],
		['passes, only Reset selected', due([15, 0.03], [900, 30], [15, 30]), 'reset', select('reset')],
	])('%s', reports());

	it('is counted each time', () => {
		const steps = due([100, 0.06], [90, 0.06], [900, 0.1], [890, 0.1], [990, 30], [980, 30]);
		expect(watchThrough(steps).kept.balances.credits?.renewals).toBe(2);
	});

	it('is stored when it passes, although no event reports it', () => {
		const steps = [until(90, 0.03), until(90, 0.03), until(90, 30)];
		expect(watchThrough(steps, select('low')).silentStores).toBe(1);
	});
});

describe('what was used', () => {
	const early = used([10, 990, 0.044], [1000, 0, 0.044], [990, 10, 30], [980, 20, 30]);
	const late = used([10, 990, 0.03], [10, 990, 0.03], [1000, 0, 30.03], [990, 10, 30.03]);
	const twice = used([100, 900, 0.125], [1000, 0, 0.125], [990, 10, 0.125], [900, 0, 30]);
	const cents = [reading(0.1, { used: 0.9, ...money }), reading(1, { used: 0, ...money })];

	it.each<Situation>([
		['is left out once, and more remains', [counted(100, 900), 130, counted(90, 910)], 'nothing'],
		['falls by four fifths', used([100, 100], [180, 20]), 'reset'],
		['falls by less than four fifths', used([100, 100], [179, 21]), 'nothing'],
		['falls by a tenth of all', used([900, 100], [1000, 0]), 'reset'],
		['falls by less than a tenth of all', used([900, 90], [990, 0]), 'nothing'],
		['falls by three units', used([7, 3], [10, 0]), 'reset', threshold(1)],
		['falls by two units', used([8, 2], [10, 0]), 'nothing', threshold(1)],
		['falls by cents', cents, 'reset', threshold(0)],
		['falls, and no more remains', used([100, 100], [100, 0]), 'nothing'],
		['falls for a larger period', used([100, 900], [2000, 0], [1900, 100]), 'reset'],
		['falls less, before a top-up', used([100, 900], [500, 0], [590, 10]), 'reset, toppedUp'],
		['falls, and it is still low', used([10, 900], [15, 0], [14, 1]), 'low:initial, reset, low'],
		['falls before its time, by the provider clock', early, 'low:initial, reset, recovered:reset'],
		['falls a poll after its time', late, 'low:initial, reset, low, recovered:reset'],
		['falls two hours before its time, which passes as well', twice, 'reset, reset'],
	])('%s', reports());
});
