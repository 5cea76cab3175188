import type { PackageDirectoryLoader } from 'n8n-core';
import { NodeApiError, type IDataObject, type INodeParameters } from 'n8n-workflow';

import { loadBuiltPackage } from '../../harness/engine/engine';
import { expectWellFormed } from '../support/eventItems';
import {
	START_TIME,
	SimulatedWatch,
	stopClockInEachTest,
	timeOf,
	type Finding,
} from '../support/simulatedWatch';

let loader: PackageDirectoryLoader;

beforeAll(async () => {
	loader = await loadBuiltPackage();
});

stopClockInEachTest();

/** What the editor shows of an account that is like this. */
async function sampleOf(finding: Finding, parameters: INodeParameters = {}): Promise<IDataObject> {
	const watch = new SimulatedWatch(loader, parameters);
	watch.answer(finding);
	const { items, error } = await watch.trigger.fetchTestEvent();
	expect(error).toBeUndefined();
	expect(items).toHaveLength(1);
	const [item = {}] = items ?? [];
	expect(item.reason).toBe('sample');
	expectWellFormed([item]);
	expect(watch.trigger.storedState).toBe('{}');
	return item;
}

const healthy = { remaining: 80, limit: 100, used: 20 };

/** What is left in the sample of an event, and what there was before. */
const amounts: Record<string, [before: number | null, now: number | null]> = {
	low: [100, 20],
	depleted: [80, 0],
	recovered: [20, 100],
	toppedUp: [0, 80],
	reset: [0, 100],
	expiringSoon: [80, 80],
	expired: [160, 80],
	readFailed: [80, null],
	readRecovered: [80, 80],
	runningOutSoon: [100, 80],
	runwayRecovered: [100, 80],
	everyPoll: [null, 80],
};

describe('a test in the editor', () => {
	it.each(Object.entries(amounts))(
		'shows %s where only that is selected, and nothing that contradicts it',
		async (event, [previousRemaining, remaining]) => {
			const item = await sampleOf(healthy, { events: [event] });
			const isComparable = remaining !== null && previousRemaining !== null;
			const change = isComparable ? remaining - previousRemaining : null;
			expect(item).toMatchObject({ event, previousRemaining, remaining, change });
			expect(item.summary).toMatch(/^Test: /);
			if (remaining === null) return;
			expect(item).toMatchObject({ limit: 100, used: 100 - remaining, readError: null });
			expect(item.status).toBe(remaining === 0 ? 'depleted' : remaining <= 20 ? 'low' : 'ok');
		},
	);

	it.each(Object.keys(amounts))(
		'shows %s of a low, an empty and an overdrawn account',
		async (event) => {
			for (const remaining of [15, 0, -5]) {
				expect((await sampleOf({ remaining }, { events: [event] })).event).toBe(event);
			}
		},
	);

	it('shows what is the matter', async () => {
		expect(await sampleOf(15)).toMatchObject({
			event: 'low',
			remaining: 15,
			threshold: 20,
			level: 1,
			summary: expect.stringMatching(
				/^Test: .*: 15 credits left, low \(at or below 20\)/,
			) as string,
		});
		expect(await sampleOf(0)).toMatchObject({ event: 'depleted', severity: 'critical' });
		expect(await sampleOf(0, { events: ['recovered', 'low'] })).toMatchObject({ event: 'low' });
		expect(
			await sampleOf({ remaining: 60, expiresAt: timeOf(30) }, { events: ['expiringSoon'] }),
		).toMatchObject({ lot: { id: 'simulated', remaining: 60, expiresAt: timeOf(30) } });
	});

	it('shows else the event that was selected first', async () => {
		expect((await sampleOf(80, { events: ['recovered', 'low'] })).event).toBe('recovered');
		expect((await sampleOf(80, { events: ['low', 'recovered', 'readFailed'] })).event).toBe('low');
		expect((await sampleOf(80, { events: ['readFailed', 'low'] })).event).toBe('readFailed');
		expect((await sampleOf(80, { events: 'toppedUp' })).event).toBe('toppedUp');
	});

	it('shows low where nothing was changed in the panel but the threshold', async () => {
		const watch = new SimulatedWatch(loader, { lowThreshold: 10 });
		watch.trigger.answer({
			events: ['low', 'depleted', 'recovered', 'readFailed', 'readRecovered'],
		});
		const { items } = await watch.trigger.fetchTestEvent();
		expect(items).toMatchObject([{ event: 'low', reason: 'sample', remaining: 10 }]);
	});

	it('shows low at the threshold, however that is measured', async () => {
		const low = { events: ['low'], lowThreshold: 25 };
		expect(await sampleOf(healthy, { ...low, lowThresholdType: 'percent' })).toMatchObject({
			remaining: 25,
			threshold: 25,
			thresholdType: 'percent',
			status: 'low',
		});
		expect(
			await sampleOf({ remaining: 80, limit: 200 }, { ...low, lowThresholdType: 'percentOfTopUp' }),
		).toMatchObject({
			remaining: 50,
			threshold: 50,
			thresholdType: 'percentOfTopUp',
			status: 'low',
			summary: expect.stringContaining('low (at or below 50)') as string,
		});
	});

	it('shows what was bought', async () => {
		const item = await sampleOf(80, { events: ['toppedUp'] });
		expect(item).toMatchObject({ topUpAmount: 80, topUpExact: true });
	});

	it('shows how long the balance lasts where that is what it is about', async () => {
		const runningOut = await sampleOf(healthy, { events: ['runningOutSoon'] });
		expect(runningOut.runway).toMatchObject({ status: 'ok', hours: 24 });
		const recovered = await sampleOf(healthy, { events: ['runwayRecovered'] });
		expect(recovered.runway).toMatchObject({ status: 'ok', hours: 96 });
	});

	it('shows a lot even where there is none', async () => {
		const soon = await sampleOf(80, { events: ['expiringSoon'] });
		expect(soon.lot).toMatchObject({ remaining: 80, expiresAt: timeOf(7 * 24) });
		expect(soon.lots).toEqual([soon.lot]);
		const over = await sampleOf(80, { events: ['expired'] });
		expect(over.lot).toMatchObject({ remaining: 80, expiresAt: timeOf(0) });
	});

	it('shows keys like those of a real event', async () => {
		const item = await sampleOf(80, { events: ['low'] });
		expect(item.dedupKey).toMatch(/^credits:simulated:simulated:credits:level:[\w-]{8}$/);
		expect(item.episodeId).toBe(`${String(item.dedupKey)}:${timeOf(0)}:1`);
		expect(item.since).toBe(timeOf(0));
		const lot = await sampleOf({ remaining: 80, expiresAt: timeOf(900) }, { events: ['expired'] });
		expect(lot.dedupKey).toMatch(/:credits:expiry:2026-03-02:[\w-]{8}$/);
	});

	it('shows a failed read as the event that it is, once that is selected', async () => {
		expect(await sampleOf('fail')).toMatchObject({
			event: 'readFailed',
			remaining: null,
			readError: { class: 'unavailable' },
		});
	});

	it('shows a failed read as an error where it is no event', async () => {
		const watch = new SimulatedWatch(loader, { events: ['low'] });
		watch.answer('fail');
		const { items, error } = await watch.trigger.fetchTestEvent();
		expect(items).toBeNull();
		expect(error).toBeInstanceOf(NodeApiError);
	});

	it('leaves the watch alone, and always reads', async () => {
		const watch = await new SimulatedWatch(loader).play([80, 15, 'fail', 'fail', 'fail']);
		const { storedState } = watch.trigger;
		for (const finding of [90, 'fail', 0] as const) {
			watch.answer(finding);
			await watch.trigger.fetchTestEvent();
		}
		expect(watch.trigger.storedState).toBe(storedState);
		await watch.poll([14, 80]);
		expect(watch.reported).toEqual(['low', 'readFailed', 'readRecovered', 'toppedUp', 'recovered']);
	});

	it('takes the first entry of a list each time', async () => {
		const watch = new SimulatedWatch(loader, { events: ['everyPoll'] });
		watch.trigger.answer({ simulatedRemaining: '70, 15, fail' });
		for (let round = 0; round < 3; round++) {
			const { items } = await watch.trigger.fetchTestEvent();
			expect(items).toMatchObject([{ remaining: 70 }]);
		}
		jest.setSystemTime(START_TIME);
	});
});
