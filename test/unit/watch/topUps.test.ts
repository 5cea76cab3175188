import type { AccountReading, Lot } from '../../../nodes/Credits/balance/reading';
import { counted, lot, lotsReading, money, reading, repeat, timeOf, withLimit } from './readings';
import type { Finding } from './readings';
import { credential, edit, kill, pass, reports, watchThrough, type Situation } from './situation';
import { select, threshold, withLots, type WatcherSetup } from './watcher';

const bought = 'toppedUp, recovered:toppedUp';
const emptied = 'depleted:confirmed';
const emptiedTwice = `low:initial, ${emptied}, ${emptied}`;

describe('a rise', () => {
	it.each<Situation>([
		['by ten units', [100, 110], 'toppedUp'],
		['by nine units', [100, 109], 'nothing'],
		['by 4 % of a large balance', [10_000, 10_400], 'nothing'],
		['by 5 % of a large balance', [10_000, 10_500], 'toppedUp'],
		['by a fifth of the threshold', [200, 219, 239], 'toppedUp', threshold(100)],
		['under a percentage', [100, 112].map(withLimit(120)), 'toppedUp', threshold(80, 'percent')],
		['by what is entered', [100, 102, 105], 'toppedUp', { minTopUp: 3 }],
		['by anything', [100, 100, 101], 'toppedUp', { minTopUp: 0 }],
		['of money', [1, 1.09, 1.19].map(money), 'toppedUp', threshold(0)],
		['within seven days without a reading', [15, pass(167), 100], `low:initial, ${bought}`],
		['within eight days', [15, pass(192), 100], 'low:initial, recovered:toppedUp'],
		['that stays low', [30, 5, 21, 19], 'low, toppedUp'],
		['far below zero', [-100, -50, -60], 'depleted:initial, toppedUp'],
		['from below zero to zero', [-100, 0, -5], 'depleted:initial, toppedUp'],
		['not of another account', [30, credential('credential-2'), 900], 'nothing'],
		['not through an outage', [100, 'timeout', 'timeout', 95], 'nothing'],
		['and n8n is killed between two small ones', [100, 106, kill, 112], 'toppedUp'],
		['once through an edit', [100, 5, 60, edit({}), 60], 'toppedUp', select('toppedUp')],
	])('%s', reports());

	it.each<Situation>([
		['to the balance of before', [100, 0, 0, 100], `${emptied}, recovered:rose`],
		['to a little more than before', [15, 0, 0, 16], `low:initial, ${emptied}, toppedUp`],
		['to less than four fifths of before', [19, 0, 0, 15], `low:initial, ${emptied}, toppedUp`],
		['to four fifths of before', [20, 0, 0, 16], `low:initial, ${emptied}`],
		['and then real ones', [15, 0, 0, 15, 0, 0], emptiedTwice],
		['to the balance of six hours ago', [15, pass(4), 0, 15], 'low:initial, depleted'],
		['to the balance of longer ago', [15, pass(5), 0, 15], 'low:initial, depleted, toppedUp'],
	])('after false zeros: %s', reports());
});

describe('of what remains and was used', () => {
	/** Pairs of what remains and what was used. */
	const sums = (...pairs: [number, number][]) => pairs.map((pair) => counted(...pair));
	const fallen = sums([100, 0], [50, 0]);

	it.each<Situation>([
		['more is bought than used, less', sums([100, 0], [120, 30], [110, 90]), 'toppedUp, toppedUp'],
		['the sum slips', sums([100, 0], [50, 0], [100, 0]), 'nothing'],
		['the sum slips, and more is bought', sums([100, 0], [50, 0], [160, 0]), 'toppedUp'],
		['the sum slips while low', sums([15, 100], [10, 50], [10, 50], [15, 100]), 'low:initial'],
		['the sum falls for a day', [...fallen, pass(23), counted(80, 0)], 'toppedUp'],
		['the sum falls for longer', [...fallen, pass(24), ...sums([50, 0], [80, 0])], 'toppedUp'],
		[
			'it comes back in part',
			[...sums([99, 0], [70, 0], [50, 0]), pass(24), counted(70, 0)],
			'nothing',
		],
		['what was bought is used', sums([100, 0], [160, 0], [150, 10], [140, 20]), 'toppedUp'],
		['what was used is sent from now on', [100, ...sums([150, 0], [140, 10])], 'nothing'],
		['what was used is left out once', [counted(100, 0), 130, counted(130, 0)], 'toppedUp'],
		['by anything', sums([100, 0], [90, 10], [91, 10]), 'toppedUp', { minTopUp: 0 }],
		['by what is entered', sums([100, 0], [119, 30], [150, 50]), 'toppedUp', { minTopUp: 50 }],
		['zeros that were none', [15, 0, 0, 15, 0, 0].map((rest) => counted(rest, 85)), emptiedTwice],
	])('%s', reports());
});

/** Lots of which the place is the id. */
const lots = (...amounts: number[]) =>
	lotsReading(...amounts.map((rest, n) => lot(`lot ${n}`, rest)));

/** Many lots, and perhaps others. */
const many = (count: number, ...others: Lot[]) =>
	lotsReading(...Array.from({ length: count }, (_, n) => lot(`many ${n}`, 10, 100 + n)), ...others);

/** A lot bought some days after the first poll. */
const since = (id: string, amount: number, days: number) =>
	lot(id, amount, null, { granted: amount, startsAt: timeOf(days) });

/** The same, and a lot that was bought some days after the first poll. */
const after = ({ balances: [{ lots: before }] }: AccountReading, days: number) =>
	lotsReading(...before, since('b', 40, days));

const fewer = repeat(2, many(39));

describe('lots', () => {
	it.each<Situation>([
		['one not seen before', [lots(30), lots(25, 5)], 'toppedUp'],
		['a known one is refilled', [lots(30), lots(90)], 'nothing'],
		['an empty one is filled later', [lots(30, 0), lots(30, 40)], 'nothing'],
		['one is missing from an answer', [lots(30, 40), lots(30), lots(30, 40)], 'nothing'],
		['all are missing beside a 0', [lots(15), 0, lots(15)], 'low:initial'],
		['none are listed, and the balance rises', [-100, -50], 'depleted:initial, toppedUp'],
		['a first one', [0, lots(500)], `depleted:initial, ${bought}`],
		['one is smaller than is entered', [lots(100), lots(100, 49)], 'nothing', { minTopUp: 50 }],
		['all are missing beside false zeros', repeat(2, lots(15), 0, 0), emptiedTwice],
		['one was bought seven days ago', [lots(30), pass(240), after(lots(30), 73 / 24)], 'toppedUp'],
		['one was bought eight days ago', [lots(30), pass(240), after(lots(30), 2)], 'nothing'],
		['and it is low', [lots(15), pass(240), after(lots(15), 2)], 'low:initial, recovered:toppedUp'],
	])('%s', reports(withLots));

	it.each<Situation>([
		['one too many, fewer, one more', [many(41), ...fewer, many(39, lot('new', 10))], 'toppedUp'],
		['one too many, and a large rise', [many(41), many(41, lot('large', 500, 900))], 'toppedUp'],
		['just as many, and a small one', [many(40), many(40, lot('small', 15, 900))], 'nothing'],
		['just as many, a small one earlier', [many(40), many(40, lot('small', 15, 50))], 'nothing'],
		['one too many, fewer, and a small one', [many(41), many(39, lot('small', 15))], 'nothing'],
		['just as many, fewer, and a small one', [many(40), many(39, lot('small', 15))], 'toppedUp'],
	])('as many as can be remembered, and more: %s', reports(withLots));
});

const granted = (id: string, rest: number, amount = rest) => lot(id, rest, 50, { granted: amount });
const first = lot('lot 0', 30);
const derived = { lots: [first, granted('b', 60)], derived: ['lots.granted' as const] };

it.each<[name: string, before: Finding, after: Finding, isExact: boolean, setup?: WatcherSetup]>([
	['a difference', 30, 90, false],
	['what remains and was used', counted(30, 70), counted(80, 80), true],
	['lots', lots(30), lotsReading(first, granted('b', 8, 10), granted('c', 50)), true, withLots],
	[
		'lots, in part',
		lots(30),
		lotsReading(first, granted('b', 8, 10), lot('c', 50)),
		false,
		withLots,
	],
	['the usual size of a lot', lots(30), reading(90, derived), false, withLots],
	['what a lot holds', lots(30), lotsReading(first, lot('b', 60)), false, withLots],
])('a top-up of 60 is measured by %s', (_name, before, after, isExact, setup = {}) => {
	const { notices } = watchThrough([before, after], setup);
	expect(notices.filter(({ event }) => event === 'toppedUp')).toMatchObject([
		{ topUp: { amount: 60, isExact }, severity: 'info', dedupKey: null, episodeId: null },
	]);
});

it('a top-up is as large as the lots that are new', () => {
	const after = lotsReading(first, since('b', 40, 1), since('c', 60, 9));
	const { notices } = watchThrough([lotsReading(first), pass(240), after], withLots);
	expect(notices).toMatchObject([{ event: 'toppedUp', topUp: { amount: 60, isExact: true } }]);
});

describe('a lot under another id', () => {
	const both = (id: string, endsInDays: number | null) =>
		lotsReading(lot(id, 500, endsInDays), lot('b', 300, 100));

	it('is no top-up when it holds as much until the same moment, or its date is damaged', () => {
		const ids = [both('a', 100), both('credits-0', 100), both('a', null), both('a', 100)];
		const { notices, silentStores } = watchThrough([...ids, both('credits-0', null)], withLots);
		expect([notices, silentStores]).toEqual([[], 0]);
	});

	it('is one when it holds something else, lasts longer, or both are there', () => {
		const watcher = watchThrough([lotsReading(lot('0', 400, 100))], withLots);
		const b = lot('b', 500, 130);
		expect(watcher.poll(lotsReading(lot('a', 500, 100)))).toMatchObject([{ event: 'toppedUp' }]);
		expect(watcher.poll(lotsReading(b))).toMatchObject([{ event: 'toppedUp' }]);
		expect(watcher.poll(lotsReading(b, lot('c', 500, 130)))).toMatchObject([
			{ event: 'toppedUp', topUp: { amount: 500 } },
		]);
	});
});
