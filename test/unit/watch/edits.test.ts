import { both, withLimit } from './readings';
import { credential, edit, kill, reports, type Situation, type Step } from './situation';
import { baseline, select, threshold } from './watcher';

const to = (value: number) => edit(threshold(value));
const toPercent = (value: number) => edit(threshold(value, 'percent'));
const choose = (balance: string | null) => edit({ balance });
const margin = (recoverMargin: number) => edit({ recoverMargin });
const [of100, of1000] = [withLimit(100), withLimit(1000)];
const [other, back] = [credential('other'), credential('credential-1')];
const batch = { balance: 'batch', ...baseline };
const changedTwice = 'low:configChanged, low:configChanged';
const otherProvider: Step = (watcher) => {
	watcher.provider = { ...watcher.provider, name: 'pixelcut' };
};

const chosen = [
	...[both(15, 30), choose('simple'), both(14, 30), choose('batch'), both(13, 15)],
	...[choose(null), both(12, 15), both(11, 14)],
];

describe('edits', () => {
	it.each<Situation>([
		['from a baseline', [30, to(50), 30], 'low:configChanged', baseline],
		['and the balance stays above it', [100, to(50), 100], 'nothing'],
		['while it is low', [15, to(50), 15, 14], 'low:initial'],
		['and it recovers', [15, to(50), 90], 'low:initial, toppedUp, recovered:toppedUp'],
		['and it rises', [15, to(25), 26, 25, 28], 'low:initial, recovered:rose', { minTopUp: 99 }],
		['and the balance falls below the old one', [30, to(50), 15], 'low'],
		['and it falls below zero', [30, to(50), -1], 'depleted'],
		['in an outage', [30, to(50), 'timeout', 30], 'low:configChanged'],
		['twice', [30, to(50), 30, to(20), 30, to(50), 30], changedTwice],
		['to a percentage', [of100(30), toPercent(40), of100(30)], 'low:configChanged'],
		['to percent of the same size', [of1000(100), toPercent(20), of1000(100)], 'low:configChanged'],
	])('the threshold is raised: %s', reports());

	it.each<Situation>([
		['and it is still low', [5, to(10), 5], 'low:initial'],
		['below the balance', [15, to(10), 15, 14, 9], 'low:initial, low'],
		['just below the balance', [15, to(14), 15, 14], 'low:initial, low'],
		['and it falls', [15, to(10), 9], 'low:initial'],
		['and it recovers', [15, to(10), 22], 'low:initial, recovered:rose'],
		['and it rises a little', [15, to(10), 17], 'low:initial'],
		['to 0', [15, to(0), 15, -1, to(20), -1, to(0), -1], 'low:initial, depleted'],
		['below it, n8n is killed', [15, to(10), 15, kill, 15, 9], 'low:initial, low', select('low')],
	])('the threshold is lowered: %s', reports());

	it.each<Situation>([
		[
			'an event is selected in its episode',
			[15, edit(select('low', 'depleted')), 15, 14, 90, 15],
			'low',
			select('recovered'),
		],
		['the recovery margin', [15, 21, margin(200), 21, margin(0), 21], 'low:initial'],
		['the first-read rule', [15, edit({ onFirstRead: 'alert' }), 15, 14], 'nothing', baseline],
		['one balance, the other, then both', chosen, `low:initial, ${changedTwice}`],
		['another balance', [both(15, 15), choose('simple'), both(15, 15)], 'low:configChanged', batch],
		['another account', [30, 15, other, 15, back, 15], 'low, low:initial, low:initial'],
		['another account with plenty', [30, 15, other, 90, 15], 'low, low'],
		['another provider', [30, 15, otherProvider, 15], 'low, low:initial'],
	])('other settings: %s', reports());
});
