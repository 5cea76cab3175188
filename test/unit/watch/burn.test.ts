import { readHours } from '../../../nodes/Credits/runway/hours';
import { restoreState } from '../../../nodes/Credits/watch/state';
import { pass, watchThrough, type Step } from './situation';
import { lot, lotsReading, reading, timeOf, type Finding, type WatcherSetup } from './watcher';

const melissa: WatcherSetup = { provider: { name: 'melissa', hasLots: true } };
const acyChecker: WatcherSetup = { provider: { name: 'acyChecker' } };

/** What remains, and what was used. */
const counted = (remaining: number, used: number | null): Finding => reading(remaining, { used });

/** What remains, and when the period renews, in days after the first poll. */
const until = (remaining: number, resetsInDays: number): Finding =>
	reading(remaining, { resetsAt: timeOf(resetsInDays) });

/** Lots of which one expires one and a half hours after the first poll. */
const expiring = (used: number | null): Finding =>
	reading(100, { used, lots: [lot('a', 60, 1.5 / 24), lot('b', 40)] });
const expired = (used: number | null): Finding => reading(40, { used, lots: [lot('b', 40)] });

interface Past {
	name: string;
	setup?: WatcherSetup;
	steps: Step[];
	/** In each hour, `null` where it cannot be told. */
	burn: (number | null)[];
}

const pasts: Past[] = [
	{ name: 'what the balance falls by', steps: [100, 90, 85, 85], burn: [10, 5, 0] },
	{ name: 'not a top-up', steps: [100, 90, 190, 180], burn: [10, null, 10] },
	{
		name: 'nothing beside a top-up that hides a part of it',
		setup: melissa,
		steps: [
			lotsReading(lot('a', 100)),
			lotsReading(lot('a', 90)),
			lotsReading(lot('a', 40), lot('b', 30)),
			lotsReading(lot('a', 30), lot('b', 30)),
		],
		burn: [10, null, 10],
	},
	{
		name: 'what was used, through a top-up',
		setup: acyChecker,
		steps: [counted(100, 0), counted(90, 10), counted(570, 30), counted(560, 40)],
		burn: [10, 20, 10],
	},
	{
		name: 'not a renewal to a smaller quota',
		steps: [until(100, 0.06), until(90, 0.06), until(40, 30), until(30, 30)],
		burn: [10, null, 10],
	},
	{ name: 'not a zero that is contradicted', steps: [15, 0, 15, 14], burn: [0, 0, 1] },
	{ name: 'not zeros that may be false', steps: [15, 0, 0, 15, 14], burn: [null, null, null, 1] },
	{
		name: 'not zeros that may be false, where used falls to 0 as well',
		setup: acyChecker,
		steps: [
			counted(15, 5),
			counted(15, 5),
			counted(0, 0),
			counted(0, 0),
			counted(15, 5),
			counted(10, 10),
		],
		burn: [0, null, null, null, 5],
	},
	{
		name: 'not the end of a lot',
		setup: melissa,
		steps: [expiring(null), expiring(null), expired(null), expired(null)],
		burn: [0, null, 0],
	},
	{
		name: 'not the end of a lot, where only the answer after it says what was used',
		setup: melissa,
		steps: [expiring(null), expiring(null), expired(5), expired(5)],
		burn: [0, null, 0],
	},
	{
		name: 'not the end of a lot, where only the answer before it says what was used',
		setup: melissa,
		steps: [expiring(5), expiring(5), expired(null), expired(null)],
		burn: [0, null, 0],
	},
	{
		name: 'spread over the time without a reading',
		steps: [100, 'timeout', pass(2), 80],
		burn: [5, 5, 5, 5],
	},
];

it.each(pasts)('burn is $name', ({ setup, steps, burn }) => {
	const watcher = watchThrough(steps, setup);
	const state = restoreState(JSON.parse(watcher.state), watcher.now);
	expect(readHours(state?.balances.credits?.runway.history?.closed ?? '')).toEqual(burn);
});
