import { credentialTypeOf, mainSecretOf } from '../../nodes/Credits/providers/contract.js';
import { credentialDataOf } from '../../sandbox/credentials.js';
import type { Sandbox } from '../../sandbox/index.js';
import { alertNode, node, workflowOf, type ImportableWorkflow } from '../../harness/workflows.mjs';
import type { CredentialImport } from '../../harness/commandLine.mjs';
import { Random } from '../../sandbox/random.js';
import { replyOf } from '../watched/moments.js';
import { movingProviders, type MovingProvider } from '../watched/movingProviders.js';

/** At how many providers accounts are opened, and how many at each. */
const providerCount = 5;
const perProvider = 2;

/** Where the workflows send what they have read. */
const receiverPath = '/queue';

/** Where the error workflow sends which execution has failed. */
const failurePath = '/queue-failed';

/** An account that runs read, with a workflow and a credential of its own. */
export interface RunAccount {
	answers: MovingProvider;
	provider: string;
	/** What its items call it: the name of the credential. */
	name: string;
	/** Made up for this run. */
	key: string;
	/** No two accounts have the same. */
	remaining: number;
	credential: CredentialImport;
	workflow: ImportableWorkflow;
	/** The address of its webhook, from the server's root. */
	webhook: string;
}

/** What a workflow sends about one run. */
export interface RunMessage {
	/** What the webhook was given. */
	id: string;
	/** n8n's id of the execution. */
	execution: string;
	account: string;
	remaining: number;
	status: string;
}

/** Makes accounts up: two at each of some providers, each with its own key and its own balance. */
export function makeAccounts(seed: number): RunAccount[] {
	const random = new Random(seed, 'accounts of the queue');
	const taken = new Set<number>();
	const freeAmount = (limit: number): number => {
		let amount = 0;
		do amount = 1 + random.below(limit);
		while (taken.has(amount));
		taken.add(amount);
		return amount;
	};
	return movingProviders.slice(0, providerCount).flatMap((answers) =>
		Array.from({ length: perProvider }, (_, index) => {
			const { record, sandbox } = answers;
			const slug = `queue-${record.name}-${index + 1}`;
			const key = `${slug}-key-${textOf(random, 12)}`;
			const name = `${record.displayName} in the queue, ${index + 1}`;
			const credential: CredentialImport = {
				id: slug,
				name,
				type: credentialTypeOf(record),
				data: { ...credentialDataOf(answers), [mainSecretOf(record).name]: key },
			};
			return {
				answers,
				provider: record.name,
				name,
				key,
				remaining: freeAmount(sandbox.total),
				credential,
				workflow: workflowFor(slug, answers, credential),
				webhook: `/webhook/${slug}`,
			};
		}),
	);
}

/**
 * Lets the sandbox answer for all accounts.
 *
 * @param delayMs how long each answer takes
 */
export function openAccounts(
	sandbox: Sandbox,
	accounts: readonly RunAccount[],
	delayMs: () => number,
): void {
	for (const { answers, provider, key, remaining } of accounts) {
		sandbox.openAccount(provider, key, () => ({
			...replyOf(answers, remaining, Date.now()),
			delayMs: delayMs(),
		}));
	}
}

/** What runs have sent, in the order in which it came. */
export function messagesIn({ received }: Sandbox): RunMessage[] {
	return received.filter(({ path }) => path === receiverPath).map(({ body }) => body as RunMessage);
}

/** Executions of which the error workflow has heard that they failed, in the order of arrival. */
export function failuresIn({ received }: Sandbox): string[] {
	return received
		.filter(({ path }) => path === failurePath)
		.map(({ body }) => (body as { execution: string }).execution);
}

/** The error workflow of all of these workflows. */
export const failureWorkflow = workflowOf('queueFailures', 'What failed in the queue', [
	node('When a Workflow Fails', 'n8n-nodes-base.errorTrigger', 1, {}),
	alertNode(failurePath, '{ execution: $json.execution.id }'),
]);

/** Letters and digits that nobody uses for anything else. */
export function textOf(random: Random, length: number): string {
	const letters = [...'abcdefghjkmnpqrstuvwxyz23456789'];
	return Array.from({ length }, () => random.pick(letters) ?? '').join('');
}

/** A webhook, the Credits node, and a message with the balance and what the webhook was given. */
function workflowFor(
	slug: string,
	{ record }: MovingProvider,
	{ id, name, type }: CredentialImport,
): ImportableWorkflow {
	const [headline, ...others] = record.balances;
	const webhook = node('Webhook', 'n8n-nodes-base.webhook', 2, {
		httpMethod: 'POST',
		path: slug,
		responseMode: 'lastNode',
		responseData: 'firstEntryJson',
		options: {},
	});
	const credits = node(
		'Credits',
		'n8n-nodes-credits.credits',
		1,
		{
			provider: record.name,
			lowThreshold: 100,
			// Elsewhere there is one balance only.
			...(others.length > 0 && { balance: headline.balance }),
			options: {},
		},
		{ credentials: { [type]: { id, name } } },
	);
	// The id is not in the item: n8n finds it by what links the item to the webhook's.
	const said = `{
		id: $('Webhook').item.json.body.id, execution: $execution.id,
		account: $json.account, remaining: $json.remaining, status: $json.status,
	}`;
	const whole = workflowOf(slug, name, [webhook, credits, alertNode(receiverPath, said)]);
	return {
		...whole,
		settings: { ...whole.settings, errorWorkflow: failureWorkflow.id },
		// n8n registers a webhook under the path alone only where the node has this.
		nodes: whole.nodes.map((each) =>
			each === whole.nodes[0] ? { ...each, webhookId: slug } : each,
		),
	};
}
