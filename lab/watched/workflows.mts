import type { ReceivedCall } from '../../sandbox/recordingServer.js';
import type { EventItem } from '../../nodes/Credits/output/eventItem.js';
import { alertNode, node, workflowOf, type ImportableWorkflow } from '../../harness/workflows.mjs';
import { TRIGGER_NAME, type WatchedAccount } from './accounts.js';

/** n8n polls no more often. */
const pollTimes = { item: [{ mode: 'everyMinute' }] };

/** What a workflow sends: an event item, and which of which execution it is. */
interface Message {
	execution: string;
	index: number;
	item: EventItem;
}

/** The workflow that watches an account and sends each event item as it is to the alert receiver. */
export function watchingWorkflow(account: WatchedAccount): ImportableWorkflow {
	const { id, parameters, credential } = account;
	const trigger = node(
		TRIGGER_NAME,
		'n8n-nodes-credits.creditsTrigger',
		1,
		{ ...parameters, pollTimes },
		{ credentials: { [credential.type]: { id: credential.id, name: credential.name } } },
	);
	const told = '{ execution: $execution.id, index: $itemIndex, item: $json }';
	return workflowOf(id, id, [trigger, alertNode(`/${id}`, told)]);
}

/** An event item that the alert receiver got. */
export interface ReceivedItem {
	item: EventItem;
	/** Epoch milliseconds. */
	receivedAt: number;
	execution: string;
}

/**
 * What a workflow has sent, in the order in which its trigger put it out: an
 * execution sends its items at the same time, and any may be the first to arrive.
 */
export function itemsOf({ id }: WatchedAccount, received: readonly ReceivedCall[]): ReceivedItem[] {
	const calls = received
		.filter(({ path }) => path === `/${id}`)
		.map(({ body, receivedAt }) => ({
			...(body as Message),
			receivedAt: Date.parse(receivedAt),
		}));
	const order = [...new Set(calls.map(({ execution }) => execution))];
	return calls
		.map((call, arrival) => ({ ...call, arrival, turn: order.indexOf(call.execution) }))
		.sort(
			(one, other) =>
				one.turn - other.turn || one.index - other.index || one.arrival - other.arrival,
		)
		.map(({ item, receivedAt, execution }) => ({ item, receivedAt, execution }));
}
