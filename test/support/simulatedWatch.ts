import type { PackageDirectoryLoader } from 'n8n-core';
import type { IDataObject, INodeParameters, WorkflowActivateMode } from 'n8n-workflow';

import { HOUR_MS, MINUTE_MS } from '../../nodes/Credits/balance/time';
import { loadBuiltPackage } from '../../harness/engine/engine';
import {
	eventsOf,
	TriggerInEngine,
	type Polled,
	type PublishedTrigger,
} from '../../harness/engine/publishedTrigger';
import { expectWellFormed } from './eventItems';

/** Time of a test's first poll. */
const START_TIME = Date.parse('2026-03-02T08:00:00.000Z');

/**
 * Stops the clock. Timers keep running, because sockets need them.
 *
 * @param now epoch milliseconds; certificates need the present
 */
export function stopClock(now = START_TIME): void {
	jest.useFakeTimers({
		now,
		doNotFake: [
			...(['hrtime', 'nextTick', 'performance', 'queueMicrotask'] as const),
			...(['setImmediate', 'clearImmediate', 'setInterval', 'clearInterval'] as const),
			...(['setTimeout', 'clearTimeout'] as const),
		],
	});
}

/** How a test makes its watch. */
type NewWatch = (
	parameters?: INodeParameters,
	published?: Partial<PublishedTrigger>,
) => SimulatedWatch;

/**
 * Loads the package before the first test of a file, and stops the clock before each.
 *
 * @returns makes a watch
 */
export function useSimulatedWatches(): NewWatch {
	let loader: PackageDirectoryLoader | null = null;
	beforeAll(async () => {
		loader = await loadBuiltPackage();
	});
	beforeEach(() => {
		stopClock();
	});
	afterEach(() => {
		jest.useRealTimers();
	});
	return (parameters, published) => {
		if (loader === null) throw new Error('The package is loaded before the first test');
		return new SimulatedWatch(loader, parameters, published);
	};
}

export function passTime(milliseconds: number): void {
	jest.setSystemTime(Date.now() + milliseconds);
}

/** A time after the first poll, ISO 8601. */
export function timeOf(hours: number): string {
	return new Date(START_TIME + hours * HOUR_MS).toISOString();
}

/** The events of balances and reads, without the one of each poll. */
export const ALL_EVENTS = [
	...['low', 'depleted', 'recovered', 'toppedUp', 'reset', 'expiringSoon', 'expired'],
	...['readFailed', 'readRecovered'],
];

/** The events of a runway. */
export const RUNWAY_EVENTS = ['runningOutSoon', 'runwayRecovered'];

/** The finding of a poll: an amount, a failed read, or more facts about the account. */
export type Finding = number | 'fail' | Account;

/** Facts about a simulated account; omitted ones are empty. */
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

/** A published trigger on a simulated account that a test controls. */
export class SimulatedWatch {
	readonly trigger: TriggerInEngine;

	constructor(
		loader: PackageDirectoryLoader,
		parameters: INodeParameters = {},
		published: Partial<PublishedTrigger> = {},
	) {
		const defaults = { provider: 'simulated', events: ALL_EVENTS, lowThreshold: 20 };
		this.trigger = new TriggerInEngine(loader, {
			parameters: { ...defaults, ...parameters },
			...published,
		});
	}

	/** Changes the account. */
	answer(finding: Finding): void {
		this.trigger.answer(parametersOf(finding));
	}

	/** Changes the account and publishes the workflow. */
	async activate(finding: Finding, mode?: WorkflowActivateMode): Promise<Polled> {
		this.answer(finding);
		return await this.trigger.activate(mode);
	}

	/** Polls once for each finding, at equal intervals. */
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

	/** Kills n8n, and starts it again some time later with a changed account. */
	async killAndStart(finding: Finding, laterMs = MINUTE_MS): Promise<Polled> {
		passTime(laterMs);
		this.answer(finding);
		return await this.trigger.killAndStart();
	}

	/** Everything that started an execution so far, after checking it. */
	get items(): IDataObject[] {
		expectWellFormed(this.trigger.items);
		return this.trigger.items;
	}

	/** The names of all events so far. */
	get reported(): unknown[] {
		return eventsOf(this.items);
	}
}
