import { createHash } from 'node:crypto';

import type { CredentialImport } from '../../harness/commandLine.mjs';
import type { SoughtKey } from '../../harness/secrets/keySearch.js';
import {
	alertNode,
	node,
	webhookNode,
	workflowOf,
	type ImportableWorkflow,
	type WorkflowNode,
} from '../../harness/workflows.mjs';
import type { ProviderAnswers } from '../../nodes/Credits/providers/answers.js';
import { credentialTypeOf, mainSecretOf } from '../../nodes/Credits/providers/contract.js';
import { catalogue } from '../../sandbox/catalogue.js';
import { credentialDataOf } from '../../sandbox/credentials.js';
import type { Sandbox, TimedReply } from '../../sandbox/index.js';
import { Random } from '../../sandbox/random.js';
import { sampleOf } from '../../sandbox/samples.js';
import { secretFaults } from '../faults/catalogue/secretFaults.js';
import { canBeSubject, subjectOf } from '../faults/catalogue/subject.js';

/** An account whose answers repeat its key, a good one and a refused one in turn. */
export interface EchoingAccount extends SoughtKey {
	provider: string;
	/** The field of the credential that holds the key. */
	secretField: string;
	credential: CredentialImport;
	/** What it answers, one after the other. */
	answers: TimedReply[];
	/** How often it was asked. */
	asked: number;
	/** Started by a call, one for each of n8n's On Error settings. */
	called: ImportableWorkflow[];
	/** Started by the Credits Trigger: one reports failed reads, the other throws. */
	triggered: ImportableWorkflow[];
}

/** Where accounts are opened: what n8n keeps depends on the shape of the requests, not on the provider. */
const providers: readonly ProviderAnswers[] = sampleOf(
	catalogue.filter(
		(answers) => canBeSubject(answers) && Object.keys(answers.record.requests).length === 1,
	),
	{ atLeast: 5, atMost: 6 },
);

/**
 * Opens two accounts at each of some providers. The key of the one looks the same in
 * every encoding but Base64, that of the other looks different in each.
 *
 * @param seed decides the keys, and how the answers spell them
 * @param round which of its answers every account gives now
 */
export async function openEchoingAccounts(
	sandbox: Sandbox,
	seed: number,
	round: () => number,
): Promise<EchoingAccount[]> {
	const accounts = await Promise.all(
		providers.flatMap((answers) => [
			echoingAccount(answers, 'plain', seed),
			echoingAccount(answers, 'odd', seed),
		]),
	);
	for (const account of accounts) {
		sandbox.openAccount(account.provider, account.key, () => {
			account.asked += 1;
			const answer = account.answers[round() % account.answers.length];
			if (answer === undefined) throw new Error(`${account.name} has no answers`);
			return answer;
		});
	}
	return accounts;
}

/** A key as most providers make them. @param text what it is for */
export function plainKey(text: string): string {
	return `sk-${createHash('sha256').update(text).digest('hex').slice(0, 32)}`;
}

async function echoingAccount(
	answers: ProviderAnswers,
	kind: 'plain' | 'odd',
	seed: number,
): Promise<EchoingAccount> {
	const { record } = answers;
	const subject = await subjectOf(answers);
	const secretField = mainSecretOf(record).name;
	const name = `${record.displayName}, ${kind} key`;
	const plain = plainKey(`${seed} ${name}`);
	const key = kind === 'plain' ? plain : `${plain.slice(0, 12)}/+b"c&=%7e#<d>`;
	const random = new Random(seed, name);
	const replies = secretFaults.flatMap((fault) =>
		fault.variants(subject, random, key).flatMap((variant) => variant.inject().replies ?? []),
	);
	const credential: CredentialImport = {
		id: `stored-${record.name}-${kind}`,
		name,
		type: credentialTypeOf(record),
		data: { ...credentialDataOf(answers), [secretField]: key },
	};
	return {
		name,
		key,
		provider: record.name,
		secretField,
		credential,
		answers: replies.map((reply) => {
			if ('kind' in reply) throw new Error('An answer that repeats a key is a plain one');
			return reply;
		}),
		asked: 0,
		...workflowsFor(record.name, credential),
	};
}

/** Gets everything that n8n hands to an error workflow, and sends it on. */
export const errorWorkflow = workflowOf('storedError', 'Errors', [
	node('Error Trigger', 'n8n-nodes-base.errorTrigger', 1, {}),
	alertNode('/error'),
]);

/** Every way in which the nodes can hand on what they have got. */
function workflowsFor(
	provider: string,
	{ id, name, type }: CredentialImport,
): Pick<EchoingAccount, 'called' | 'triggered'> {
	const credentials = { [type]: { id, name } };
	const reader = (
		title: string,
		nodeType: string,
		parameters: object,
		onError?: string,
	): WorkflowNode => {
		const extras = { credentials, ...(onError !== undefined && { onError }) };
		return node(title, nodeType, 1, { provider, ...parameters }, extras);
	};
	const toSend = [{ node: 'Send', type: 'main', index: 0 }];
	return {
		called: ['stopWorkflow', 'continueRegularOutput', 'continueErrorOutput'].map((onError) => {
			const path = `${id}-${onError}`;
			const options = { includeRaw: true, maxRetries: 0 };
			const credits = reader('Credits', 'n8n-nodes-credits.credits', { options }, onError);
			const workflow = workflowOf(path, path, [webhookNode(path), credits, alertNode(`/${path}`)]);
			// What leaves the node by its second output is sent as well.
			const connections = { ...workflow.connections, Credits: { main: [toSend, toSend] } };
			return kept({ ...workflow, connections });
		}),
		triggered: [
			{ path: `${id}-told`, events: ['everyPoll', 'readFailed', 'readRecovered'] },
			{ path: `${id}-throwing`, events: ['depleted'] },
		].map(({ path, events }) => {
			const trigger = reader('Credits Trigger', 'n8n-nodes-credits.creditsTrigger', {
				pollTimes: { item: [{ mode: 'everyMinute' }] },
				events,
				options: { maxRetries: 0 },
			});
			return kept(workflowOf(path, path, [trigger, alertNode(`/${path}`)]));
		}),
	};
}

/** n8n keeps every execution, with all data. */
function kept(workflow: ImportableWorkflow): ImportableWorkflow {
	return {
		...workflow,
		settings: {
			...workflow.settings,
			errorWorkflow: errorWorkflow.id,
			saveDataErrorExecution: 'all',
			saveDataSuccessExecution: 'all',
			saveExecutionProgress: true,
		},
	};
}
