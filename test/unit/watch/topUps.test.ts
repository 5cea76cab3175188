import {
	checkSituation,
	credential,
	edit,
	kill,
	pass,
	watchThrough,
	type Situation,
} from './situation';
import {
	lot,
	lotsReading,
	reading,
	select,
	threshold,
	timeOf,
	Watcher,
	type Finding,
} from './watcher';

const acyChecker = { name: 'acyChecker' };
const melissa = { name: 'melissa', hasLots: true };

/** What remains, and what was used. */
const counted = (remaining: number, used: number): Finding => reading(remaining, { used });

const many = (count: number) =>
	Array.from({ length: count }, (_, n) => lot(`lot ${n}`, 10, 100 + n));

const situations: Situation[] = [
	{ name: 'a rise by ten units', steps: [100, 110], wanted: ['toppedUp'] },
	{ name: 'a rise by nine units', steps: [100, 109], wanted: [] },
	{ name: 'a rise by 4 % of a large balance', steps: [10_000, 10_400], wanted: [] },
	{ name: 'a rise by 5 % of a large balance', steps: [10_000, 10_500], wanted: ['toppedUp'] },
	{
		name: 'a rise by a fifth of the threshold',
		settings: threshold(100),
		steps: [200, 219, 239],
		wanted: ['toppedUp'],
	},
	{
		name: 'a percent threshold says nothing about amounts',
		settings: threshold(80, 'percent'),
		steps: [100, 112].map((amount) => reading(amount, { limit: 120 })),
		wanted: ['toppedUp'],
	},
	{
		name: 'a smallest top-up is entered',
		settings: { minTopUp: 3 },
		steps: [100, 102, 105],
		wanted: ['toppedUp'],
	},
	{
		name: '0 is entered as the smallest top-up',
		settings: { minTopUp: 0 },
		steps: [100, 100, 101],
		wanted: ['toppedUp'],
	},
	{
		name: '0 is entered as the smallest top-up, and the provider counts what was used',
		settings: { minTopUp: 0 },
		provider: acyChecker,
		steps: [counted(100, 0), counted(90, 10), counted(91, 10)],
		wanted: ['toppedUp'],
	},
	{
		name: 'a smallest top-up is entered, and a smaller lot is new',
		settings: { minTopUp: 50 },
		provider: melissa,
		steps: [lotsReading(lot('a', 100)), lotsReading(lot('a', 100), lot('b', 49))],
		wanted: [],
	},
	{
		name: 'a smallest top-up is entered, and the sum of remaining and used rises by less',
		settings: { minTopUp: 50 },
		provider: acyChecker,
		steps: [counted(100, 0), counted(119, 30), counted(150, 50)],
		wanted: ['toppedUp'],
	},
	{
		name: 'money',
		settings: threshold(0),
		steps: [1, 1.09, 1.19].map((amount) => reading(amount, { unit: 'USD', unitType: 'currency' })),
		wanted: ['toppedUp'],
	},
	{
		name: 'more is bought than was used meanwhile, and less',
		provider: acyChecker,
		steps: [counted(100, 0), counted(120, 30), counted(110, 90)],
		wanted: ['toppedUp', 'toppedUp'],
	},
	{
		name: 'the sum of remaining and used slips for a while',
		provider: acyChecker,
		steps: [counted(100, 0), counted(50, 0), counted(100, 0)],
		wanted: [],
	},
	{
		name: 'the sum of remaining and used falls for more than a day',
		provider: acyChecker,
		steps: [counted(100, 0), counted(50, 0), pass(24), counted(50, 0), counted(80, 0)],
		wanted: ['toppedUp'],
	},
	{
		name: 'the sum of remaining and used falls for a day',
		provider: acyChecker,
		steps: [counted(100, 0), counted(50, 0), pass(23), counted(80, 0)],
		wanted: ['toppedUp'],
	},
	{
		name: 'the sum of remaining and used slips, comes back in part and stays there',
		provider: acyChecker,
		steps: [counted(100, 0), counted(70, 0), counted(50, 0), pass(24), counted(70, 0)],
		wanted: [],
	},
	{
		name: 'the sum of remaining and used slips before more is bought',
		provider: acyChecker,
		steps: [counted(100, 0), counted(50, 0), counted(160, 0)],
		wanted: ['toppedUp'],
	},
	{
		name: 'the sum of remaining and used slips while it is low',
		provider: acyChecker,
		steps: [counted(15, 100), counted(10, 50), counted(10, 50), counted(15, 100)],
		wanted: ['low:initial'],
	},
	{
		name: 'what was bought is used',
		provider: acyChecker,
		steps: [counted(100, 0), counted(160, 0), counted(150, 10), counted(140, 20)],
		wanted: ['toppedUp'],
	},
	{
		name: 'an answer says for the first time what was used, beside a rise',
		provider: acyChecker,
		steps: [100, counted(150, 0), counted(140, 10)],
		wanted: [],
	},
	{
		name: 'one answer does not say what was used',
		provider: acyChecker,
		steps: [counted(100, 0), 130, counted(130, 0)],
		wanted: ['toppedUp'],
	},
	{
		name: 'a lot not seen before',
		provider: melissa,
		steps: [lotsReading(lot('a', 30)), lotsReading(lot('a', 25), lot('b', 5))],
		wanted: ['toppedUp'],
	},
	{
		name: 'a known lot is refilled',
		provider: melissa,
		steps: [lotsReading(lot('a', 30)), lotsReading(lot('a', 90))],
		wanted: [],
	},
	{
		name: 'an empty lot is announced before it is filled',
		provider: melissa,
		steps: [0, 40].map((amount) => lotsReading(lot('a', 30), lot('b', amount))),
		wanted: [],
	},
	{
		name: 'a lot that was missing from one answer',
		provider: melissa,
		steps: [
			lotsReading(lot('a', 30), lot('b', 40)),
			lotsReading(lot('a', 30)),
			lotsReading(lot('a', 30), lot('b', 40)),
		],
		wanted: [],
	},
	{
		name: 'all lots were missing beside a zero that was none',
		provider: melissa,
		steps: [lotsReading(lot('a', 15)), reading(0), lotsReading(lot('a', 15))],
		wanted: ['low:initial'],
	},
	{
		name: 'an account of lots that lists none rises',
		provider: melissa,
		steps: [-100, -50],
		wanted: ['depleted:initial', 'toppedUp'],
	},
	{
		name: 'a first lot',
		provider: melissa,
		steps: [0, lotsReading(lot('a', 500))],
		wanted: ['depleted:initial', 'toppedUp', 'recovered:toppedUp'],
	},
	{
		name: 'more lots than can be remembered, then fewer, then one more',
		provider: melissa,
		steps: [
			lotsReading(...many(41)),
			lotsReading(...many(41)),
			lotsReading(...many(39)),
			lotsReading(...many(39)),
			lotsReading(...many(39), lot('new', 10)),
		],
		wanted: ['toppedUp'],
	},
	{
		name: 'a large rise among more lots than can be remembered',
		provider: melissa,
		steps: [lotsReading(...many(41)), lotsReading(...many(41), lot('large', 500, 900))],
		wanted: ['toppedUp'],
	},
	{
		name: 'a small lot more than can be remembered',
		provider: melissa,
		steps: [lotsReading(...many(40)), lotsReading(...many(40), lot('small', 15, 900))],
		wanted: [],
	},
	{
		name: 'a small lot that expires first, among more than can be remembered',
		provider: melissa,
		steps: [lotsReading(...many(40)), lotsReading(lot('small', 15, 50), ...many(40))],
		wanted: [],
	},
	{
		name: 'a small lot among fewer than before, when there were more than can be remembered',
		provider: melissa,
		steps: [lotsReading(...many(41)), lotsReading(...many(39), lot('small', 15))],
		wanted: [],
	},
	{
		name: 'a small lot among fewer than before, when there were as many as can be remembered',
		provider: melissa,
		steps: [lotsReading(...many(40)), lotsReading(...many(39), lot('small', 15))],
		wanted: ['toppedUp'],
	},
	{
		name: 'a lot bought seven days ago, after an outage',
		provider: melissa,
		steps: [
			lotsReading(lot('a', 30)),
			pass(240),
			lotsReading(lot('a', 30), lot('b', 40, null, { startsAt: timeOf(73 / 24) })),
		],
		wanted: ['toppedUp'],
	},
	{
		name: 'a low balance is lifted by a lot bought eight days ago, after an outage',
		provider: melissa,
		steps: [
			lotsReading(lot('a', 15)),
			pass(240),
			lotsReading(lot('a', 15), lot('b', 90, null, { startsAt: timeOf(2) })),
		],
		wanted: ['low:initial', 'recovered:toppedUp'],
	},
	{
		name: 'a lot bought eight days ago, after an outage',
		provider: melissa,
		steps: [
			lotsReading(lot('a', 30)),
			pass(240),
			lotsReading(lot('a', 30), lot('b', 40, null, { startsAt: timeOf(2) })),
		],
		wanted: [],
	},
	{
		name: 'a lot bought yesterday, after an outage of ten days',
		provider: melissa,
		steps: [
			lotsReading(lot('a', 30)),
			pass(240),
			lotsReading(lot('a', 30), lot('b', 40, null, { startsAt: timeOf(9) })),
		],
		wanted: ['toppedUp'],
	},
	{
		name: 'a rise within seven days without a reading',
		steps: [15, pass(167), 100],
		wanted: ['low:initial', 'toppedUp', 'recovered:toppedUp'],
	},
	{
		name: 'a rise within eight days without a reading',
		steps: [15, pass(192), 100],
		wanted: ['low:initial', 'recovered:toppedUp'],
	},
	{
		name: 'a top-up that does not lift the balance to the recovery line',
		steps: [30, 5, 21, 19],
		wanted: ['low:crossed', 'toppedUp'],
	},
	{
		name: 'a zero seen twice, then the balance of before',
		steps: [100, 0, 0, 100],
		wanted: ['depleted:confirmed', 'recovered:rose'],
	},
	{
		name: 'zeros, then a little more than before',
		steps: [15, 0, 0, 16],
		wanted: ['low:initial', 'depleted:confirmed', 'toppedUp'],
	},
	{
		name: 'zeros, then too little to be the balance of before',
		steps: [19, 0, 0, 15],
		wanted: ['low:initial', 'depleted:confirmed', 'toppedUp'],
	},
	{
		name: 'zeros, then four fifths of before',
		steps: [20, 0, 0, 16],
		wanted: ['low:initial', 'depleted:confirmed'],
	},
	{
		name: 'zeros that were none, and real ones',
		steps: [15, 0, 0, 15, 0, 0],
		wanted: ['low:initial', 'depleted:confirmed', 'depleted:confirmed'],
	},
	{
		name: 'zeros that were none, and real ones, where the provider counts what was used',
		provider: acyChecker,
		steps: [15, 0, 0, 15, 0, 0].map((amount) => counted(amount, 85)),
		wanted: ['low:initial', 'depleted:confirmed', 'depleted:confirmed'],
	},
	{
		name: 'zeros that were none, and real ones, of an account of lots',
		provider: melissa,
		steps: [15, 0, 0, 15, 0, 0].map((amount) =>
			amount === 0 ? reading(0) : lotsReading(lot('a', amount)),
		),
		wanted: ['low:initial', 'depleted:confirmed', 'depleted:confirmed'],
	},
	{
		name: 'a zero seen once, then the balance of six hours ago',
		steps: [15, pass(4), 0, 15],
		wanted: ['low:initial', 'depleted:crossed'],
	},
	{
		name: 'a zero long after the reading before it',
		steps: [15, pass(5), 0, 15],
		wanted: ['low:initial', 'depleted:crossed', 'toppedUp'],
	},
	{
		name: 'a top-up from far below zero that stays below zero',
		steps: [-100, -50, -60],
		wanted: ['depleted:initial', 'toppedUp'],
	},
	{
		name: 'a top-up from below zero to zero, which is used up again',
		steps: [-100, 0, -5],
		wanted: ['depleted:initial', 'toppedUp'],
	},
	{
		name: 'the first poll of another account',
		steps: [30, credential('credential-2'), 900],
		wanted: [],
	},
	{
		name: 'an outage does not add up to a top-up',
		steps: [100, 'timeout', 'timeout', 95],
		wanted: [],
	},
	{
		name: 'n8n is killed between two small rises',
		steps: [100, 106, kill, 112],
		wanted: ['toppedUp'],
	},
	{
		name: 'only Topped Up is selected',
		settings: { ...select('toppedUp'), ...threshold(0) },
		steps: [100, 5, 60, edit({}), 60],
		wanted: ['toppedUp'],
	},
];

describe('top-ups', () => {
	it.each(situations)('$name', checkSituation);

	it.each([
		{
			evidence: 'a difference',
			setup: {},
			steps: [30, 90],
			topUp: { amount: 60, isExact: false },
		},
		{
			evidence: 'remaining and used',
			setup: { provider: acyChecker },
			steps: [counted(30, 70), counted(80, 80)],
			topUp: { amount: 60, isExact: true },
		},
		{
			evidence: 'what new lots were granted',
			setup: { provider: melissa },
			steps: [
				lotsReading(lot('a', 30)),
				lotsReading(
					lot('a', 30),
					lot('b', 8, 50, { granted: 10 }),
					lot('c', 50, 50, { granted: 50 }),
				),
			],
			topUp: { amount: 60, isExact: true },
		},
		{
			evidence: 'what new lots were granted, as far as they say',
			setup: { provider: melissa },
			steps: [
				lotsReading(lot('a', 30)),
				lotsReading(lot('a', 30), lot('b', 8, 50, { granted: 10 }), lot('c', 50, 50)),
			],
			topUp: { amount: 60, isExact: false },
		},
		{
			evidence: 'the usual size of a new lot',
			setup: { provider: melissa },
			steps: [
				lotsReading(lot('a', 30)),
				reading(90, {
					lots: [lot('a', 30), lot('b', 60, 50, { granted: 60 })],
					derived: ['lots.granted'],
				}),
			],
			topUp: { amount: 60, isExact: false },
		},
		{
			evidence: 'what new lots hold',
			setup: { provider: melissa },
			steps: [lotsReading(lot('a', 30)), lotsReading(lot('a', 30), lot('b', 60))],
			topUp: { amount: 60, isExact: false },
		},
		{
			evidence: 'the new ones of two lots',
			setup: { provider: melissa },
			steps: [
				lotsReading(lot('a', 30)),
				pass(240),
				lotsReading(
					lot('a', 30),
					lot('b', 40, null, { granted: 40, startsAt: timeOf(1) }),
					lot('c', 60, null, { granted: 60, startsAt: timeOf(9) }),
				),
			],
			topUp: { amount: 60, isExact: true },
		},
	])('says how much it was by $evidence', ({ setup, steps, topUp }) => {
		const { notices } = watchThrough(steps, setup);
		expect(notices.filter(({ event }) => event === 'toppedUp')).toMatchObject([
			{ topUp, severity: 'info', dedupKey: null, episodeId: null },
		]);
	});
});

describe('a lot under another id', () => {
	const watching = () => new Watcher({ provider: { name: 'melissa', hasLots: true } });

	it('is no top-up when it holds as much until the same moment, or its date is damaged', () => {
		const watcher = watching();
		watcher.poll(lotsReading(lot('a', 500, 100), lot('b', 300, 100)));
		watcher.poll(lotsReading(lot('credits-0', 500, 100), lot('b', 300, 100)));
		watcher.poll(lotsReading(lot('a', 500, null), lot('b', 300, 100)));
		watcher.poll(lotsReading(lot('a', 500, 100), lot('b', 300, 100)));
		watcher.poll(lotsReading(lot('credits-0', 500, null), lot('b', 300, 100)));
		expect([watcher.notices, watcher.silentStores]).toEqual([[], 0]);
	});

	it('is one when it holds something else, lasts longer, or both are there', () => {
		const watcher = watching();
		watcher.poll(lotsReading(lot('0', 400, 100)));
		expect(watcher.poll(lotsReading(lot('a', 500, 100)))).toMatchObject([{ event: 'toppedUp' }]);
		expect(watcher.poll(lotsReading(lot('b', 500, 130)))).toMatchObject([{ event: 'toppedUp' }]);
		expect(watcher.poll(lotsReading(lot('b', 500, 130), lot('c', 500, 130)))).toMatchObject([
			{ event: 'toppedUp', topUp: { amount: 500 } },
		]);
	});
});
