import { alertNode, creditsType, node, webhookNode, workflowOf } from '../../harness/workflows.mjs';
import type { Sandbox } from '../../sandbox/index.js';
import { Random } from '../../sandbox/random.js';
import { watchedAccounts } from '../watched/accounts.js';
import { replyOf } from '../watched/behaviors.js';
import { LOW_SHARE } from '../watched/scripts.js';

/** Where the workflows send balances, and the error workflow the failed executions. */
const RECEIVER_PATH = '/queue';
const FAILURE_PATH = '/queue-failed';

/** An account that the runs read, with a workflow of its own. */
export type RunAccount = ReturnType<typeof makeAccounts>[number];

/** Message of a workflow about one run. */
export interface RunMessage {
	/** The id that the webhook received. */
	id: string;
	/** n8n's id of the execution. */
	execution: string;
	account: string;
	remaining: number;
	status: string;
}

/** Chooses accounts of those that are watched later, and makes up a balance of each. */
export function makeAccounts(seed: number) {
	const random = new Random(seed, 'accounts of the queue');
	const taken = new Set<number>();
	// Two of the six at each provider.
	const chosen = watchedAccounts(seed, 1).filter((_, index) => index % 3 === 0);
	return chosen.map(({ id, answers, key, credential }) => {
		const { record, sandbox } = answers;
		const { name } = credential;
		let remaining: number;
		do remaining = 1 + random.below(sandbox.total);
		while (taken.has(remaining));
		taken.add(remaining);
		const lowThreshold = LOW_SHARE * sandbox.total;
		const [headline, ...others] = record.balances;
		const credits = node(
			'Credits',
			creditsType,
			1,
			{
				provider: record.name,
				lowThreshold,
				// The others have only one balance.
				...(others.length > 0 && { balance: headline.balance }),
				// Some providers name the account themselves.
				options: { accountLabel: name },
			},
			{ credentials: { [credential.type]: { id: credential.id, name } } },
		);
		// The id is not in the item: n8n finds it by the item's link to the webhook's item.
		const message = alertNode(
			RECEIVER_PATH,
			`{
				id: $('Webhook').item.json.body.id, execution: $execution.id,
				account: $json.account, remaining: $json.remaining, status: $json.status,
			}`,
		);
		const slug = `queue-${id}`;
		const workflow = workflowOf(slug, name, [webhookNode(slug), credits, message]);
		const settings = { ...workflow.settings, errorWorkflow: failureWorkflow.id };
		return {
			answers,
			/** Its name in items. */
			name,
			key,
			remaining,
			status: remaining <= lowThreshold ? 'low' : 'ok',
			credential,
			/** Its id is the path of its webhook. */
			workflow: { ...workflow, settings },
		};
	});
}

/** Lets the sandbox answer for all accounts. @param answering how long each answer takes from now on */
export function openAccounts(
	sandbox: Sandbox,
	accounts: readonly RunAccount[],
	answering: { delayMs: number },
): void {
	for (const { answers, key, remaining } of accounts) {
		sandbox.openAccount(answers.record.name, key, () => ({
			...replyOf(answers, remaining),
			delayMs: answering.delayMs,
		}));
	}
}

/** Messages of runs, in the order of arrival. */
export function messagesIn({ received }: Sandbox): RunMessage[] {
	return received
		.filter(({ path }) => path === RECEIVER_PATH)
		.map(({ body }) => body as RunMessage);
}

/** Executions that were reported to the error workflow. */
export function failuresIn({ received }: Sandbox): Set<string> {
	const failures = received.filter(({ path }) => path === FAILURE_PATH);
	return new Set(failures.map(({ body }) => (body as { execution: string }).execution));
}

/** The error workflow of all of these workflows. */
export const failureWorkflow = workflowOf('queueFailures', 'Failures in the queue', [
	node('When a Workflow Fails', 'n8n-nodes-base.errorTrigger', 1, {}),
	alertNode(FAILURE_PATH, '{ execution: $json.execution.id }'),
]);
