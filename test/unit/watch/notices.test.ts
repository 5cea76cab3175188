import { SEVERITY } from '../../../nodes/Credits/watch/events';
import { watchThrough, type Step } from './situation';
import { reading, type WatcherSetup } from './watcher';

/** What was told of how much it changed, and of a top-up. */
function changesIn(steps: Step[], setup?: WatcherSetup) {
	return watchThrough(steps, setup).notices.map(({ event, change, topUp }) => ({
		event,
		change,
		topUp,
	}));
}

it('says how much the balance has changed', () => {
	expect(changesIn([30, 12])).toEqual([{ event: 'low', change: -18, topUp: null }]);
	expect(changesIn([12])).toEqual([{ event: 'low', change: null, topUp: null }]);
});

it('says nothing of a change to unlimited', () => {
	expect(changesIn([15, reading(null)])).toEqual([
		{ event: 'low', change: null, topUp: null },
		{ event: 'recovered', change: null, topUp: null },
	]);
});

it('says by which top-up a balance recovered', () => {
	const topUp = { amount: 75, isExact: false };
	expect(changesIn([15, 90])).toEqual([
		{ event: 'low', change: null, topUp: null },
		{ event: 'toppedUp', change: 75, topUp },
		{ event: 'recovered', change: 75, topUp },
	]);
});

it('does not name a top-up as the reason of a low balance', () => {
	const counted = (remaining: number, used: number) => reading(remaining, { used });
	const setup = { provider: { name: 'acyChecker' } };
	expect(changesIn([counted(30, 0), counted(15, 100)], setup)).toEqual([
		{ event: 'toppedUp', change: -15, topUp: { amount: 85, isExact: true } },
		{ event: 'low', change: -15, topUp: null },
	]);
});

it('is as severe as the documents say', () => {
	expect(SEVERITY).toEqual({
		low: 'warning',
		depleted: 'critical',
		recovered: 'info',
		toppedUp: 'info',
		reset: 'info',
		expiringSoon: 'warning',
		expired: 'warning',
		readFailed: 'warning',
		readRecovered: 'info',
		runningOutSoon: 'warning',
		runwayRecovered: 'info',
		everyPoll: 'info',
	});
});
