import type { IDataObject } from 'n8n-workflow';

import { TriggerInEngine, type Polled } from '../../harness/engine/publishedTrigger';
import { credentialWith } from './catalogue/credential';
import { isFailure, type Expected, type Variant } from './catalogue/fault';
import type { FaultContext } from './catalogue/faultContext';
import { targetOf, type Subject } from './catalogue/subject';
import { errorComplaints, expect, unknownComplaints } from './itemChecks';
import { accountParameters } from './nodeRead';

/** Everything that is not said at every poll anyway. */
const EVENTS = [
	...['low', 'depleted', 'recovered', 'toppedUp', 'reset', 'expiringSoon', 'expired'],
	...['readFailed', 'readRecovered'],
];

/** A watch over one account. */
export interface Watch {
	trigger: TriggerInEngine;
	subject: Subject;
	/** What nothing may show. */
	secrets: readonly string[];
}

/** Publishes a watch over a healthy account. */
export async function publishWatch(
	context: FaultContext,
	subject: Subject,
	key: string,
	variant: Variant,
): Promise<Watch> {
	const credential = credentialWith(subject.answers, key);
	const parameters = accountParameters(subject, optionsFor(variant));
	const options = { ...(parameters.options as IDataObject), failedReads: 1 };
	const trigger = new TriggerInEngine(context.world.loader, {
		parameters: { ...parameters, events: EVENTS, options },
		credentials: [credential],
		// Here n8n keeps the state after every poll, so that it can be looked through.
		isDurable: true,
	});
	await trigger.activate();
	const watch = { trigger, subject, secrets: credential.secrets };
	await pollHealthy(context, watch);
	return watch;
}

/** The healthy polls before and after have to be in time as well, on a busy machine too. */
const SHORTEST_TIMEOUT_MS = 1000;

function optionsFor({ options }: Variant): Variant['options'] {
	if (options?.timeout === undefined) return options;
	return { ...options, timeout: Math.max(SHORTEST_TIMEOUT_MS, options.timeout) };
}

/** A poll that finds everything as it was. */
export async function pollHealthy(
	context: FaultContext,
	{ trigger, subject }: Watch,
): Promise<Polled> {
	const injected = { replies: [targetOf(subject).reply] };
	return await context.behind(subject, injected, async () => await trigger.poll());
}

/**
 * What is wrong with a poll behind a fault: an ordinary poll throws nothing, says
 * that the read failed where it did, and nothing about the balance.
 */
export function pollComplaints({ subject }: Watch, polled: Polled, expected: Expected): string[] {
	if (polled.error !== undefined) return [`the poll threw ${String(polled.error)}`];
	const items = polled.items ?? [];
	if (!isFailure(expected)) return expect('notices', items, []);
	return [
		...expect(
			'events',
			items.map(({ event }) => event),
			['readFailed'],
		),
		...items.flatMap((item) => [
			...expect('reason', item.reason, expected.class),
			...errorComplaints(item.readError, expected),
			...unknownComplaints(item, subject),
		]),
	];
}

/** What is wrong with the poll after a fault, when everything is well again. */
export function aftermathComplaints(polled: Polled): string[] {
	if (polled.error !== undefined) return [`the next poll threw ${String(polled.error)}`];
	const events = (polled.items ?? []).map(({ event }) => event);
	return expect(
		'notices of the next poll',
		events.filter((event) => event !== 'readRecovered'),
		[],
	);
}
