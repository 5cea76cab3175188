import type { PackageDirectoryLoader } from 'n8n-core';
import {
	NodeApiError,
	NodeOperationError,
	type INodeParameters,
	type WorkflowActivateMode,
} from 'n8n-workflow';

import { MINUTE_MS } from '../../nodes/Credits/balance/time';
import { loadBuiltPackage } from '../../harness/engine/engine';
import { expectHarmless } from '../support/eventItems';
import { SimulatedWatch, stopClockInEachTest, type Finding } from '../support/simulatedWatch';

let loader: PackageDirectoryLoader;

beforeAll(async () => {
	loader = await loadBuiltPackage();
});

stopClockInEachTest();

const WITHOUT_READ_FAILED = { events: ['low', 'depleted', 'recovered'] };
const NO_THRESHOLD = { lowThreshold: 0 };
const ASKS_FOR_THRESHOLD = 'Enter a Low Threshold: with 0 only Depleted is reported';

const STARTS_OF_N8N: WorkflowActivateMode[] = ['init', 'leadershipChange'];
const PUBLICATIONS: WorkflowActivateMode[] = ['activate', 'update'];

/** Errors of a row of polls: their messages, `null` for none. */
async function errorsOf(
	watch: SimulatedWatch,
	findings: readonly Finding[],
	everyMs?: number,
): Promise<unknown[]> {
	const polled = await watch.poll(findings, everyMs);
	return polled.map(({ error }) => (error instanceof Error ? error.message : null));
}

describe('reads that fail where Read Failed is not selected', () => {
	const message = 'Simulated Account (No Credential) is not available right now';

	it('throw once in each row of failures, and the watch lives on', async () => {
		const watch = new SimulatedWatch(loader, WITHOUT_READ_FAILED);
		await watch.activate(80);
		const errors = await errorsOf(watch, ['fail', 'fail', 'fail', 'fail', 'fail', 70]);
		expect(errors).toEqual([null, null, message, null, null, null]);
		expect(await errorsOf(watch, ['fail', 'fail', 'fail', 15])).toEqual([
			null,
			null,
			message,
			null,
		]);
		expect(watch.reported).toEqual(['low']);
	});

	it('throw an error that declares what n8n backs off by', async () => {
		const watch = new SimulatedWatch(loader, WITHOUT_READ_FAILED);
		await watch.play([80, 'fail', 'fail', 'fail']);
		const [error] = watch.trigger.errors;
		expect(error).toBeInstanceOf(NodeApiError);
		expect(error).toMatchObject({ failure: { cause: 'temporarily-unavailable' } });
		expectHarmless(error);
	});

	it('throw as soon as the number that was entered is reached', async () => {
		const watch = new SimulatedWatch(loader, {
			...WITHOUT_READ_FAILED,
			options: { failedReads: 2 },
		});
		await watch.activate(80);
		expect(await errorsOf(watch, ['fail', 'fail', 'fail'], MINUTE_MS)).toEqual([
			null,
			message,
			null,
		]);
	});

	it('do not throw for a few minutes', async () => {
		const watch = new SimulatedWatch(loader, WITHOUT_READ_FAILED);
		await watch.activate(80);
		const findings = Array.from({ length: 14 }, (): Finding => 'fail');
		expect(new Set(await errorsOf(watch, [...findings, 80], MINUTE_MS))).toEqual(new Set([null]));
	});

	it('are told as over when Read Recovered is selected', async () => {
		const watch = new SimulatedWatch(loader, { events: ['readRecovered'] });
		await watch.play([80, 'fail', 'fail', 'fail', 80, 79]);
		expect(watch.trigger.errors).toHaveLength(1);
		expect(watch.reported).toEqual(['readRecovered']);
	});

	it.each([...STARTS_OF_N8N, ...PUBLICATIONS])('never throw in a first poll: %s', async (mode) => {
		const watch = new SimulatedWatch(loader, {
			...WITHOUT_READ_FAILED,
			options: { failedReads: 1 },
		});
		await watch.activate('fail', mode);
		expect(watch.trigger.isAlive).toBe(true);
		expect(await errorsOf(watch, ['fail', 'fail', 80, 15])).toEqual([message, null, null, null]);
		expect(watch.reported).toEqual(['low']);
	});

	it('that began before a restart throw after it, but not in the first poll', async () => {
		const watch = new SimulatedWatch(loader, WITHOUT_READ_FAILED);
		await watch.play([80, 15, 'fail', 'fail', 'fail', 'fail']);
		expect(watch.trigger.errors).toHaveLength(1);
		await watch.killAndStart('fail');
		expect(watch.trigger.isAlive).toBe(true);
		await watch.poll(['fail', 'fail', 14, 80]);
		expect(watch.trigger.errors).toHaveLength(2);
		expect(watch.reported).toEqual(['low', 'recovered']);
	});

	it('store nothing that is lost with them', async () => {
		const watch = await new SimulatedWatch(loader, WITHOUT_READ_FAILED).play([80, 15, 14]);
		const before = watch.trigger.storedState;
		await watch.poll(['fail', 'fail', 'fail']);
		expect(watch.trigger.storedState).toBe(before);
	});
});

describe('reads that fail where Read Failed is selected', () => {
	it.each([...STARTS_OF_N8N, ...PUBLICATIONS])('never throw: %s', async (mode) => {
		const watch = new SimulatedWatch(loader, { events: ['readFailed'] });
		await watch.activate('fail', mode);
		await watch.poll(['fail', 'fail', 'fail', 80]);
		expect(watch.trigger.errors).toEqual([]);
		expect(watch.reported).toEqual(['readFailed']);
	});

	it('are told in the first poll if one is enough', async () => {
		const watch = new SimulatedWatch(loader, { options: { failedReads: 1 } });
		await watch.activate('fail');
		expect(watch.reported).toEqual(['readFailed']);
		expect(watch.trigger.items[0]).toMatchObject({
			previousRemaining: null,
			occurredBetween: null,
		});
	});

	it('do not begin a watch: the next good reading does', async () => {
		const watch = await new SimulatedWatch(loader).play(['fail', 'fail', 15]);
		expect(watch.reported).toEqual(['low']);
		expect(watch.trigger.items[0]).toMatchObject({ reason: 'initial', previousRemaining: null });
	});
});

describe('a wrong setting', () => {
	it.each(PUBLICATIONS)('ends the publication and names the field: %s', async (mode) => {
		const watch = new SimulatedWatch(loader, NO_THRESHOLD);
		const { error } = await watch.activate(80, mode);
		expect(error).toBeInstanceOf(NodeOperationError);
		expect(error).toMatchObject({ message: ASKS_FOR_THRESHOLD });
		expectHarmless(error);
		expect(watch.trigger.isAlive).toBe(false);
	});

	it.each(STARTS_OF_N8N)('is told once, and not while n8n starts: %s', async (mode) => {
		const watch = new SimulatedWatch(loader, NO_THRESHOLD);
		await watch.activate(80, mode);
		expect(watch.trigger.isAlive).toBe(true);
		expect(await errorsOf(watch, [80, 80, 80])).toEqual([ASKS_FOR_THRESHOLD, null, null]);
	});

	it('that comes later is told once, and again after it was right', async () => {
		const watch = await new SimulatedWatch(loader).play([80]);
		watch.trigger.answer({ lowThreshold: '={{ undefined }}' });
		const refused = "'Low Threshold' must be a number of 0 or more";
		expect(await errorsOf(watch, [80, 80])).toEqual([refused, null]);
		watch.trigger.answer({ lowThreshold: 0 });
		expect(await errorsOf(watch, [80])).toEqual([ASKS_FOR_THRESHOLD]);
		watch.trigger.answer({ lowThreshold: 20 });
		expect(await errorsOf(watch, [15])).toEqual([null]);
		watch.trigger.answer({ lowThreshold: -1 });
		expect(await errorsOf(watch, [15])).toEqual([refused]);
		expect(watch.reported).toEqual(['low']);
	});

	const cases: Array<{ setting: INodeParameters; message: string | RegExp }> = [
		{ setting: NO_THRESHOLD, message: ASKS_FOR_THRESHOLD },
		{ setting: { lowThreshold: '0' }, message: ASKS_FOR_THRESHOLD },
		{
			setting: { lowThreshold: 0, lowThresholdType: 'percent' },
			message: ASKS_FOR_THRESHOLD,
		},
		{
			setting: { lowThreshold: -1 },
			message: "'Low Threshold' must be a number of 0 or more",
		},
		{ setting: { lowThreshold: 'many' }, message: /^'Low Threshold' must be/ },
		{ setting: { lowThreshold: '' }, message: /^'Low Threshold' must be/ },
		{ setting: { lowThreshold: true }, message: /^'Low Threshold' must be/ },
		...['20, 30', '20', '10, 10', '10, 0', '10, -1', '10, x'].map((furtherThresholds) => ({
			setting: { options: { furtherThresholds } },
			message: /^'Further Thresholds' must/,
		})),
		{
			setting: { lowThreshold: 101, lowThresholdType: 'percentOfTopUp' },
			message: "'Low Threshold' must be a number from 0 to 100",
		},
		{ setting: { options: { minExpiring: -1 } }, message: /^'Min Expiring' must be/ },
		{
			setting: { lowThreshold: 101, lowThresholdType: 'percent' },
			message: "'Low Threshold' must be a number from 0 to 100",
		},
		{
			setting: { lowThreshold: 20, lowThresholdType: 'percent', simulatedLimit: '' },
			message: /^'Simulated Limit' must be above 0/,
		},
		{
			setting: { lowThresholdType: 'share' },
			message: "'Low Threshold Type' must be one of: amount, percent",
		},
		{
			setting: { provider: 'kieAi', lowThreshold: 20, lowThresholdType: 'percent' },
			message: "'Low Threshold Type' cannot be percent for Kie.ai, which reports no limit",
		},
		{ setting: { events: [] }, message: /^'Trigger On' must be at least one of: / },
		{ setting: { events: ['low', 'high'] }, message: /^'Trigger On' must be at least one of: / },
		{ setting: { events: '' }, message: /^'Trigger On' must be at least one of: / },
		{ setting: { provider: 'nobody' }, message: /^'Provider' names no provider / },
		{ setting: { simulatedRemaining: '80, few' }, message: /^'Simulated Remaining' must be/ },
		{ setting: { simulatedRemaining: '80,' }, message: /^'Simulated Remaining' must be/ },
		{ setting: { simulatedRemaining: '' }, message: /^'Simulated Remaining' must not be empty/ },
		{ setting: { simulatedExpiresAt: 'soon' }, message: /^'Simulated Expires At' must be/ },
		{ setting: { options: { confirmReads: 0 } }, message: /^'Confirm Reads' must be/ },
		{ setting: { options: { confirmReads: 1.5 } }, message: /^'Confirm Reads' must be/ },
		{ setting: { options: { confirmReads: 'two' } }, message: /^'Confirm Reads' must be/ },
		{ setting: { options: { failedReads: 0 } }, message: /^'Failed Reads' must be/ },
		{ setting: { options: { failedReads: -3 } }, message: /^'Failed Reads' must be/ },
		{
			setting: { options: { expiringWithin: '7; 1' } },
			message: /^'Expiring Within \(Days\)' must be/,
		},
		{
			setting: { options: { expiringWithin: '7, -1' } },
			message: /^'Expiring Within \(Days\)' must be/,
		},
		{ setting: { options: { maxReminders: -1 } }, message: /^'Max Reminders' must be/ },
		{ setting: { options: { maxReminders: 1.5 } }, message: /^'Max Reminders' must be/ },
		{ setting: { options: { minTopUp: -1 } }, message: /^'Min Top-Up' must be/ },
		{ setting: { options: { onFirstRead: 'wait' } }, message: /^'On First Read' must be one of/ },
		{
			setting: { options: { recoverMargin: -1 } },
			message: /^'Recover Margin \(Percent\)' must be/,
		},
		{ setting: { options: { recoverMargin: '' } }, message: /^'Recover Margin/ },
		{
			setting: { options: { remindEvery: -1 } },
			message: /^'Remind Every \(Hours\)' must be/,
		},
		{ setting: { options: { remindEvery: null } }, message: /^'Remind Every/ },
		{ setting: { options: { timeout: 0 } }, message: /^'Timeout' must be/ },
		{ setting: { options: { timeout: 30_001 } }, message: /^'Timeout' must be/ },
		{ setting: { options: { maxRetries: 6 } }, message: /^'Max Retries' must be/ },
	];

	it.each(cases)('$setting is refused', async ({ setting, message }) => {
		const { trigger } = new SimulatedWatch(loader, setting);
		for (const { error } of [await trigger.activate(), await trigger.fetchTestEvent()]) {
			expect(error).toBeInstanceOf(NodeOperationError);
			expect((error as Error).message).toMatch(message);
			expectHarmless(error);
		}
	});

	it.each([
		{ lowThreshold: '20' },
		{ events: 'low' },
		{ options: { expiringWithin: 30 } },
		{ options: { expiringWithin: '' } },
		{ options: { expiringWithin: '30,7, 0.5' } },
		{ options: { confirmReads: '', failedReads: '', minTopUp: '' } },
		{ options: { confirmReads: '2', minTopUp: 0, remindEvery: 0.5 } },
		{ events: ['depleted'], lowThreshold: 0 },
		{ events: ['depleted'], lowThreshold: 0, lowThresholdType: 'percent', simulatedLimit: '' },
	])('%j is none', async (setting) => {
		const { trigger } = new SimulatedWatch(loader, setting);
		expect((await trigger.activate()).error).toBeUndefined();
		expect((await trigger.fetchTestEvent()).error).toBeUndefined();
	});
});
