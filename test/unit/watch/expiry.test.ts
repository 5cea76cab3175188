import { DAY_MS, HOUR_MS } from '../../../nodes/Credits/balance/time';
import type { AccountReading, Lot } from '../../../nodes/Credits/balance/reading';
import { BEGINNING, licensed, lot, lots, lotsReading, repeat, timeOf } from './readings';
import { edit, kill, pass, reports, watchThrough, type Situation, type Step } from './situation';
import { baseline, eventList, select, withLots } from './watcher';

/** In days. The first poll is at eight in the morning: 16 hours before the day ends. */
const HOUR = 1 / 24;
const plenty = lot('plenty', 900);

/** These lots beside a large one. */
const beside = (...others: Lot[]): AccountReading => lotsReading(plenty, ...others);
const always = (count: number, ...others: Lot[]) => repeat(count, beside(...others));
/** A lot of 50 that ends some days after the first poll. */
const a = (days: number | null, amount = 50): Lot => lot('a', amount, days);
const ends = (...days: (number | null)[]) => days.map((end) => beside(a(end)));
const holds = (...amounts: number[]) => amounts.map((amount) => beside(a(3, amount)));
const anyAmount = { ...withLots, minExpiring: 0 };

const otherSteps = edit({ expiringWithinMs: [14 * DAY_MS, DAY_MS] });
const early = 'expiringSoon:initial';
const soon = 'expiringSoon';

const allAtOnce = `${early}, ${soon}, ${soon}`;

describe('the end of a lot', () => {
	it.each<Situation>([
		['is close when watching starts', always(2, a(0.5)), early],
		['is close when watching starts from a baseline', always(3, a(5)), 'nothing', baseline],
		['of a lot that one answer leaves out', [...ends(3), beside(), ...ends(3)], early],
		['of a lot that is emptied, and refunded after its step', holds(50, 0, 5), early],
		['of a lot that is filled after its step', holds(0, 5, 5), soon],
		['is left out of one answer', ends(3, null, 3), early],
		['is given later, and near', ends(null, 5, 5), soon],
		['moves with the clock', ends(...Array.from({ length: 9 }, (_, n) => 6.9 + n * HOUR)), early],
		['trembles at a step', ends(8, 7.1, 7 + 2 * HOUR, 7.13, 7.14, 7.22), soon],
		['is an hour before the next poll', always(3, a(HOUR)), `${early}, expired`],
		['of a lot that stays listed', always(5, a(0.5)), `${early}, expired`, { hours: 6 }],
		['passes two steps at once', always(2, a(8)), soon, { hours: 180 }],
		['a step, n8n is killed', [...always(4, a(8)), kill, ...always(3, a(8))], soon, { hours: 12 }],
		['of many lots together', always(6, ...lots(45, (id, n) => lot(id, 10, 3 + n / 100))), early],
		['comes closer, from a baseline', always(4, a(8)), soon, { ...baseline, hours: 24 }],
		['is the moment of the next poll', [beside(a(HOUR)), beside()], `${early}, expired`],
		['other steps are entered', [...always(2, a(10)), otherSteps, ...always(3, a(10))], 'nothing'],
	])('%s', reports(anyAmount));

	it.each<Situation>([
		['closer and closer', [...always(11, a(9.5)), beside()], `${soon}, ${soon}, expired`],
		['several lots at once', always(2, a(7.5), lot('b', 20, 7.6), lot('c', 10, 1.5)), allAtOnce],
		['the lot vanishes before', [beside(a(20)), ...always(30)], 'nothing'],
		['the lot is empty', always(12, a(9.5, 0)), 'nothing'],
		['beside many empty lots', always(8, ...lots(45, (id) => lot(id, 0, 8.9)), a(9, 9)), soon],
		['beside many lots that ended', always(8, ...lots(45, (id) => lot(id, 5, -1)), a(9, 9)), soon],
		['used up, n8n is killed', [...ends(2), beside(a(2, 0)), kill, ...always(3, a(2, 0))], early],
		['only Expired is selected', [...always(3, a(1.5)), beside()], 'expired', select('expired')],
	])('day by day: %s', reports({ ...anyAmount, hours: 24 }));
});

describe('the day on which lots end', () => {
	const [half, five] = [0.5 * HOUR, 5 * HOUR];
	const b = (days: number, amount = 50) => lot('b', amount, days);
	const two = always(2, a(3), b(3));
	const forty = (amount: number) => lots(40, (id, n) => lot(id, amount, 0.1 + n / 20));
	const free = Array.from({ length: 10 }, (_, day) => beside(lot(`${day}`, 10, day + 1.5)));
	const besideLess = (rest: number) => lotsReading(lot('p', rest), a(5, 25));
	const besideTwo = (rest: number) => lotsReading(lot('p', rest), a(5, 13), b(5.1, 12));
	const later = lots(44, (id) => lot(id, 10, 5));
	const many = lots(45, (id) => lot(id, 10, five));
	const onlyAllAreEnough = { minExpiring: 450, ...select('expiringSoon', 'expired'), hours: 4 };
	const manyLater = [lotsReading(a(half, 10), ...later), ...repeat(2, lotsReading(...later))];
	const lessAfter = [
		lotsReading(lot('p', 955), a(half, 45)),
		...repeat(2, lotsReading(lot('p', 500))),
	];
	const onlyMuchIsEnough = { minExpiring: 60, ...select('expired') };
	const bothEarly = `${early}, ${early}`;
	const lost = `${early}, expired`;

	it.each<Situation>([
		['ends at midnight', always(2, a(3), b(3 + 15 * HOUR), lot('c', 60, 3 + 16 * HOUR)), bothEarly],
		['holds less than is entered', two, 'nothing', { minExpiring: 101 }],
		['holds what is entered', two, early, { minExpiring: 100 }],
		['has many small lots', always(60, ...forty(1)), 'nothing'],
		['large ones', always(60, ...forty(50)), `${bothEarly}, ${lost}, ${soon}, expired, expired`],
		['has a daily free lot', free, 'nothing', { ...select('expiringSoon', 'expired'), hours: 24 }],
		['has little, which becomes much of the rest', [900, 900, 500, 400].map(besideLess), soon],
		['has two small lots, which become much of the rest', [900, 900, 400].map(besideTwo), soon],
		['holds a twentieth of all', [lotsReading(lot('p', 950), a(3))], early],
		['holds less than a twentieth of all', [lotsReading(lot('p', 951), a(3))], 'nothing'],
		['has little of what there was before', lessAfter, 'nothing', select('expired')],
		['has too little at its end, too', [...always(2, a(0.05, 40)), ...always(2)], 'nothing'],
		['has two ends', [...always(2, a(half), b(five)), ...always(4, b(five)), ...always(2)], lost],
		['has an ended lot, listed a little longer', [...always(2, a(half)), ...always(2)], lost],
		['has an ended lot, listed for an hour', always(4, a(half)), lost],
		['has an ended lot, listed as empty', [beside(a(half)), ...always(3, a(half, 0))], lost],
		['is put off within the hour', [...always(2, a(half)), ...always(3, a(30))], early],
		['gets another lot', [...always(2, a(3)), ...always(2, a(3), b(3.1))], `${early}, toppedUp`],
		['has a little one before a day of many', manyLater, 'nothing', onlyMuchIsEnough],
		['has a great many lots', [...always(2, ...many), ...always(6)], lost, onlyAllAreEnough],
	])('%s', reports(withLots));

	it('is reported with all lots that end on it, the soonest first, which sets the step', () => {
		const steps = always(2, b(3 + 8 * HOUR), a(3, 60), lot('c', 0, 3));
		expect(
			watchThrough(steps, { ...withLots, expiringWithinMs: [3 * DAY_MS] }).notices,
		).toMatchObject([
			{
				event: 'expiringSoon',
				lots: [
					{ id: 'a', remaining: 60 },
					{ id: 'b', remaining: 50 },
				],
				dedupKey: 'credits:melissa:credential-1:credits:expiry:2026-03-05:watch-01',
			},
		]);
	});

	it('is reported with all lots that were lost, as they were last listed', () => {
		const labeled = lot('a', 50, half, { label: 'A' });
		const steps = [beside(labeled, b(1.5 * HOUR, 70)), beside(b(1.5 * HOUR, 60)), beside()];
		expect(watchThrough(steps, { ...withLots, ...select('expired') }).notices).toMatchObject([
			{
				event: 'expired',
				severity: 'warning',
				balance: 'credits',
				lots: [
					{ id: 'a', label: null, remaining: 50, expiresAt: timeOf(half) },
					{ id: 'b', remaining: 60 },
				],
				dedupKey: 'credits:melissa:credential-1:credits:expiry:2026-03-02:watch-01',
				occurredBetween: [BEGINNING + HOUR_MS, BEGINNING + 2 * HOUR_MS],
			},
		]);
	});

	it('is reported with the soonest first, where a later one is still listed', () => {
		const steps = [beside(a(half), b(0.8 * HOUR)), ...always(2, b(0.8 * HOUR))];
		const { notices } = watchThrough(steps, { ...withLots, ...select('expired') });
		expect(notices).toMatchObject([{ lots: [{ id: 'a' }, { id: 'b' }] }]);
	});

	it('waits for a lot that is still listed, which may be put off', () => {
		const steps = [beside(a(half), b(0.6 * HOUR)), beside(b(0.6 * HOUR)), beside(b(30))];
		const { notices } = watchThrough(steps, { ...withLots, ...select('expired') });
		expect(notices.map(({ lots: lost }) => lost?.map(({ id }) => id))).toEqual([['a']]);
	});

	it('leaves nothing in the state', () => {
		const { kept } = watchThrough([beside(a(half), b(half, 0)), beside()], withLots);
		expect(kept.balances.credits?.lots.map(([id]) => id)).toEqual(['plenty']);
	});

	it('is remembered with the sum of its lots that are too many', () => {
		const many = lots(45, (id, n) => lot(id, 10, n < 42 ? 5 : 9));
		expect(watchThrough([lotsReading(...many)], withLots).kept.balances.credits?.more).toBe(20);
		expect(watchThrough(always(1), withLots).kept.balances.credits?.more).toBeNull();
	});

	it('keeps the label of a lot that is still listed', () => {
		const steps = always(3, lot('a', 30, half, { label: 'Spring' }));
		const { notices } = watchThrough(steps, { ...anyAmount, ...select('expired') });
		expect(notices).toMatchObject([{ lots: [{ id: 'a', label: 'Spring', remaining: 30 }] }]);
	});

	it('names the one that is left of two lots that were alike', () => {
		const steps = [...always(1, a(9), b(9)), ...always(3, b(9))];
		const { notices } = watchThrough(steps, { ...withLots, hours: 24 });
		expect(notices).toMatchObject([{ event: 'expiringSoon', lots: [{ id: 'b' }] }]);
	});

	it('is an episode of two steps, and of its own where it is put off', () => {
		const steps = ends(5, 5, ...repeat(12, 35));
		const { notices } = watchThrough(steps, { ...withLots, hours: 96 });
		expect(eventList(notices)).toBe(`${early}, ${soon}, ${soon}, expired`);
		const [first, second, third, fourth] = notices.map(({ episodeId }) => episodeId);
		expect([second, fourth]).toEqual([first, third]);
		expect([first, third]).toEqual([expect.stringMatching(/:1$/), expect.stringMatching(/:2$/)]);
		const ids = notices.map(({ eventId, episodeId }) => eventId.replace(`${episodeId}:`, ''));
		expect(ids).toEqual(['expiringSoon:7', 'expiringSoon:1', 'expiringSoon:7', 'expired:0']);
	});

	const daily = (count: number, ...others: Lot[]): Step[] =>
		repeat(count, beside(...others), pass(23));

	it.each<[string, steps: Step[], wanted: string[]]>([
		[
			'one is put off within its day while another one joins',
			[...always(2, a(5)), ...daily(5, a(5.2), b(5.2)), ...daily(3, b(5.2))],
			['1:expiringSoon:7', '2:expiringSoon:7', '2:expiringSoon:1', '2:expired:0'],
		],
		[
			'one is put off within its day beside another one',
			[...always(2, a(4.8), b(5.6)), ...daily(6, a(5.2), b(5.6)), beside()],
			['1:expiringSoon:7', '1:expiringSoon:1', '1:expired:0'],
		],
		[
			'one leaves it',
			[...always(2, a(4.8), b(5.6)), ...daily(6, a(50), b(5.6)), beside(a(50))],
			['1:expiringSoon:7', '1:expiringSoon:1', '1:expired:0'],
		],
		[
			'one is put off to a new day, where another one joins',
			[...always(2, a(5)), ...daily(4, a(7.5), b(7.6)), ...daily(5, b(7.6))],
			['1:expiringSoon:7', '2:expiringSoon:7', '2:expiringSoon:1', '2:expired:0'],
		],
		[
			'one leaves it, and another one comes',
			[beside(a(5)), beside(a(50)), beside(a(50), b(5))],
			['1:expiringSoon:7', '3:expiringSoon:7'],
		],
		[
			'one comes back to it',
			[beside(a(5), b(6.6)), beside(a(6.5), b(6.6)), ...daily(5, a(5), b(6.6))],
			['1:expiringSoon:7', '1:expiringSoon:7', '2:expiringSoon:1'],
		],
	])('has one episode, and no step twice, where %s', (_name, steps, wanted) => {
		const { notices } = watchThrough(steps, { ...anyAmount, ...select('expiringSoon', 'expired') });
		expect(notices.map(({ eventId }) => eventId.split(':').slice(-3).join(':'))).toEqual(wanted);
		expect(new Set(notices.map(({ eventId }) => eventId)).size).toBe(notices.length);
	});

	it('is the same episode for a lot that joins one that was put off', () => {
		const steps = [...ends(5, 5), beside(a(12)), ...always(16, a(12), b(11.9))];
		const { notices } = watchThrough(steps, { ...anyAmount, hours: 24 });
		const ids = notices.filter(({ lots: ending }) => ending?.length).map((n) => n.episodeId);
		expect(ids).toEqual([
			expect.stringMatching(/2026-03-07.*:1$/),
			...Array.from({ length: 3 }, () => expect.stringMatching(/2026-03-14.*:2$/) as string),
		]);
	});

	it('does not count its loss as burn', () => {
		const steps = [...always(2, a(half, 500), b(15 * HOUR, 70)), ...always(3)];
		const { kept } = watchThrough(steps, withLots);
		expect(kept.balances.credits?.runway.history?.burns).toBe(0);
	});

	it('keeps the state small while forty lots wait for the last', () => {
		const many = lots(40, (id, n) =>
			lot(id.padStart(36, 'x'), 123_456.78 + n, (n < 39 ? 1 : 12) * HOUR),
		);
		const steps = [
			...repeat(2, lotsReading(...many)),
			...repeat(3, lotsReading(...many.slice(39))),
		];
		expect(watchThrough(steps, withLots).sizeWithoutRunway).toBeLessThan(4096);
	});
});

describe('the end of a license', () => {
	const putOff = [0.5, 0.5, 1, 1, ...repeat(36, 31)].map(licensed);
	const twiceAndOver = `${soon}, ${soon}, expired`;

	it.each<Situation>([
		['closer and closer', repeat(12, licensed(9.5)), twiceAndOver],
		['from a baseline', repeat(12, licensed(9.5)), twiceAndOver, baseline],
		['is close when watching starts from a baseline', repeat(2, licensed(5)), 'nothing', baseline],
		['is put off in time', [...repeat(4, licensed(9.5)), ...repeat(4, licensed(39.5))], soon],
		['is put off after it has come', putOff, `${early}, expired, ${twiceAndOver}`],
		['is left out of every second answer', repeat(8, licensed(9.5), licensed(null)), twiceAndOver],
	])('%s', reports({ hours: 24 }));

	it('is an episode of its own once it is put off', () => {
		const yearly = [...repeat(8, 6.5), ...repeat(8, 13.5)].map(licensed);
		const { notices } = watchThrough(yearly, { hours: 24 });
		const ids = notices.map(({ eventId }) => eventId.split(':').slice(-3).join(':'));
		const each = ['expiringSoon:7', 'expiringSoon:1', 'expired:0'];
		expect(ids).toEqual([1, 2].flatMap((number) => each.map((event) => `${number}:${event}`)));
	});

	it('is reported for the whole account', () => {
		const { notices } = watchThrough(repeat(2, licensed(0.5)), { ...select('expired'), hours: 24 });
		expect(notices).toMatchObject([
			{
				balance: null,
				lots: [{ id: 'licence', remaining: null }],
				dedupKey: 'credits:kieAi:credential-1:account:expiry:licence:watch-01',
			},
		]);
	});
});
