import type { PackageDirectoryLoader } from 'n8n-core';
import type { INodeParameters, WorkflowActivateMode } from 'n8n-workflow';

import { HOUR_MS, MINUTE_MS } from '../../nodes/Credits/balance/time';
import { expectWellFormed } from './eventItems';
import {
	eventsOf,
	TriggerInEngine,
	type Polled,
	type PublishedTrigger,
} from '../../harness/engine/publishedTrigger';

/** When the first poll of a test takes place. */
export const BEGINNING = Date.parse('2026-03-02T08:00:00.000Z');

/**
 * Stops the clock. Timers go on: sockets need them.
 *
 * @param now epoch milliseconds; certificates want the present
 */
export function stopClock(now = BEGINNING): void {
	jest.useFakeTimers({
		now,
		doNotFake: [
			...(['hrtime', 'nextTick', 'performance', 'queueMicrotask'] as const),
			...(['setImmediate', 'clearImmediate', 'setInterval', 'clearInterval'] as const),
			...(['setTimeout', 'clearTimeout'] as const),
		],
	});
}

/** Stops the clock before each test of a file, and lets it go on afterwards. */
export function stopClockInEachTest(): void {
	beforeEach(() => {
		stopClock();
	});
	afterEach(() => {
		jest.useRealTimers();
	});
}

export function passTime(milliseconds: number): void {
	jest.setSystemTime(Date.now() + milliseconds);
}

/** Some time after the first poll, ISO 8601. */
export function timeOf(hours: number): string {
	return new Date(BEGINNING + hours * HOUR_MS).toISOString();
}

/** What happens to a balance or a read, without the event of each poll. */
export const ALL_EVENTS = [
	...['low', 'depleted', 'recovered', 'toppedUp', 'reset', 'expiringSoon', 'expired'],
	...['readFailed', 'readRecovered'],
];

/** Events that tell how long a balance lasts. */
export const RUNWAY_EVENTS = ['runningOutSoon', 'runwayRecovered'];

/** What a poll finds: an amount, a failed read, or more of the account. */
export type Finding = number | 'fail' | Account;

/** What there is to know of a simulated account; what is left out is empty. */
export interface Account {
	remaining: number | string;
	used?: number;
	limit?: number;
	expiresAt?: string;
	resetsAt?: string;
}

function parametersOf(finding: Finding): INodeParameters {
	const account = typeof finding === 'object' ? finding : { remaining: finding };
	return {
		simulatedRemaining: String(account.remaining),
		simulatedUsed: account.used ?? '',
		simulatedLimit: account.limit ?? '',
		simulatedExpiresAt: account.expiresAt ?? '',
		simulatedResetsAt: account.resetsAt ?? '',
	};
}

/** A published trigger on a simulated account that a test tells what to be like. */
export class SimulatedWatch {
	readonly trigger: TriggerInEngine;

	constructor(
		loader: PackageDirectoryLoader,
		parameters: INodeParameters = {},
		published: Partial<PublishedTrigger> = {},
	) {
		this.trigger = new TriggerInEngine(loader, {
			parameters: {
				provider: 'simulated',
				events: ALL_EVENTS,
				lowThreshold: 20,
				...parameters,
			},
			...published,
		});
	}

	/** From now on the account is like this. */
	answer(finding: Finding): void {
		this.trigger.answer(parametersOf(finding));
	}

	/** Publishes the workflow while the account is like this. */
	async activate(finding: Finding, mode?: WorkflowActivateMode): Promise<Polled> {
		this.answer(finding);
		return await this.trigger.activate(mode);
	}

	/** Polls once for each finding, always after so much time. */
	async poll(findings: readonly Finding[], everyMs = HOUR_MS): Promise<Polled[]> {
		const polled: Polled[] = [];
		for (const finding of findings) {
			passTime(everyMs);
			this.answer(finding);
			polled.push(await this.trigger.poll());
		}
		return polled;
	}

	/** Publishes the workflow with the first finding and polls for the others. */
	async play([first, ...others]: readonly Finding[], everyMs = HOUR_MS): Promise<this> {
		if (first !== undefined) await this.activate(first);
		await this.poll(others, everyMs);
		return this;
	}

	/** n8n is killed and started again some time later, and finds the account like this. */
	async killAndStart(finding: Finding, laterMs = MINUTE_MS): Promise<Polled> {
		passTime(laterMs);
		this.answer(finding);
		return await this.trigger.killAndStart();
	}

	/** The names of all events so far, after a look at every item. */
	get told(): unknown[] {
		expectWellFormed(this.trigger.items);
		return eventsOf(this.trigger.items);
	}
}
