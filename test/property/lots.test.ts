import fc from 'fast-check';

import { DAY_MS } from '../../nodes/Credits/balance/time';
import { lot, lotsReading } from '../unit/watch/readings';
import { pass, watchThrough, type Step } from '../unit/watch/situation';
import { select, withLots } from '../unit/watch/watcher';

/** Hours after the first poll at which lots end, each on a day of its own. */
const ENDS = [20, 44, 70, 150, 200, 230] as const;

/** The life of a lot: bought, once put off perhaps, used up or not. Counted in polls. */
const oneLot = fc.record({
	end: fc.constantFrom(...ENDS),
	laterEnd: fc.constantFrom(...ENDS),
	boughtAt: fc.nat(1),
	putOffAt: fc.integer({ min: 1, max: 8 }),
	usedUpAt: fc.integer({ min: 1, max: 16 }),
});

type OneLot = typeof oneLot extends fc.Arbitrary<infer Drawn> ? Drawn : never;

/** What one poll lists of a lot. @param now hours after the first poll */
function listed(drawn: OneLot, name: string, poll: number, putOff: Set<string>, now: number) {
	const { end, laterEnd, boughtAt, putOffAt, usedUpAt } = drawn;
	const canBePutOff = now < end && now < laterEnd && end < laterEnd && poll < usedUpAt;
	if (poll === putOffAt && canBePutOff) putOff.add(name);
	const current = putOff.has(name) ? laterEnd : end;
	if (poll < boughtAt || now > current) return [];
	return [lot(name, poll < usedUpAt ? 50 : 0, current / 24)];
}

describe('any history of lots that are bought, used up, put off and lost', () => {
	const polls = fc.array(fc.constantFrom(1, 1, 6, 24, 60), { minLength: 4, maxLength: 12 });
	const property = fc.property(polls, fc.tuple(oneLot, oneLot, oneLot), (hours, drawn) => {
		const putOff = new Set<string>();
		let now = 0;
		const steps = hours.flatMap((pause, poll): Step[] => {
			const others = drawn.flatMap((each, index) =>
				listed(each, 'abc'.charAt(index), poll, putOff, now),
			);
			now += pause;
			return [lotsReading(lot('plenty', 900), ...others), pass(pause - 1)];
		});
		const { notices } = watchThrough(steps, {
			...{ ...withLots, ...select('expiringSoon', 'expired'), minExpiring: 0 },
			expiringWithinMs: [7 * DAY_MS, DAY_MS],
		});
		const ids = notices.map(({ eventId }) => eventId);
		expect(ids).toEqual([...new Set(ids)]);
		const opened = new Map<string | null, string | null>();
		for (const { event, dedupKey, episodeId } of notices) {
			if (event === 'expired') expect(episodeId).toBe(opened.get(dedupKey) ?? episodeId);
			else opened.set(dedupKey, episodeId);
		}
	});

	it('has no notice twice, and one episode for what expires and has expired', () => {
		fc.assert(property, { numRuns: 1500 });
	});
});
