import type { RemoteProvider } from '../../nodes/Credits/providers/provider.js';
import { fixtures } from '../../sandbox/providers/index.js';
import type { Sandbox } from '../../sandbox/index.js';
import { countedAs, stepOf } from '../../sandbox/situations.js';
import {
	alertNode,
	node,
	workflowOf,
	type ImportableWorkflow,
} from '../../scripts/e2e/editorWorkflows.mjs';
import type { CredentialImport } from '../../scripts/n8n/commandLine.mjs';
import { Random, seedFor } from '../random.js';

/** How many accounts are opened at each provider. */
const perProvider = 2;

/** Where the workflows send what they have read. */
const receiverPath = '/queue';

/** Where the error workflow sends which execution has failed. */
const failurePath = '/queue-failed';

/** An account that runs read, with a workflow and a credential of its own. */
export interface RunAccount {
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

/** Makes accounts up: two at each provider, each with its own key and its own balance. */
export function makeAccounts(seed: number): RunAccount[] {
	const random = new Random(seedFor(seed, 'accounts of the queue'));
	const taken = new Set<number>();
	const freeAmount = (total: number): number => {
		const step = stepOf(total);
		const steps = Math.round(total / step);
		let amount = 0;
		do amount = countedAs(total, step * (1 + random.below(steps)));
		while (taken.has(amount));
		taken.add(amount);
		return amount;
	};
	return fixtures.flatMap((fixture) =>
		Array.from({ length: perProvider }, (_, index) => {
			const { name: provider, credential: type } = fixture.record;
			const slug = `queue-${provider}-${index + 1}`;
			const key = `${slug}-key-${textOf(random, 12)}`;
			const name = `${fixture.record.displayName} in the queue, ${index + 1}`;
			const credential: CredentialImport = {
				id: slug,
				name,
				type: type.type,
				data: { [type.secretField]: key },
			};
			return {
				provider,
				name,
				key,
				remaining: freeAmount(fixture.total),
				credential,
				workflow: workflowFor(slug, fixture.record, credential),
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
	for (const { provider, key, remaining } of accounts) {
		const fixture = fixtures.find(({ record }) => record.name === provider);
		if (fixture === undefined) throw new Error(`There is no ${provider} in the sandbox.`);
		const { answer, total } = fixture;
		sandbox.openAccount(provider, key, () => ({
			status: 200,
			body: answer({ total, remaining }, Date.now()),
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
	{ name: provider, balances: [headline] }: RemoteProvider,
	{ id, name, type }: CredentialImport,
): ImportableWorkflow {
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
			provider,
			lowThreshold: 100,
			// Counts only where an account has several.
			balance: headline.balance,
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
