import { alertNode, creditsType, node, webhookNode, workflowOf } from '../../harness/workflows.mjs';
import type { Sandbox } from '../../sandbox/index.js';
import { Random } from '../../sandbox/random.js';
import { ownCredential } from '../ownCredential.js';
import { movingProviders, replyOf } from '../watched/moments.js';

/** Number of providers with accounts. */
const PROVIDERS = 5;

const LOW_THRESHOLD = 100;

/** Where the workflows send balances, and the error workflow the failed executions. */
const RECEIVER_PATH = '/queue';
const FAILURE_PATH = '/queue-failed';

/** An account that runs read, with a workflow and a credential of its own. */
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

/** Makes up accounts: two at each of some providers, each with its own key and balance. */
export function makeAccounts(seed: number) {
	const random = new Random(seed, 'accounts of the queue');
	const taken = new Set<number>();
	return movingProviders.slice(0, PROVIDERS).flatMap((answers) =>
		[1, 2].map((number) => {
			const { record, sandbox } = answers;
			const slug = `queue-${record.name}-${number}`;
			const key = `${slug}-key-${random.text(12)}`;
			const name = `${record.displayName} in the queue, ${number}`;
			let remaining: number;
			do remaining = 1 + random.below(sandbox.total);
			while (taken.has(remaining));
			taken.add(remaining);
			const credential = ownCredential(answers, slug, name, key);
			const [headline, ...others] = record.balances;
			const credits = node(
				'Credits',
				creditsType,
				1,
				{
					provider: record.name,
					lowThreshold: LOW_THRESHOLD,
					// The others have only one balance.
					...(others.length > 0 && { balance: headline.balance }),
					// Some providers name the account themselves.
					options: { accountLabel: name },
				},
				{ credentials: { [credential.type]: { id: slug, name } } },
			);
			// The id is not in the item: n8n finds it by the item's link to the webhook's item.
			const message = alertNode(
				RECEIVER_PATH,
				`{
					id: $('Webhook').item.json.body.id, execution: $execution.id,
					account: $json.account, remaining: $json.remaining, status: $json.status,
				}`,
			);
			const workflow = workflowOf(slug, name, [webhookNode(slug), credits, message]);
			const settings = { ...workflow.settings, errorWorkflow: failureWorkflow.id };
			const status = remaining <= LOW_THRESHOLD ? 'low' : 'ok';
			return {
				answers,
				/** Its name in items. */
				name,
				key,
				remaining,
				status,
				credential,
				/** Its id is the path of its webhook. */
				workflow: { ...workflow, settings },
			};
		}),
	);
}

/** Lets the sandbox answer for all accounts. @param speed the duration of each answer */
export function openAccounts(
	sandbox: Sandbox,
	accounts: readonly RunAccount[],
	speed: { delayMs: number },
): void {
	for (const { answers, key, remaining } of accounts) {
		sandbox.openAccount(answers.record.name, key, () => ({
			...replyOf(answers, remaining),
			delayMs: speed.delayMs,
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
