import fc from 'fast-check';

import { sortByTime } from '../../../nodes/Credits/runway/readingOrder';
import { finish } from '../../../nodes/Credits/runway/steps';

interface Named {
	at: number;
	name: number;
}

/** As plainly as it can be said: the last of each time, in order of time. */
function expectedOrder(readings: readonly Named[]): Named[] {
	const last = new Map(readings.map((reading) => [reading.at, reading]));
	return [...last.values()].sort((first, second) => first.at - second.at);
}

function named(times: readonly number[]): Named[] {
	return times.map((at, name) => ({ at, name }));
}

describe('sortByTime', () => {
	it.each<[string, number[]]>([
		['none', []],
		['one', [5]],
		['those of the same time', [5, 5, 3, 5, 3]],
	])('orders %s', (_, times) => {
		expect(finish(sortByTime(named(times)))).toEqual(expectedOrder(named(times)));
	});

	it('orders more than it sorts in one step, and keeps the last of each time', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 0, max: 40_000 }),
				fc.integer({ min: 1, max: 1e9 }),
				(length, seed) => {
					const times = Array.from({ length }, (_, index) => (index * seed) % 20_011);
					expect(finish(sortByTime(named(times)))).toEqual(expectedOrder(named(times)));
				},
			),
			{ numRuns: 10 },
		);
	});

	it('leaves what it is given as it was, and does little in one step', () => {
		const times = Array.from({ length: 100_000 }, (_, index) => (index * 7919) % 100_003);
		const readings = Object.freeze(named(times));
		const steps = sortByTime(readings);
		let count = 0;
		while (steps.next().done !== true) count += 1;
		expect(count).toBeGreaterThan(100);
	});
});
