import { checkSituation, edit, kill, watchThrough, type Situation } from './situation';
import { reading, select, threshold } from './watcher';

const levels = { ...threshold(500), furtherThresholds: [100, 20] };
const baseline = { onFirstRead: 'baseline' } as const;
const of1000 = (remaining: number) => reading(remaining, { limit: 1000 });

const situations: Situation[] = [
	{
		name: 'one after the other',
		steps: [600, 450, 90, 60, 15, -1],
		wanted: ['low:crossed', 'low:crossed', 'low:crossed', 'depleted:crossed'],
	},
	{ name: 'several at once', steps: [600, 15, 14], wanted: ['low:crossed'] },
	{ name: 'at the first reading', steps: [90, 15], wanted: ['low:initial', 'low:crossed'] },
	{
		name: 'nothing is left at once',
		steps: [600, -1, 15],
		wanted: ['depleted:crossed'],
	},
	{
		name: 'a level is armed again at its own recovery line',
		settings: { minTopUp: 10_000 },
		steps: [600, 90, 109, 90, 110, 90],
		wanted: ['low:crossed', 'low:crossed'],
	},
	{
		name: 'nothing is left, and levels are armed again by a rise',
		settings: { minTopUp: 10_000 },
		steps: [600, -1, 300, 90, -1],
		wanted: ['depleted:crossed', 'low:crossed', 'low:crossed'],
	},
	{
		name: 'from a baseline, worse than what was found',
		settings: baseline,
		steps: [90, 80, 15, 600, 450],
		wanted: ['low:crossed', 'toppedUp', 'recovered:toppedUp', 'low:crossed'],
	},
	{
		name: 'a further threshold is entered above what is left',
		steps: [600, 90, edit({ furtherThresholds: [100, 95, 20] }), 90, 15],
		wanted: ['low:crossed', 'low:configChanged', 'low:crossed'],
	},
	{
		name: 'a further threshold is entered above what is left and what was reported',
		steps: [600, 90, edit({ furtherThresholds: [300, 20] }), 90],
		wanted: ['low:crossed'],
	},
	{
		name: 'a further threshold is entered after everything was reported',
		steps: [600, -1, 15, edit({ furtherThresholds: [30] }), 15],
		wanted: ['depleted:crossed'],
	},
	{
		name: 'the list is taken away and entered again',
		steps: [600, 90, edit({ furtherThresholds: [] }), 90, edit({ furtherThresholds: [100] }), 90],
		wanted: ['low:crossed'],
	},
	{
		name: 'amounts become percentages, of which none is deeper than what was reported',
		steps: [
			...[600, 90].map(of1000),
			edit({ ...threshold(50, 'percent'), furtherThresholds: [10] }),
			of1000(90),
		],
		wanted: ['low:crossed'],
	},
	{
		name: 'amounts become percentages, of which one is deeper than what was reported',
		steps: [
			...[600, 450].map(of1000),
			edit({ ...threshold(50, 'percent'), furtherThresholds: [46] }),
			of1000(450),
		],
		wanted: ['low:crossed', 'low:configChanged'],
	},
	{
		name: 'only Low is selected, and nothing is left',
		settings: select('low'),
		steps: [600, 450, -1, -2],
		wanted: ['low:crossed', 'low:crossed'],
	},
	{
		name: 'only Low is selected, and nothing is left after the last level',
		settings: select('low'),
		steps: [600, 15, -1, -2],
		wanted: ['low:crossed'],
	},
	{
		name: 'two readings have to agree on each',
		settings: { confirmReads: 2 },
		steps: [600, 450, 90, 15, 90, 90],
		wanted: ['low:confirmed', 'low:confirmed'],
	},
	{
		name: 'still low after a renewal',
		steps: [
			reading(90, { used: 910 }),
			reading(15, { used: 985 }),
			reading(400, { used: 0 }),
			reading(90, { used: 310 }),
		],
		wanted: ['low:initial', 'low:crossed', 'reset', 'low:crossed', 'low:crossed'],
	},
	{
		name: 'n8n is killed after a level was armed again in silence',
		settings: { ...select('low'), minTopUp: 10_000 },
		steps: [600, 90, 300, kill, 90],
		wanted: ['low:crossed', 'low:crossed'],
	},
];

describe('further thresholds', () => {
	it.each(situations)('$name', ({ settings, ...situation }) =>
		checkSituation({ settings: { ...levels, ...settings }, ...situation }),
	);

	it('say which was reached, how bad that is, and belong to one episode', () => {
		const { notices } = watchThrough([600, 450, 90, 15, -1, 900], { settings: levels });
		expect(
			notices.map(({ event, level, threshold: reached, severity }) => [
				event,
				level,
				reached?.value,
				severity,
			]),
		).toEqual([
			['low', 1, 500, 'warning'],
			['low', 2, 100, 'critical'],
			['low', 3, 20, 'critical'],
			['depleted', null, 500, 'critical'],
			['toppedUp', null, 500, 'info'],
			['recovered', null, 500, 'info'],
		]);
		const ofEpisode = notices.filter(({ event }) => event !== 'toppedUp');
		expect(new Set(ofEpisode.map(({ dedupKey }) => dedupKey)).size).toBe(1);
		expect(new Set(ofEpisode.map(({ episodeId }) => episodeId)).size).toBe(1);
		expect(new Set(notices.map(({ eventId }) => eventId)).size).toBe(6);
	});

	it('are reminded of by the deepest that holds now', () => {
		const { notices } = watchThrough([600, 15, 90, 90, 90, 400, 400, 400], {
			settings: { ...levels, remindEveryMs: 2 * 3_600_000, minTopUp: 10_000 },
		});
		expect(notices.map(({ reason, level }) => [reason, level])).toEqual([
			['crossed', 3],
			['reminder', 2],
			['reminder', 1],
			['reminder', 1],
		]);
	});

	it('are stored when one is armed again, and only then', () => {
		const setup = { settings: { ...levels, ...select('recovered'), minTopUp: 10_000 } };
		expect(watchThrough([600, 450, 90, 15, 80, 300, 299], setup).silentStores).toBe(3);
	});
});
