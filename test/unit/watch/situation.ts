import type { WatchSettings } from '../../../nodes/Credits/watch/watchSettings';
import { told, Watcher, type Finding, type WatcherSetup } from './watcher';

/** A poll that finds something, or something that happens between two polls. */
export type Step = Finding | ((watcher: Watcher) => void);

/** What happens to an account, and what a person is told of it. */
export interface Situation extends WatcherSetup {
	name: string;
	steps: Step[];
	/** Between two polls; 1 by default. */
	hours?: number;
	/** As `event` or `event:reason`, over the whole history. */
	wanted: string[];
}

/** Runs a situation and compares what was told with what is wanted. */
export function checkSituation({ steps, hours = 1, wanted, ...setup }: Situation): void {
	const watcher = watchThrough(steps, setup, hours);
	expect(told(watcher.notices)).toEqual(wanted);
}

/** A watch after these steps. */
export function watchThrough(steps: readonly Step[], setup: WatcherSetup = {}, hours = 1): Watcher {
	const watcher = new Watcher(setup);
	for (const step of steps) {
		if (typeof step === 'function') step(watcher);
		else watcher.poll(step, { hours });
	}
	return watcher;
}

/** The user changes settings and publishes the workflow again. */
export const edit =
	(settings: Partial<WatchSettings>): Step =>
	(watcher) =>
		watcher.publish(settings);

/** n8n is killed and started again. */
export const kill: Step = (watcher) => watcher.restart();

/** Time passes without a poll; a negative number sets the clock back. */
export const pass =
	(hours: number): Step =>
	(watcher) => {
		watcher.now += hours * 3_600_000;
	};

/** The user chooses another credential. */
export const credential =
	(name: string): Step =>
	(watcher) => {
		watcher.credential = name;
	};
