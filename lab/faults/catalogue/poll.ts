import type { IDataObject } from 'n8n-workflow';

import { TriggerInEngine, type Polled } from '../../../harness/engine/publishedTrigger';
import { isFailure, type Expected, type Variant } from './fault';
import type { FaultContext } from './faultContext';
import { errorComplaints, expect, unknownComplaints } from './itemChecks';
import { accountParameters } from './nodeRead';
import { credentialWith, type Subject } from './subject';

/** Everything that is not said at every poll anyway. */
const EVENTS = [
	...['low', 'depleted', 'recovered', 'toppedUp', 'reset', 'expiringSoon', 'expired'],
	...['readFailed', 'readRecovered'],
];

/** The healthy polls before and after have to be in time as well, on a busy machine too. */
const SHORTEST_TIMEOUT_MS = 1000;

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
		...(timeout !== undefined && { timeout: Math.max(SHORTEST_TIMEOUT_MS, timeout) }),
	});
	const trigger = new TriggerInEngine(context.world.loader, {
		parameters: { ...parameters, events: EVENTS },
		credentials: [credentialWith(subject.answers, key)],
		// Here n8n keeps the state after every poll, so that it can be looked through.
		isDurable: true,
	});
	await trigger.activate();
	await pollHealthy(context, subject, trigger);
	return trigger;
}

/** A poll that finds everything as it was. */
async function pollHealthy(
	context: FaultContext,
	subject: Subject,
	trigger: TriggerInEngine,
): Promise<Polled> {
	const injected = { replies: [subject.target.reply] };
	return await context.behind(subject, injected, async () => await trigger.poll());
}

/**
 * What is wrong with a poll behind a fault: an ordinary poll throws nothing, says
 * that the read failed where it did, and nothing about the balance.
 */
export function pollComplaints(subject: Subject, polled: Polled, expected: Expected): string[] {
	if (polled.error !== undefined) return [`the poll threw ${String(polled.error)}`];
	const items = polled.items ?? [];
	if (!isFailure(expected)) return expect('notices', items, []);
	const facts = items.map(({ event, reason }): IDataObject => ({ event, reason }));
	return [
		...expect('events', facts, [{ event: 'readFailed', reason: expected.class }]),
		...items.flatMap((item) => [
			...errorComplaints(item.readError, expected),
			...unknownComplaints(item, subject),
		]),
	];
}

/** What is wrong with the poll after a fault, when everything is well again. */
export async function aftermathComplaints(
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
