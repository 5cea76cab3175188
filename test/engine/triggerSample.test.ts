import type { PackageDirectoryLoader } from 'n8n-core';
import { NodeApiError, type IDataObject, type INodeParameters } from 'n8n-workflow';

import { loadBuiltPackage } from '../support/engine';
import { expectWellFormed } from '../support/eventItems';
import {
	ALL_EVENTS,
	BEGINNING,
	RUNWAY_EVENTS,
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

describe('a test in the editor', () => {
	it.each([...ALL_EVENTS, ...RUNWAY_EVENTS, 'everyPoll'])(
		'shows %s where only that is selected',
		async (event) => {
			const item = await sampleOf(healthy, { events: [event] });
			expect(item.event).toBe(event);
			const isFailure = event === 'readFailed';
			expect(item).toMatchObject(
				isFailure
					? { remaining: null, status: 'unknown', previousRemaining: 80 }
					: { remaining: 80, limit: 100, used: 20, error: null },
			);
		},
	);

	it.each([...ALL_EVENTS, ...RUNWAY_EVENTS, 'everyPoll'])(
		'shows %s of a low, an empty and an overdrawn account',
		async (event) => {
			for (const remaining of [15, 0, -5]) {
				expect((await sampleOf({ remaining }, { events: [event] })).event).toBe(event);
			}
		},
	);

	it('shows what is the matter', async () => {
		expect(await sampleOf(15)).toMatchObject({ event: 'low', remaining: 15, threshold: 20 });
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
		expect(items).toMatchObject([{ event: 'low', reason: 'sample', remaining: 80 }]);
	});

	it('shows a balance that has risen', async () => {
		for (const event of ['toppedUp', 'recovered', 'reset']) {
			const item = await sampleOf(80, { events: [event] });
			expect(item).toMatchObject({ previousRemaining: 0, change: 80 });
		}
		expect(await sampleOf(80, { events: ['toppedUp'] })).toMatchObject({ topUpAmount: 80 });
	});

	it('shows a balance that has fallen', async () => {
		const item = await sampleOf(healthy, { events: ['low'] });
		expect(item).toMatchObject({ previousRemaining: 100, change: -20 });
	});

	it('shows a lot even where there is none', async () => {
		const soon = await sampleOf(80, { events: ['expiringSoon'] });
		expect(soon.lot).toMatchObject({ remaining: 80, expiresAt: timeOf(7 * 24) });
		const over = await sampleOf(80, { events: ['expired'] });
		expect(over.lot).toMatchObject({ remaining: 80, expiresAt: timeOf(0) });
	});

	it('shows keys like those of a real event', async () => {
		const item = await sampleOf(80, { events: ['low'] });
		expect(item).toMatchObject({
			dedupKey: 'credits:simulated:simulated:credits:level',
			episodeId: `credits:simulated:simulated:credits:level:${timeOf(0)}:1`,
			since: timeOf(0),
		});
		const lot = await sampleOf({ remaining: 80, expiresAt: timeOf(900) }, { events: ['expired'] });
		expect(lot.dedupKey).toBe('credits:simulated:simulated:credits:expiry:simulated');
	});

	it('shows a failed read as the event that it is, once that is selected', async () => {
		expect(await sampleOf('fail')).toMatchObject({
			event: 'readFailed',
			remaining: null,
			error: { class: 'unavailable' },
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
		expect(watch.told).toEqual(['low', 'readFailed', 'readRecovered', 'toppedUp', 'recovered']);
	});

	it('takes the first entry of a list each time', async () => {
		const watch = new SimulatedWatch(loader);
		watch.trigger.answer({ simulatedRemaining: '70, 15, fail' });
		for (let round = 0; round < 3; round++) {
			const { items } = await watch.trigger.fetchTestEvent();
			expect(items).toMatchObject([{ remaining: 70 }]);
		}
		jest.setSystemTime(BEGINNING);
	});
});
