import { DAY_MS, HOUR_MS } from '../../../nodes/Credits/balance/time';
import { checkSituation, edit, kill, watchThrough, type Situation } from './situation';
import {
	BEGINNING,
	lot,
	lotsReading,
	reading,
	repeat,
	select,
	timeOf,
	told,
	Watcher,
	type Finding,
} from './watcher';

const provider = { name: 'melissa', hasLots: true };
const plenty = lot('plenty', 900);
const daily = 24;

/** The same lots at every poll. */
const always = (count: number, ...lots: Parameters<typeof lotsReading>): Finding[] =>
	repeat(count, lotsReading(plenty, ...lots));

/** An account whose licence ends some days after the first poll, if it says so at all. */
const licensed = (endsInDays: number | null): Finding =>
	reading(900, { licenseEndsAt: endsInDays === null ? null : timeOf(endsInDays) });

const situations: Situation[] = [
	{
		name: 'a lot comes closer to its end day by day',
		steps: [...always(11, lot('a', 50, 9.5)), lotsReading(plenty)],
		hours: daily,
		wanted: ['expiringSoon:crossed', 'expiringSoon:crossed', 'expired'],
	},
	{
		name: 'a lot is close to its end when watching starts',
		steps: always(2, lot('a', 50, 0.5)),
		wanted: ['expiringSoon:initial'],
	},
	{
		name: 'a lot is close to its end when watching starts from a baseline',
		settings: { onFirstRead: 'baseline' },
		steps: always(3, lot('a', 50, 5)),
		wanted: [],
	},
	{
		name: 'a poll passes two steps at once',
		steps: always(2, lot('a', 50, 8)),
		hours: 7.5 * daily,
		wanted: ['expiringSoon:crossed'],
	},
	{
		name: 'several lots pass a step in the same poll',
		steps: always(2, lot('a', 50, 7.5), lot('b', 20, 7.6), lot('c', 10, 1.5)),
		hours: daily,
		wanted: ['expiringSoon:initial', ...repeat(2, 'expiringSoon:crossed')],
	},
	{
		name: 'a lot expires and stays listed with its amount',
		steps: always(5, lot('a', 50, 0.5)),
		hours: daily / 4,
		wanted: ['expiringSoon:initial', 'expired'],
	},
	{
		name: 'a lot vanishes before its end',
		steps: [...always(1, lot('a', 50, 20)), ...always(30)],
		hours: daily,
		wanted: [],
	},
	{
		name: 'a lot vanishes from a single answer',
		steps: [...always(1, lot('a', 50, 3)), ...always(1), ...always(1, lot('a', 50, 3))],
		wanted: ['expiringSoon:initial'],
	},
	{
		name: 'an emptied lot is filled again by a refund after its step',
		steps: [50, 0, 5].flatMap((amount) => always(1, lot('a', amount, 3))),
		wanted: ['expiringSoon:initial'],
	},
	{
		name: 'an empty lot reaches its end',
		steps: always(12, lot('a', 0, 9.5)),
		hours: daily,
		wanted: [],
	},
	{
		name: 'an expiry is put off',
		steps: [5, 5, 35, 35]
			.flatMap((days) => always(1, lot('a', 50, days)))
			.concat(always(4, lot('a', 50, 35))),
		hours: 4 * daily,
		wanted: ['expiringSoon:initial', 'expiringSoon:crossed', 'expiringSoon:crossed'],
	},
	{
		name: 'an expiry that moves with the clock',
		steps: Array.from({ length: 10 }, (_, hour) =>
			lotsReading(plenty, lot('a', 50, 6.9 + hour / 24)),
		),
		wanted: ['expiringSoon:initial'],
	},
	{
		name: 'an expiry that trembles at a step',
		steps: [8, 7.1, 7, 7.01, 6.98, 7.02].map((days, hour) =>
			lotsReading(plenty, lot('a', 50, days + hour / 24)),
		),
		wanted: ['expiringSoon:crossed'],
	},
	{
		name: 'more lots than can be remembered, all close to their end',
		steps: always(6, ...Array.from({ length: 45 }, (_, n) => lot(`lot ${n}`, 10, 3 + n / 100))),
		wanted: ['expiringSoon:initial'],
	},
	{
		name: 'many empty lots before one that expires',
		steps: always(
			8,
			...Array.from({ length: 45 }, (_, n) => lot(`lot ${n}`, 0, 8.9)),
			lot('a', 9, 9),
		),
		hours: daily,
		wanted: ['expiringSoon:crossed'],
	},
	{
		name: 'many lots that have expired and stay listed, before one that expires',
		steps: always(
			8,
			...Array.from({ length: 45 }, (_, n) => lot(`lot ${n}`, 5, -1)),
			lot('a', 9, 9),
		),
		hours: daily,
		wanted: ['expiringSoon:crossed'],
	},
	{
		name: 'a poll comes an hour after the end of a lot',
		steps: always(3, lot('a', 50, 1 / 24)),
		wanted: ['expiringSoon:initial', 'expired'],
	},
	{
		name: 'a lot that never expires is given an end that is near',
		steps: [null, 5, 5].flatMap((days) => always(1, lot('a', 50, days))),
		wanted: ['expiringSoon:crossed'],
	},
	{
		name: 'an empty lot is filled after its step',
		steps: [0, 5, 5].flatMap((amount) => always(1, lot('a', amount, 3))),
		wanted: ['expiringSoon:crossed'],
	},
	{
		name: 'the end of a lot is missing from one answer',
		steps: [3, null, 3].flatMap((days) => always(1, lot('a', 50, days))),
		wanted: ['expiringSoon:initial'],
	},
	{
		name: 'other steps are entered while a lot is between the two',
		steps: [
			...always(2, lot('a', 50, 10)),
			edit({ expiringWithinMs: [14 * DAY_MS, DAY_MS] }),
			...always(3, lot('a', 50, 10)),
		],
		wanted: [],
	},
	{
		name: 'n8n is killed after the first step',
		steps: [...always(4, lot('a', 50, 8)), kill, ...always(3, lot('a', 50, 8))],
		hours: daily / 2,
		wanted: ['expiringSoon:crossed'],
	},
	{
		name: 'a lot used up before n8n is killed is not lost later',
		steps: [
			...always(1, lot('a', 50, 2)),
			...always(1, lot('a', 0, 2)),
			kill,
			...always(3, lot('a', 0, 2)),
		],
		hours: daily,
		wanted: ['expiringSoon:initial'],
	},
	{
		name: 'the licence comes to its end',
		steps: repeat(12, licensed(9.5)),
		hours: daily,
		wanted: ['expiringSoon:crossed', 'expiringSoon:crossed', 'expired'],
	},
	{
		name: 'the licence is close to its end when watching starts from a baseline',
		settings: { onFirstRead: 'baseline' },
		steps: repeat(3, licensed(5)),
		wanted: [],
	},
	{
		name: 'the licence comes to its end, from a baseline',
		settings: { onFirstRead: 'baseline' },
		steps: repeat(12, licensed(9.5)),
		hours: daily,
		wanted: ['expiringSoon:crossed', 'expiringSoon:crossed', 'expired'],
	},
	{
		name: 'the licence is renewed in time',
		steps: [...repeat(4, licensed(9.5)), ...repeat(4, licensed(39.5))],
		hours: daily,
		wanted: ['expiringSoon:crossed'],
	},
	{
		name: 'the licence is renewed after its end',
		steps: [...repeat(2, licensed(0.5)), ...repeat(2, licensed(1)), ...repeat(36, licensed(31))],
		hours: daily,
		wanted: [
			'expiringSoon:initial',
			'expired',
			'expiringSoon:crossed',
			'expiringSoon:crossed',
			'expired',
		],
	},
	{
		name: 'some answers do not speak of the licence',
		steps: [licensed(9.5), ...repeat(8, licensed(null), licensed(9.5))],
		hours: daily,
		wanted: ['expiringSoon:crossed', 'expiringSoon:crossed', 'expired'],
	},
	{
		name: 'only Expired is selected',
		settings: select('expired'),
		steps: [...always(3, lot('a', 50, 1.5)), lotsReading(plenty)],
		hours: daily,
		wanted: ['expired'],
	},
];

describe('expiry', () => {
	it.each(situations)('$name', ({ settings, ...situation }) =>
		checkSituation({ provider, settings: { minExpiring: 0, ...settings }, ...situation }),
	);

	it('names the lot, and what it held at the last reading', () => {
		const { notices } = watchThrough(
			[30, 20]
				.map((amount) => lotsReading(plenty, lot('a', amount, 0.9)))
				.concat(lotsReading(plenty)),
			{ provider, settings: { ...select('expired'), minExpiring: 0 } },
			12,
		);
		expect(notices).toMatchObject([
			{
				event: 'expired',
				severity: 'warning',
				balance: 'credits',
				lots: [{ id: 'a', label: null, remaining: 20, expiresAt: timeOf(0.9) }],
				dedupKey: 'credits:melissa:credential-1:credits:expiry:2026-03-03:watch-01',
				occurredBetween: [BEGINNING + 12 * HOUR_MS, BEGINNING + 24 * HOUR_MS],
			},
		]);
	});

	it('keeps the label of a lot that is still listed', () => {
		const { notices } = watchThrough(
			repeat(3, lotsReading(plenty, lot('a', 30, 0.9, { label: 'Spring' }))),
			{ provider, settings: { ...select('expired'), minExpiring: 0 } },
			12,
		);
		expect(notices).toMatchObject([{ lots: [{ id: 'a', label: 'Spring', remaining: 30 }] }]);
	});

	it('tells the end of a licence of the whole account', () => {
		const { notices } = watchThrough(repeat(2, licensed(0.5)), { settings: select('expired') }, 24);
		expect(notices).toMatchObject([
			{
				balance: null,
				lots: [{ id: 'licence', remaining: null }],
				dedupKey: 'credits:kieAi:credential-1:account:expiry:licence:watch-01',
			},
		]);
	});

	it('names the one that is left of two lots that were alike', () => {
		const both = [lot('a', 50, 9), lot('b', 50, 9)];
		const left = repeat(3, lotsReading(plenty, lot('b', 50, 9)));
		const { notices } = watchThrough([lotsReading(plenty, ...both), ...left], { provider }, daily);
		expect(notices).toMatchObject([{ event: 'expiringSoon', lots: [{ id: 'b' }] }]);
	});

	it('gives an expiry that was put off an episode of its own', () => {
		const steps = [5, 35, 35, 35, 35, 35, 35, 35, 35].flatMap((days) =>
			always(1, lot('a', 50, days)),
		);
		const { notices } = watchThrough(steps, { provider }, 5 * daily);
		expect(told(notices)).toEqual(['expiringSoon:initial', 'expiringSoon:crossed', 'expired']);
		const [first, second, third] = notices;
		expect(second?.episodeId).not.toBe(first?.episodeId);
		expect(third?.episodeId).toBe(second?.episodeId);
		expect(new Set(notices.map(({ eventId }) => eventId)).size).toBe(3);
	});

	it('gives every step its own notice, and both the same episode', () => {
		const watcher = new Watcher({ provider });
		watcher.pollAll(always(10, lot('a', 50, 9.5)), daily);
		expect(told(watcher.notices)).toHaveLength(2);
		expect(new Set(watcher.notices.map(({ episodeId }) => episodeId)).size).toBe(1);
		expect(new Set(watcher.notices.map(({ eventId }) => eventId)).size).toBe(2);
	});
});
