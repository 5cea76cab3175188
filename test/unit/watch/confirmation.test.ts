import { HOUR_MS } from '../../../nodes/Credits/balance/time';
import { both, lot, lotsReading, reading, withLimit } from './readings';
import { edit, kill, pass, reports, watchThrough, type Situation } from './situation';
import { select, threshold, withLots } from './watcher';

const percent = threshold(20, 'percent');
const of100 = withLimit(100);

/** A lot that ends before the second poll, beside another one, and a zero after it. */
const zeroAfter = (lost: number, other: number) => [
	lotsReading(lot('a', lost, 0.03), lot('b', other)),
	lotsReading(lot('b', 0)),
];

describe('a zero', () => {
	it.each<Situation>([
		['once', [100, 0], 'nothing'],
		['twice', [100, 0, 0], 'depleted:confirmed'],
		['once, then a low balance', [100, 0, 15], 'low:confirmed'],
		['twice, with a failed read in between', [100, 0, 'timeout', 0], 'depleted:confirmed'],
		['alternating with the balance', [100, 0, 100, 0, 100, 0], 'nothing'],
		['twice, after a balance just below the recovery line', [21, 0, 0], 'depleted:confirmed'],
		['twice, while low', [15, 0, 15, 0, 0], 'low:initial, depleted:confirmed'],
		['two hours after a low balance', [15, pass(1), 0], 'low:initial'],
		['more than two hours after a low balance', [15, pass(1.1), 0], 'low:initial, depleted'],
		['after a negative balance', [-5, 12, -5, 0], 'depleted:initial, toppedUp, depleted'],
		['after six hours', [100, pass(5), 0], 'nothing'],
		['after more than six hours', [100, pass(5.1), 0], 'depleted'],
		['after more than six hours with a failed read', [100, 'timeout', pass(5.1), 0], 'depleted'],
		['when watching starts', [0], 'depleted:initial'],
		['when n8n starts, long after the last reading', [100, pass(48), kill, 0, 100], 'nothing'],
		['when n8n starts, after a failed read', [100, pass(48), kill, 'timeout', 0, 100], 'nothing'],
		['when n8n starts, long after a low balance', [15, pass(48), kill, 0, 15], 'low:initial'],
		['that is missed by one unit', [100, 1], 'low'],
		['that is passed at once', [100, -1], 'depleted'],
		['without a threshold', [9, 0, 9, 0, 0], 'depleted:confirmed', threshold(0)],
		['twice, under a percentage without a limit', [50, edit(percent), 0, 0], 'depleted:confirmed'],
		['where one reading is enough', [100, 0], 'depleted', { confirmReads: 1 }],
	])('%s', reports());

	it.each<Situation>([
		['explains it to four fifths', zeroAfter(80, 20), 'depleted'],
		['is too small to explain it', zeroAfter(79, 21), 'nothing'],
	])('where the end of a lot %s', reports({ ...withLots, ...select('low', 'depleted'), hours: 2 }));

	it.each<Situation>([
		['the limit is missing', [of100(50), 0, of100(50)], 'nothing'],
		['the limit is missing while low', [of100(15), 0, 0], 'low:initial, depleted:confirmed'],
		['the limit is larger', [of100(50), reading(0, { limit: 1000 }), of100(50)], 'nothing'],
	])('in percent, where %s', reports(percent));

	const two = (rest: number) => both({ remaining: 50, limit: 100 }, rest);
	const unlimitedZero = [edit(percent), two(50), pass(2), two(0)];

	it.each<Situation>([
		['plenty', [two(50), ...unlimitedZero], 'nothing'],
		['little', [two(15), ...unlimitedZero], 'low:initial, depleted'],
	])('of one of two balances, hours after %s, since when a percentage lacks its limit', reports());

	it('dates a fall from the last confirmed reading', () => {
		const { notices } = watchThrough([100, 0, 0]);
		const [begun, ended] = notices[0]?.occurredBetween ?? [0, 0];
		expect(ended - begun).toBe(2 * HOUR_MS);
		expect(notices).toMatchObject([{ previousRemaining: 100, change: -100, since: ended }]);
	});
});

const limits = [100, 1000, 100].map((limit) => reading(50, { limit }));
const to60 = edit(threshold(60, 'percent'));
const further = (...furtherThresholds: number[]) => edit({ furtherThresholds });
const stepByStep = 'low:confirmed, low:confirmed';
const removed = [further(10), 100, 0, 0, further(), 0];
const oneByOne = 'low:confirmed, depleted:confirmed';

describe('readings that have to agree', () => {
	it.each<Situation>([
		['it is low', [100, 15, 100, 15, 14], 'low:confirmed'],
		['it is low at the first reading', [15, 0, 15, 0, 0], 'low:initial, depleted:confirmed'],
		['it is negative', [100, -5, -5], 'depleted:confirmed'],
		['one level after the other', [100, 15, 0, 0], oneByOne],
		['the first zero is false', [100, 15, 0, 15, 15], 'low:confirmed'],
		['a single one is low', [100, 95, 15, 97, 95], 'nothing'],
		['it rises and falls', [15, 21, 15], 'low:initial, low:reminder', { remindEveryMs: HOUR_MS }],
		['the limit grows', limits, 'nothing', percent],
		['the threshold is raised', [40, edit(threshold(50)), 40], 'low:configChanged'],
		['it is raised, nothing is left', [40, edit(threshold(50)), 0, 0], 'low, depleted:confirmed'],
		['the percentage is raised', [of100(50), to60, of100(50)], 'low:configChanged', percent],
		['a threshold is added', [100, 15, further(10), 15], 'low:confirmed'],
		['one is added below two', [further(10), 100, 5, further(10, 5), 8, 8], stepByStep],
	])('two of them: %s', reports({ confirmReads: 2 }));

	it.each<Situation>([
		['one level after the other', [100, 15, 0, 'timeout', 0, 0, 0], oneByOne],
		['a threshold is removed at 0', removed, 'depleted:confirmed'],
		['the deepest before 0', [100, further(10), 5, 0, 0, 0], 'low:confirmed, depleted:confirmed'],
		['only Depleted is selected', [100, 15, 0, 0, 0, 0], 'depleted:confirmed', select('depleted')],
		['a top-up is not measured from a contradicted reading', [100, 5, 5, 104], 'nothing'],
	])('three of them: %s', reports({ confirmReads: 3 }));
});
