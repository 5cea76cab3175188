import { HOUR_MS } from '../../../nodes/Credits/balance/time';
import { counted, withLimit } from './readings';
import { edit, kill, reports, watchThrough, type Situation } from './situation';
import { baseline, select, threshold } from './watcher';

const levels = { ...threshold(500), furtherThresholds: [100, 20] };
/** No rise counts as a top-up. */
const noTopUps = { minTopUp: 10_000 };
const further = (...furtherThresholds: number[]) => edit({ furtherThresholds });
const inPercent = (...furtherThresholds: number[]) =>
	edit({ ...threshold(50, 'percent'), furtherThresholds });
const of1000 = withLimit(1000);
const lowTwice = 'low, low';
const changed = 'low, low:configChanged';
const bought = 'toppedUp, recovered:toppedUp';
const twoReadings = { confirmReads: 2 };
const renewal = [counted(90, 910), counted(15, 985), counted(400, 0), counted(90, 310)];

describe('further thresholds', () => {
	it.each<Situation>([
		['one by one', [600, 450, 90, 60, 15, -1], `${lowTwice}, low, depleted`],
		['several at once', [600, 15, 14], 'low'],
		['at the first reading', [90, 15], 'low:initial, low'],
		['nothing is left at once', [600, -1, 15], 'depleted'],
		['each armed again at its own recovery line', [600, 90, 109, 90, 110, 90], lowTwice, noTopUps],
		['armed again by a rise from 0', [600, -1, 300, 90, -1], `depleted, ${lowTwice}`, noTopUps],
		['deeper than a baseline', [90, 80, 15, 600, 450], `low, ${bought}, low`, baseline],
		['each confirmed', [600, 450, 90, 15, 90, 90], 'low:confirmed, low:confirmed', twoReadings],
		['still low after a renewal', renewal, `low:initial, low, reset, ${lowTwice}`],
		['n8n is killed later', [600, 90, 300, kill, 90], lowTwice, { ...noTopUps, ...select('low') }],
		['only Low is selected, and nothing is left', [600, 450, -1, -2], lowTwice, select('low')],
		['only Low is selected, and the last was reported', [600, 15, -1, -2], 'low', select('low')],
	])('%s', reports(levels));

	it.each<Situation>([
		['above what is left', [600, 90, further(100, 95, 20), 90, 15], 'low, low:configChanged, low'],
		['above what was reported', [600, 90, further(300, 20), 90], 'low'],
		['after everything was reported', [600, -1, 15, further(30), 15], 'depleted'],
		['again after they were taken away', [600, 90, further(), 90, further(100), 90], 'low'],
		['as percentages, none deeper', [of1000(600), of1000(90), inPercent(10), of1000(90)], 'low'],
		['as percentages, one deeper', [of1000(600), of1000(450), inPercent(46), of1000(450)], changed],
	])('entered %s', reports(levels));

	const inTwo = { ...threshold(20, 'percent'), furtherThresholds: [10] };
	const of100 = withLimit(100);

	it.each<Situation>([
		['was reported already', [of100(50), of100(5), -1], 'low'],
		['was not reported', [of100(50), of100(15), -1, -1], lowTwice],
		['is not comparable', [of100(50), of100(15), edit(levels), -1, -1], lowTwice],
	])(
		'in percent, without a limit for what is below 0: the deepest %s',
		reports({ ...inTwo, ...select('low') }),
	);

	it('say which was reached, how bad that is, and belong to one episode', () => {
		const { notices } = watchThrough([600, 450, 90, 15, -1, 900], levels);
		const said = notices.map(({ event, level, threshold: reached, severity }) => {
			return [event, level, reached?.value, severity];
		});
		expect(said).toEqual([
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
			...levels,
			...noTopUps,
			remindEveryMs: 2 * HOUR_MS,
		});
		expect(notices.map(({ reason, level }) => [reason, level])).toEqual([
			['crossed', 3],
			['reminder', 2],
			['reminder', 1],
			['reminder', 1],
		]);
	});

	it('are stored when one is armed again, and only then', () => {
		const setup = { ...levels, ...noTopUps, ...select('recovered') };
		expect(watchThrough([600, 450, 90, 15, 80, 300, 299], setup).silentStores).toBe(3);
	});
});
