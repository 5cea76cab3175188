import {
	NodeApiError,
	NodeOperationError,
	type INodeParameters,
	type WorkflowActivateMode,
} from 'n8n-workflow';

import { expectSafeError } from '../support/eventItems';
import { useSimulatedWatches, type Finding, type SimulatedWatch } from '../support/watch';

const watchWith = useSimulatedWatches();

const LEVELS = { events: ['low', 'depleted', 'recovered'] };
const NO_THRESHOLD = { lowThreshold: 0 };
const ASKS_FOR_THRESHOLD = 'Enter a Low Threshold: with 0 only Depleted is reported';

const STARTS_OF_N8N: WorkflowActivateMode[] = ['init', 'leadershipChange'];
const PUBLICATIONS: WorkflowActivateMode[] = ['activate', 'update'];

/** The messages of the errors of consecutive polls, `null` for none. */
async function errorsOf(watch: SimulatedWatch, findings: readonly Finding[]): Promise<unknown[]> {
	const polled = await watch.poll(findings);
	return polled.map(({ error }) => (error instanceof Error ? error.message : null));
}

describe('reads that fail where Read Failed is not selected', () => {
	const message = 'Simulated Account (No Credential) is not available right now';
	const outage = (polls: number): Finding[] => Array.from({ length: polls }, () => 'fail');

	it('throw once in each row of failures, and what a throw would lose is not stored', async () => {
		const watch = watchWith(LEVELS);
		await watch.activate(80);
		const { storedState } = watch.trigger;
		expect(await errorsOf(watch, outage(5))).toEqual([null, null, message, null, null]);
		expect(watch.trigger.storedState).toBe(storedState);
		const again = await errorsOf(watch, [70, ...outage(3), 15]);
		expect(again).toEqual([null, null, null, message, null]);
		expect(watch.reported).toEqual(['low']);
		for (const error of watch.trigger.errors) {
			expect(error).toBeInstanceOf(NodeApiError);
			// By this n8n decides when to ask again.
			expect(error).toMatchObject({ failure: { cause: 'temporarily-unavailable' } });
			expectSafeError(error);
		}
	});

	it.each([...STARTS_OF_N8N, ...PUBLICATIONS])('never throw in a first poll: %s', async (mode) => {
		const watch = watchWith({ ...LEVELS, options: { failedReads: 1 } });
		await watch.activate('fail', mode);
		expect(watch.trigger.isAlive).toBe(true);
		expect(await errorsOf(watch, ['fail', 'fail', 80, 15])).toEqual([message, null, null, null]);
		expect(watch.reported).toEqual(['low']);
	});

	it('that began before a restart throw after it, but not in the first poll', async () => {
		const watch = await watchWith(LEVELS).play([80, 15, ...outage(4)]);
		expect(watch.trigger.errors).toHaveLength(1);
		await watch.killAndStart('fail');
		expect(watch.trigger.isAlive).toBe(true);
		await watch.poll(['fail', 'fail', 14, 80]);
		expect(watch.trigger.errors).toHaveLength(2);
		expect(watch.reported).toEqual(['low', 'recovered']);
	});
});

describe('reads that fail where Read Failed is selected', () => {
	it.each([...STARTS_OF_N8N, ...PUBLICATIONS])('never throw: %s', async (mode) => {
		const watch = watchWith({ events: ['readFailed'] });
		await watch.activate('fail', mode);
		await watch.poll(['fail', 'fail', 'fail', 80]);
		expect(watch.trigger.errors).toEqual([]);
		expect(watch.reported).toEqual(['readFailed']);
	});
});

describe('a wrong setting', () => {
	it.each(PUBLICATIONS)('ends the publication and names the field: %s', async (mode) => {
		const watch = watchWith(NO_THRESHOLD);
		const { error } = await watch.activate(80, mode);
		expect(error).toMatchObject({ message: ASKS_FOR_THRESHOLD });
		expect(watch.trigger.isAlive).toBe(false);
	});

	it.each(STARTS_OF_N8N)('is reported once, and not while n8n starts: %s', async (mode) => {
		const watch = watchWith(NO_THRESHOLD);
		await watch.activate(80, mode);
		expect(watch.trigger.isAlive).toBe(true);
		expect(await errorsOf(watch, [80, 80, 80])).toEqual([ASKS_FOR_THRESHOLD, null, null]);
	});

	it('made later is reported once, and again after it was corrected', async () => {
		const watch = await watchWith().play([80]);
		const refused = "'Low Threshold' must be a number of 0 or more";
		const errorsWith = async (lowThreshold: number | string, findings: Finding[]) => {
			watch.trigger.setParameters({ lowThreshold });
			return await errorsOf(watch, findings);
		};
		expect(await errorsWith('={{ undefined }}', [80, 80])).toEqual([refused, null]);
		expect(await errorsWith(0, [80])).toEqual([ASKS_FOR_THRESHOLD]);
		expect(await errorsWith(20, [15])).toEqual([null]);
		expect(await errorsWith(-1, [15])).toEqual([refused]);
		expect(watch.reported).toEqual(['low']);
	});

	type Setting = [INodeParameters, message: string];

	// How a kind of value is read, and the account's settings, are tested without n8n.
	const settings: Setting[] = [
		[{ lowThreshold: '0' }, ASKS_FOR_THRESHOLD],
		[{ lowThreshold: 0, lowThresholdType: 'percent' }, ASKS_FOR_THRESHOLD],
		[
			{ lowThreshold: 101, lowThresholdType: 'percentOfTopUp' },
			"'Low Threshold' must be a number from 0 to 100",
		],
		[{ lowThresholdType: 'share' }, 'must be one of: amount, percent, percentOfTopUp'],
		[{ events: [] }, "'Trigger On' must be at least one of: "],
		[{ events: ['low', 'high'] }, "'Trigger On' must be at least one of: "],
	];

	const options: Setting[] = [
		[{ furtherThresholds: '20' }, "'Further Thresholds' must go down"],
		[{ furtherThresholds: '10, 10' }, "'Further Thresholds' must go down"],
		[{ furtherThresholds: '10, 0' }, "'Further Thresholds' must go down"],
		[{ furtherThresholds: '10, -1' }, "'Further Thresholds' must be"],
		[{ confirmReads: 0 }, "'Confirm Reads' must be a whole number of 1 or more"],
		[{ confirmReads: 1.5 }, "'Confirm Reads' must be a whole number of 1 or more"],
		[{ failedReads: 0 }, "'Failed Reads' must be a whole number of 1 or more"],
		[{ expiringWithin: '7, -1' }, "'Expiring Within (Days)' must be"],
		[{ maxReminders: -1 }, "'Max Reminders' must be a whole number of 0 or more"],
		[{ maxReminders: 1.5 }, "'Max Reminders' must be a whole number of 0 or more"],
		[{ minExpiring: -1 }, "'Min Expiring' must be a number of 0 or more"],
		[{ minTopUp: -1 }, "'Min Top-Up' must be a number of 0 or more"],
		[{ onFirstRead: 'wait' }, "'On First Read' must be one of: alert, baseline"],
		[{ recoverMargin: -1 }, "'Recover Margin (Percent)' must be a number of 0 or more"],
		[{ remindEvery: -1 }, "'Remind Every (Hours)' must be a number of 0 or more"],
		[{ runningOutWithin: -1 }, "'Running Out Within (Hours)' must be"],
		[{ saveHistoryEvery: -1 }, "'Save History Every (Hours)' must be"],
	];
	const all = [
		...settings,
		...options.map(([option, says]): Setting => [{ options: option }, says]),
	];

	it.each(all)('%j is refused', async (setting, message) => {
		const { trigger } = watchWith(setting);
		for (const { error } of [await trigger.activate(), await trigger.fetchTestEvent()]) {
			expect(error).toBeInstanceOf(NodeOperationError);
			expect((error as Error).message).toContain(message);
			expectSafeError(error);
		}
	});
});

describe('a setting at the edge of what is allowed', () => {
	it.each([
		{ options: { expiringWithin: '' } },
		{ options: { expiringWithin: '30,7, 0.5' } },
		{ options: { confirmReads: '', failedReads: '', minTopUp: '' } },
		{ events: ['depleted'], lowThreshold: 0 },
		{ events: ['depleted'], lowThreshold: 0, lowThresholdType: 'percent', simulatedLimit: '' },
	])('is accepted: %j', async (setting) => {
		const { trigger } = watchWith(setting);
		expect((await trigger.activate()).error).toBeUndefined();
		expect((await trigger.fetchTestEvent()).error).toBeUndefined();
	});
});
