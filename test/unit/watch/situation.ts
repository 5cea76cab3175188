import { HOUR_MS } from '../../../nodes/Credits/balance/time';
import type { WatchSettings } from '../../../nodes/Credits/watch/watchSettings';
import type { Finding } from './readings';
import { eventList, Watcher, type WatcherSetup } from './watcher';

/** A poll that finds something, or something that happens between two polls. */
export type Step = Finding | ((watcher: Watcher) => void);

/** What happens to an account, and the events that are reported of it: see {@link eventList}. */
export type Situation = [name: string, steps: Step[], wanted: string, setup?: WatcherSetup];

/** Compares the events of a situation with those that are wanted. @param common of all in a table */
export const reports =
	(common: WatcherSetup = {}) =>
	(...[, steps, wanted, setup]: Situation): void => {
		expect(eventList(watchThrough(steps, { ...common, ...setup }).notices)).toBe(wanted);
	};

/** A watch after these steps. */
export function watchThrough(steps: readonly Step[], setup: WatcherSetup = {}): Watcher {
	const watcher = new Watcher(setup);
	for (const step of steps) {
		if (typeof step === 'function') step(watcher);
		else watcher.poll(step);
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
		watcher.now += hours * HOUR_MS;
	};

/** The user chooses another credential. */
export const credential =
	(name: string): Step =>
	(watcher) => {
		watcher.credential = name;
	};
