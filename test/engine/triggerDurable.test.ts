import type { PackageDirectoryLoader } from 'n8n-core';
import type { INodeParameters } from 'n8n-workflow';

import { MINUTE_MS } from '../../nodes/Credits/balance/time';
import { loadBuiltPackage } from '../../harness/engine/engine';
import type { PublishedTrigger } from '../../harness/engine/publishedTrigger';
import { SimulatedWatch, stopClockInEachTest, type Finding } from '../support/simulatedWatch';

let loader: PackageDirectoryLoader;

beforeAll(async () => {
	loader = await loadBuiltPackage();
});

stopClockInEachTest();

describe('under the durable scheduler', () => {
	function watchWith(parameters: INodeParameters = {}): SimulatedWatch {
		return new SimulatedWatch(loader, parameters, { isDurable: true });
	}

	/** Publishes, which polls nothing there, and polls for each finding. */
	async function play(watch: SimulatedWatch, findings: readonly Finding[], everyMs?: number) {
		await watch.trigger.activate();
		return await watch.poll(findings, everyMs);
	}

	it('tells each thing once', async () => {
		const watch = watchWith();
		await play(watch, [100, 60, 21, 19, 15, -1, -2, 80, 79, 15, 14]);
		expect(watch.reported).toEqual(['low', 'depleted', 'toppedUp', 'recovered', 'low']);
	});

	it('tells what it finds in the first poll', async () => {
		const watch = watchWith();
		await play(watch, [15, 14]);
		expect(watch.reported).toEqual(['low']);
		expect(watch.trigger.items[0]).toMatchObject({ reason: 'initial' });
	});

	it('keeps what every silent poll has seen, without an execution', async () => {
		const watch = watchWith({ events: ['low'] });
		const polled = await play(watch, [80, 70, 60, 50, 40, 30, 29, 28, 27, 26]);
		expect(polled.map(({ items }) => items)).toEqual(polled.map(() => null));
		await watch.trigger.activate('init');
		await watch.poll([15]);
		expect(watch.trigger.items).toMatchObject([{ previousRemaining: 26 }]);
	});

	it('gives the same ids when a poll runs twice', async () => {
		const findings: Finding[] = [80, 15, -1, 80, 'fail', 'fail', 'fail', 60, 15];
		const watch = watchWith();
		await watch.trigger.activate();
		for (const [poll, finding] of findings.entries()) {
			const { storedState } = watch.trigger;
			const [first] = await watch.poll([finding]);
			watch.trigger.storedState = storedState;
			const [second] = await watch.poll([finding], 5000);
			if (poll === 0) continue;
			const idsOf = (polled: typeof first) => polled?.items?.map(({ eventId }) => eventId);
			expect(idsOf(second)).toEqual(idsOf(first));
		}
	});

	it('keeps the state under another name of the node', async () => {
		const watch = watchWith();
		await play(watch, [80, 15]);
		await watch.trigger.rename('Watch of the credits');
		await watch.poll([14, 80]);
		expect(watch.reported).toEqual(['low', 'toppedUp', 'recovered']);
	});

	it('throws at every poll while n8n stores nothing of it', async () => {
		const watch = watchWith({ events: ['low'] });
		const polled = await play(watch, [80, 'fail', 'fail', 'fail', 'fail', 80, 15]);
		expect(polled.map(({ error }) => error === undefined)).toEqual([
			...[true, true, true],
			...[false, false],
			...[true, true],
		]);
		expect(watch.reported).toEqual(['low']);
	});

	it('tells a failure once', async () => {
		const watch = watchWith();
		await play(watch, [80, 'fail', 'fail', 'fail', 'fail', 80]);
		expect(watch.reported).toEqual(['readFailed', 'readRecovered']);
	});

	it('tells a wrong setting', async () => {
		const watch = watchWith();
		await play(watch, [80]);
		watch.trigger.answer({ lowThreshold: 0 });
		const [{ error } = {}] = await watch.poll([80]);
		expect(error).toMatchObject({
			message: 'Enter a Low Threshold: with 0 only Depleted is reported',
		});
	});

	it('compares with the last poll when the threshold was edited', async () => {
		const watch = watchWith();
		await play(watch, [40, 35, 30]);
		await watch.trigger.publish({ lowThreshold: 50 });
		await watch.poll([30, 29]);
		expect(watch.reported).toEqual(['low']);
		expect(watch.trigger.items[0]).toMatchObject({ reason: 'configChanged' });
	});

	it('may poll every minute', async () => {
		const watch = watchWith();
		await play(watch, [30, 25, 21, 20, 19, -1, 50], MINUTE_MS);
		expect(watch.reported).toEqual(['low', 'depleted', 'toppedUp', 'recovered']);
	});
});

describe.each<[string, Partial<PublishedTrigger>]>([
	['n8n 1.123, which grants no time by itself', { isOldN8n: true }],
	['an n8n that grants less time', { budgetMs: 20_000 }],
])('in %s', (_, published) => {
	it('tells each thing once, over restarts too', async () => {
		const watch = new SimulatedWatch(loader, {}, published);
		await watch.play([80, 15, 14]);
		await watch.killAndStart(13);
		await watch.poll([-1, -2, 80]);
		await watch.killAndStart(79);
		await watch.poll([15]);
		expect(watch.reported).toEqual(['low', 'depleted', 'toppedUp', 'recovered', 'low']);
		expect((await watch.trigger.fetchTestEvent()).items).toHaveLength(1);
	});

	it('survives a start while reads fail', async () => {
		const watch = new SimulatedWatch(
			loader,
			{ events: ['low'], options: { failedReads: 1 } },
			published,
		);
		await watch.play([80, 15]);
		await watch.killAndStart('fail');
		expect(watch.trigger.isAlive).toBe(true);
		expect((await watch.poll(['fail', 'fail'])).map(({ error }) => error !== undefined)).toEqual([
			true,
			false,
		]);
	});
});
