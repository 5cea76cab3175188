import type { PackageDirectoryLoader } from 'n8n-core';
import type { IDataObject, INodeParameters, WorkflowActivateMode } from 'n8n-workflow';

import { HOUR_MS, MINUTE_MS } from '../../nodes/Credits/balance/time';
import { loadBuiltPackage } from '../../harness/engine/engine';
import {
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

/**
 * Loads the package before the first test of a file, and stops the clock before each.
 *
 * @returns makes a watch of a simulated account
 */
export function useSimulatedWatches() {
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
	return (
		parameters: INodeParameters = {},
		published: Partial<PublishedTrigger> = {},
	): SimulatedWatch => {
		if (loader === null) throw new Error('The package is loaded before the first test');
		const trigger = new TriggerInEngine(loader, {
			parameters: { provider: 'simulated', events: ALL_EVENTS, lowThreshold: 20, ...parameters },
			...published,
		});
		return new Watch(trigger, (finding: Finding) => trigger.setParameters(parametersOf(finding)));
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

/**
 * A published trigger, with what its polls find in the hands of the test.
 *
 * @typeParam Found what a poll can find
 */
export class Watch<Found> {
	/**
	 * @param answer decides what the polls find from now on
	 * @param secrets must not be in any item, nor in the stored state
	 */
	constructor(
		readonly trigger: TriggerInEngine,
		readonly answer: (found: Found) => void | Promise<void>,
		private readonly secrets: readonly string[] = [],
	) {}

	/** Publishes the workflow, or starts n8n with it published. */
	async activate(found: Found, mode?: WorkflowActivateMode): Promise<Polled> {
		await this.answer(found);
		return await this.trigger.activate(mode);
	}

	/** Polls once for each finding, at equal intervals. */
	async poll(findings: readonly Found[], everyMs = HOUR_MS): Promise<Polled[]> {
		const polled: Polled[] = [];
		for (const found of findings) {
			passTime(everyMs);
			await this.answer(found);
			polled.push(await this.trigger.poll());
		}
		return polled;
	}

	/** Publishes the workflow with the first finding and polls for the others. */
	async play([first, ...others]: readonly Found[], everyMs = HOUR_MS): Promise<this> {
		if (first !== undefined) await this.activate(first);
		await this.poll(others, everyMs);
		return this;
	}

	/** Kills n8n, and starts it again a minute later with another finding. */
	async killAndStart(found: Found, mode: WorkflowActivateMode = 'init'): Promise<Polled> {
		passTime(MINUTE_MS);
		return await this.activate(found, mode);
	}

	/** Runs a test in the editor. */
	async fetchTestEvent(found: Found): Promise<Polled> {
		await this.answer(found);
		return await this.trigger.fetchTestEvent();
	}

	/** Everything that started an execution so far, after checking it. */
	get items(): IDataObject[] {
		const { items, storedState } = this.trigger;
		expectWellFormed(items, this.secrets);
		expect(this.secrets.filter((secret) => storedState.includes(secret))).toEqual([]);
		return items;
	}

	/** The names of all events so far. */
	get reported(): unknown[] {
		return this.items.map(({ event }) => event);
	}
}

/** A watch of a simulated account. */
export type SimulatedWatch = Watch<Finding>;
