import { DAY_MS, HOUR_MS } from '../../../nodes/Credits/balance/time';
import { repeat } from './readings';
import { pass, reports, type Situation } from './situation';
import { baseline, select } from './watcher';

const daily = (minutesEarly: number) => ({ remindEveryMs: DAY_MS, hours: 24 - minutesEarly / 60 });

const ofEach = 'low:initial, low:reminder, depleted, depleted:reminder';

describe('reminders', () => {
	it.each<Situation>([
		['none unless asked for', [30, ...repeat(200, 15)], 'low', { remindEveryMs: 0 }],
		['every three hours', [30, ...repeat(10, 15)], `low${', low:reminder'.repeat(3)}`],
		['seven at most', repeat(30, 15), `low:initial${', low:reminder'.repeat(7)}`],
		['one at most', repeat(9, 15), 'low:initial, low:reminder', { maxReminders: 1 }],
		['none at most', repeat(9, 15), 'low:initial', { maxReminders: 0 }],
		['five minutes early', [15, 15], 'low:initial, low:reminder', daily(5)],
		['six minutes early is too early', [15, 15], 'low:initial', daily(6)],
		['of the level it has now', [15, 15, -1, -1, 5, 5, 5], 'low:initial, depleted, low:reminder'],
		['of each announcement', [...repeat(8, 15), ...repeat(8, -1)], ofEach, { maxReminders: 1 }],
		['not above the threshold, unrecovered', [15, 21, 21, 21, 21, 15], 'low:initial, low:reminder'],
		['not of a baseline', repeat(9, 15), 'nothing', baseline],
		['not of an unconfirmed zero', [100, pass(6), 0, 0, 0, 0], 'nothing', { confirmReads: 9 }],
		['of failed reads', [80, ...repeat(20, 'auth')], 'readFailed, readFailed', { maxReminders: 1 }],
	])('%s', reports({ remindEveryMs: 3 * HOUR_MS }));

	it.each<Situation>([
		['not while reads fail', [15, ...repeat(6, 'timeout'), 15], 'low:initial, low:reminder'],
		['it falls to nothing', [15, 15, ...repeat(5, 0)], 'low:initial, low:reminder, low:reminder'],
		['it falls to nothing when a reminder is due', [15, 15, 15, 0], 'low:initial, low:reminder'],
	])('where only Low is selected: %s', reports({ remindEveryMs: 3 * HOUR_MS, ...select('low') }));

	it.each<Situation>([
		['it rises a little', [15, -1, 5, 5, 5, 5, -1], 'depleted, depleted:reminder'],
	])(
		'where only Depleted is selected: %s',
		reports({ remindEveryMs: 3 * HOUR_MS, ...select('depleted') }),
	);
});
