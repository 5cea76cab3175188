import type { IDataObject } from 'n8n-workflow';

import { TriggerInEngine, type Polled } from '../../../harness/engine/publishedTrigger';
import { isFailure, type Expected, type Variant } from './fault';
import type { FaultContext } from './faultContext';
import { errorComplaints, expect, unreadComplaints } from './itemChecks';
import { accountParameters } from './nodeRead';
import { credentialWith, type Subject } from './subject';

/** Every event but *Every Poll* and those of the runway. */
const EVENTS = [
	...['low', 'depleted', 'recovered', 'toppedUp', 'reset', 'expiringSoon', 'expired'],
	...['readFailed', 'readRecovered'],
];

/** Minimum timeout: the healthy polls before and after must be in time, even on a busy machine. */
const MIN_TIMEOUT_MS = 1000;

/** Publishes a watch over a healthy account. */
export async function publishWatch(
	context: FaultContext,
	subject: Subject,
	key: string,
	{ options = {} }: Variant,
): Promise<TriggerInEngine> {
	const { timeout } = options;
	const parameters = accountParameters(subject, {
		...options,
		failedReads: 1,
		...(timeout !== undefined && { timeout: Math.max(MIN_TIMEOUT_MS, timeout) }),
	});
	const trigger = new TriggerInEngine(context.world.loader, {
		parameters: { ...parameters, events: EVENTS },
		credentials: [credentialWith(subject.answers, key)],
		// n8n then stores the state after every poll, so that it can be searched.
		isDurable: true,
	});
	await trigger.activate();
	await pollHealthy(context, subject, trigger);
	return trigger;
}

/** Polls with a good answer. */
async function pollHealthy(
	context: FaultContext,
	subject: Subject,
	trigger: TriggerInEngine,
): Promise<Polled> {
	const injected = { replies: [subject.target.reply] };
	return await context.behind(subject, injected, async () => await trigger.poll());
}

/**
 * Complaints about a poll behind a fault: it must not throw, must report a failed read, and
 * nothing about the balance.
 */
export function pollComplaints(polled: Polled, expected: Expected): string[] {
	if (polled.error !== undefined) return [`the poll threw ${String(polled.error)}`];
	const items = polled.items ?? [];
	if (!isFailure(expected)) return expect('notices', items, []);
	const facts = items.map(({ event, reason }): IDataObject => ({ event, reason }));
	return [
		...expect('events', facts, [{ event: 'readFailed', reason: expected.class }]),
		...items.flatMap((item) => [
			...errorComplaints(item.readError, expected),
			...unreadComplaints(item),
		]),
	];
}

/** Complaints about the next poll, with a good answer again. */
export async function nextPollComplaints(
	context: FaultContext,
	subject: Subject,
	trigger: TriggerInEngine,
): Promise<string[]> {
	const { items, error } = await pollHealthy(context, subject, trigger);
	if (error !== undefined) return [`the next poll threw ${String(error)}`];
	const events = (items ?? []).map(({ event }) => event);
	const others = events.filter((event) => event !== 'readRecovered');
	return expect('notices of the next poll', others, []);
}
