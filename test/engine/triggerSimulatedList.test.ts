import type { PackageDirectoryLoader } from 'n8n-core';
import type { INodeParameters } from 'n8n-workflow';

import { HOUR_MS } from '../../nodes/Credits/balance/time';
import { loadBuiltPackage } from '../../harness/engine/engine';
import { eventsOf, TriggerInEngine } from '../../harness/engine/publishedTrigger';
import { passTime, stopClockInEachTest } from '../support/simulatedWatch';

let loader: PackageDirectoryLoader;

beforeAll(async () => {
	loader = await loadBuiltPackage();
});

stopClockInEachTest();

function watchOf(list: string, parameters: INodeParameters = {}): TriggerInEngine {
	return new TriggerInEngine(loader, {
		parameters: {
			provider: 'simulated',
			events: ['everyPoll'],
			lowThreshold: 20,
			simulatedRemaining: list,
			...parameters,
		},
	});
}

async function poll(trigger: TriggerInEngine, times: number): Promise<void> {
	for (let count = 0; count < times; count++) {
		passTime(HOUR_MS);
		await trigger.poll();
	}
}

const amountsOf = ({ items }: TriggerInEngine): unknown[] =>
	items.map(({ remaining }) => remaining);

describe('a list in Simulated Remaining', () => {
	it('has one entry for each poll, and the last one stays', async () => {
		const trigger = watchOf('100, 60,15 ,fail, 0, 500');
		await trigger.activate();
		await poll(trigger, 7);
		expect(amountsOf(trigger)).toEqual([100, 60, 15, 0, 500, 500, 500]);
	});

	it('starts anew when it is edited, and not when something else is', async () => {
		const trigger = watchOf('100, 60, 15');
		await trigger.activate();
		await poll(trigger, 1);
		await trigger.publish({ options: { accountLabel: 'Client A' } });
		await trigger.publish({ simulatedRemaining: '100, 60, 15, 5' });
		await poll(trigger, 1);
		expect(amountsOf(trigger)).toEqual([100, 60, 15, 100, 60]);
	});

	it('goes on where n8n last stored it when n8n was killed', async () => {
		const trigger = watchOf('80, 18, 17, 16, 900, 15', { events: ['low'] });
		await trigger.activate();
		await poll(trigger, 3);
		await trigger.killAndStart();
		await poll(trigger, 2);
		expect(eventsOf(trigger.items)).toEqual(['low']);
		await trigger.killAndStart();
		expect(eventsOf(trigger.items)).toEqual(['low', 'low']);
	});

	it('is shown event by event without a key', async () => {
		const events = ['low', 'depleted', 'recovered', 'readFailed', 'readRecovered'];
		const trigger = watchOf('80, 15, -1, 500, fail, fail, fail, 500', { events });
		await trigger.activate();
		await poll(trigger, 8);
		expect(eventsOf(trigger.items)).toEqual(events);
	});

	it('may hold what no provider would send', async () => {
		const trigger = watchOf('1000000000, 0.1, -1000000000, 0.0001, 9007199254740991');
		await trigger.activate();
		await poll(trigger, 4);
		expect(trigger.errors).toEqual([]);
		expect(amountsOf(trigger)).toEqual([1e9, 0.1, -1e9, 0.0001, 9007199254740991]);
	});
});
