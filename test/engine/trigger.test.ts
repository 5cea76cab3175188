import type { PackageDirectoryLoader } from 'n8n-core';

import { loadBuiltPackage } from '../support/engine';
import { eventsOf, TriggerInEngine } from '../support/publishedTrigger';

let loader: PackageDirectoryLoader;

beforeAll(async () => {
	loader = await loadBuiltPackage();
});

beforeEach(() => {
	jest.useFakeTimers({ now: Date.parse('2026-03-02T08:00:00.000Z'), doNotFake: ['nextTick'] });
});

afterEach(() => {
	jest.useRealTimers();
});

function simulated(list: string, parameters: object = {}) {
	return new TriggerInEngine(loader, {
		parameters: {
			provider: 'simulated',
			events: ['low', 'depleted', 'recovered', 'readFailed', 'readRecovered'],
			lowThreshold: 20,
			simulatedRemaining: list,
			...parameters,
		},
	});
}

async function pollHourly(trigger: TriggerInEngine, polls: number): Promise<void> {
	for (let poll = 0; poll < polls; poll++) {
		jest.setSystemTime(Date.now() + 60 * 60 * 1000);
		await trigger.poll();
	}
}

describe('a published trigger', () => {
	it('tells low and depleted once while the balance burns down', async () => {
		const trigger = simulated('100, 80, 60, 40, 21, 19, 15, 10, 5, 0, 0, 0');
		await trigger.activate();
		await pollHourly(trigger, 12);
		expect(eventsOf(trigger.items)).toEqual(['low', 'depleted']);
		expect(trigger.items[0]).toMatchInlineSnapshot(`
		{
		  "account": "Simulated Account",
		  "accountId": null,
		  "balance": "credits",
		  "change": -2,
		  "creditLine": null,
		  "dedupKey": "credits:simulated:simulated:credits:level",
		  "derived": [],
		  "details": {},
		  "episodeId": "credits:simulated:simulated:credits:level:2026-03-02T08:00:00.000Z:1",
		  "error": null,
		  "event": "low",
		  "eventId": "credits:simulated:simulated:credits:level:2026-03-02T08:00:00.000Z:1:low:1",
		  "isLow": true,
		  "limit": 100,
		  "lot": null,
		  "lots": [],
		  "nextExpiryAmount": null,
		  "nextExpiryAt": null,
		  "occurredBetween": [
		    "2026-03-02T12:00:00.000Z",
		    "2026-03-02T13:00:00.000Z",
		  ],
		  "previousRemaining": 21,
		  "provider": "simulated",
		  "providerName": "Simulated Account (No Credential)",
		  "reason": "crossed",
		  "remaining": 19,
		  "remainingPercent": 19,
		  "resetsAt": null,
		  "retrievedAt": "2026-03-02T13:00:00.000Z",
		  "severity": "warning",
		  "since": "2026-03-02T13:00:00.000Z",
		  "status": "low",
		  "summary": "Simulated Account (No Credential) – Simulated Account: 19 credits left, low (at or below 20)",
		  "threshold": 20,
		  "thresholdType": "amount",
		  "topUpAmount": null,
		  "topUpExact": null,
		  "topUpUrl": null,
		  "unit": "credit",
		  "unitType": "credit",
		  "unlimited": false,
		  "used": null,
		}
	`);
	});
});
