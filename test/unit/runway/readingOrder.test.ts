import fc from 'fast-check';

import { sortByTime } from '../../../nodes/Credits/runway/readingOrder';
import { finish } from '../../../nodes/Credits/runway/steps';

const named = (times: readonly number[]) => times.map((at, name) => ({ at, name }));

it('readings are put in order, more than are sorted in one step, and the last of each time kept', () => {
	const length = fc.oneof(fc.nat(5), fc.nat(20_000));
	fc.assert(
		fc.property(length, fc.integer({ min: 1, max: 1e9 }), (count, seed) => {
			const readings = named(Array.from({ length: count }, (_, index) => (index * seed) % 20_011));
			const last = new Map(readings.map((reading) => [reading.at, reading]));
			const expected = [...last.values()].sort((first, second) => first.at - second.at);
			expect(finish(sortByTime(Object.freeze(readings)))).toEqual(expected);
		}),
		{
			numRuns: 10,
			examples: [
				[0, 1],
				[20_020, 1],
			],
		},
	);
});

it('many readings take many small steps', () => {
	const steps = sortByTime(named(Array.from({ length: 40_000 }, (_, at) => -at)));
	let count = 0;
	while (steps.next().done !== true) count += 1;
	expect(count).toBeGreaterThan(40);
});
