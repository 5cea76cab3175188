import type { CredentialImport } from '../../harness/commandLine.mjs';
import {
	alertNode,
	creditsType,
	node,
	webhookNode,
	workflowOf,
	type ImportableWorkflow,
} from '../../harness/workflows.mjs';
import { credentialTypeOf, mainSecretOf } from '../../nodes/Credits/providers/contract.js';
import { credentialDataOf } from '../../sandbox/credentials.js';
import type { Sandbox } from '../../sandbox/index.js';
import { Random } from '../../sandbox/random.js';
import { replyOf } from '../watched/moments.js';
import { movingProviders, type MovingProvider } from '../watched/movingProviders.js';

/** At how many providers accounts are opened, and how many at each. */
const PROVIDERS = 5;
const PER_PROVIDER = 2;

const LOW_THRESHOLD = 100;

/** Where the workflows send what they have read, and the error workflow which execution has failed. */
const RECEIVER_PATH = '/queue';
const FAILURE_PATH = '/queue-failed';

/** An account that runs read, with a workflow and a credential of its own. */
export interface RunAccount {
	answers: MovingProvider;
	/** What its items call it: the name of the credential. */
	name: string;
	/** Made up for this run. */
	key: string;
	/** No two accounts have the same. */
	remaining: number;
	status: 'low' | 'ok';
	credential: CredentialImport;
	/** Its id is the path of its webhook. */
	workflow: ImportableWorkflow;
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
	return movingProviders.slice(0, PROVIDERS).flatMap((answers) =>
		Array.from({ length: PER_PROVIDER }, (_, index): RunAccount => {
			const { record, sandbox } = answers;
			const slug = `queue-${record.name}-${index + 1}`;
			const key = `${slug}-key-${random.text(12)}`;
			const name = `${record.displayName} in the queue, ${index + 1}`;
			let remaining = 0;
			do remaining = 1 + random.below(sandbox.total);
			while (taken.has(remaining));
			taken.add(remaining);
			const credential: CredentialImport = {
				id: slug,
				name,
				type: credentialTypeOf(record),
				data: { ...credentialDataOf(answers), [mainSecretOf(record).name]: key },
			};
			const status = remaining <= LOW_THRESHOLD ? 'low' : 'ok';
			const workflow = workflowFor(slug, answers, credential);
			return { answers, name, key, remaining, status, credential, workflow };
		}),
	);
}

/** Lets the sandbox answer for all accounts. @param delayMs how long each answer takes */
export function openAccounts(
	sandbox: Sandbox,
	accounts: readonly RunAccount[],
	delayMs: () => number,
): void {
	for (const { answers, key, remaining } of accounts) {
		sandbox.openAccount(answers.record.name, key, () => ({
			...replyOf(answers, remaining, Date.now()),
			delayMs: delayMs(),
		}));
	}
}

/** What runs have sent, in the order in which it came. */
export function messagesIn({ received }: Sandbox): RunMessage[] {
	return received
		.filter(({ path }) => path === RECEIVER_PATH)
		.map(({ body }) => body as RunMessage);
}

/** Executions of which the error workflow has heard that they failed. */
export function failuresIn({ received }: Sandbox): Set<string> {
	const failures = received.filter(({ path }) => path === FAILURE_PATH);
	return new Set(failures.map(({ body }) => (body as { execution: string }).execution));
}

/** The error workflow of all of these workflows. */
export const failureWorkflow = workflowOf('queueFailures', 'What failed in the queue', [
	node('When a Workflow Fails', 'n8n-nodes-base.errorTrigger', 1, {}),
	alertNode(FAILURE_PATH, '{ execution: $json.execution.id }'),
]);

/** A webhook, the Credits node, and a message with the balance and what the webhook was given. */
function workflowFor(
	slug: string,
	{ record }: MovingProvider,
	{ id, name, type }: CredentialImport,
): ImportableWorkflow {
	const [headline, ...others] = record.balances;
	const parameters = {
		provider: record.name,
		lowThreshold: LOW_THRESHOLD,
		// Elsewhere there is one balance only.
		...(others.length > 0 && { balance: headline.balance }),
		// Some providers name the account themselves.
		options: { accountLabel: name },
	};
	const credits = node('Credits', creditsType, 1, parameters, {
		credentials: { [type]: { id, name } },
	});
	// The id is not in the item: n8n finds it by what links the item to the webhook's.
	const message = alertNode(
		RECEIVER_PATH,
		`{
			id: $('Webhook').item.json.body.id, execution: $execution.id,
			account: $json.account, remaining: $json.remaining, status: $json.status,
		}`,
	);
	const whole = workflowOf(slug, name, [webhookNode(slug), credits, message]);
	return { ...whole, settings: { ...whole.settings, errorWorkflow: failureWorkflow.id } };
}
