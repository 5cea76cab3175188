import { createHash } from 'node:crypto';

import type { SoughtKey } from '../../harness/secrets/keySearch.js';
import {
	alertNode,
	creditsType,
	node,
	webhookNode,
	workflowOf,
	type ImportableWorkflow,
} from '../../harness/workflows.mjs';
import type { ProviderAnswers } from '../../nodes/Credits/providers/answers.js';
import { catalogue } from '../../sandbox/catalogue.js';
import type { Sandbox, TimedReply } from '../../sandbox/index.js';
import { Random } from '../../sandbox/random.js';
import { sampleOf } from '../../sandbox/samples.js';
import { secretFaults } from '../faults/catalogue/secretFaults.js';
import { canBeSubject, subjectOf } from '../faults/catalogue/subject.js';
import { ownCredential, type OwnCredential } from '../ownCredential.js';

/** An account whose answers repeat its key, a good one and a refused one in turn. */
export interface EchoingAccount extends SoughtKey {
	answers: ProviderAnswers;
	credential: OwnCredential;
	/** Its answers, in order. */
	replies: TimedReply[];
	/** Number of requests so far. */
	asked: number;
	/** Started by a webhook, one for each of n8n's On Error settings. */
	called: ImportableWorkflow[];
	/** Started by the Credits Trigger: one reports failed reads, the other throws. */
	triggered: ImportableWorkflow[];
}

/** Providers with accounts: what n8n stores depends on the shape of the requests, not on the provider. */
const providers: readonly ProviderAnswers[] = sampleOf(
	catalogue.filter(
		(answers) => canBeSubject(answers) && Object.keys(answers.record.requests).length === 1,
	),
	{ atLeast: 5, atMost: 6 },
);

/**
 * Opens two accounts at each of some providers. One key looks the same in every encoding but
 * Base64, the other looks different in each.
 *
 * @param seed decides the keys, and how the answers spell them
 * @param round number of the answer that every account gives now
 */
export async function openEchoingAccounts(
	sandbox: Sandbox,
	seed: number,
	round: () => number,
): Promise<EchoingAccount[]> {
	const accounts: EchoingAccount[] = [];
	for (const answers of providers) {
		for (const kind of ['plain', 'odd'] as const) {
			const account = await echoingAccount(answers, kind, seed);
			sandbox.openAccount(answers.record.name, account.key, () => {
				account.asked += 1;
				const reply = account.replies[round() % account.replies.length];
				if (reply === undefined) throw new Error(`${account.name} has no answers`);
				return reply;
			});
			accounts.push(account);
		}
	}
	return accounts;
}

/** A key in the usual form. @param text its purpose */
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
	const name = `${record.displayName}, ${kind} key`;
	const plain = plainKey(`${seed} ${name}`);
	const key = kind === 'plain' ? plain : `${plain.slice(0, 12)}/+b"c&=%7e#<d>`;
	const random = new Random(seed, name);
	const replies = secretFaults.flatMap((fault) =>
		fault.variants(subject, random, key).flatMap((variant) => variant.inject().replies ?? []),
	);
	const credential = ownCredential(answers, `stored-${record.name}-${kind}`, name, key);
	return {
		name,
		key,
		answers,
		credential,
		replies: replies.map((reply) => {
			if ('kind' in reply) throw new Error('An answer that repeats a key is a plain one');
			return reply;
		}),
		asked: 0,
		...workflowsFor(record.name, credential),
	};
}

/** Sends on everything that n8n passes to an error workflow. */
export const errorWorkflow = workflowOf('storedError', 'Errors', [
	node('Error Trigger', 'n8n-nodes-base.errorTrigger', 1, {}),
	alertNode('/error'),
]);

/** Workflows for every way in which the nodes can pass data on. */
function workflowsFor(
	provider: string,
	{ id, name, type }: OwnCredential,
): Pick<EchoingAccount, 'called' | 'triggered'> {
	const credentials = { [type]: { id, name } };
	const toSend = [{ node: 'Send', type: 'main', index: 0 }];
	return {
		called: ['stopWorkflow', 'continueRegularOutput', 'continueErrorOutput'].map((onError) => {
			const path = `${id}-${onError}`;
			const parameters = { provider, options: { includeRaw: true, maxRetries: 0 } };
			const credits = node('Credits', creditsType, 1, parameters, { credentials, onError });
			const workflow = workflowOf(path, path, [webhookNode(path), credits, alertNode(`/${path}`)]);
			// What leaves the node by its second output is sent as well.
			const connections = { ...workflow.connections, Credits: { main: [toSend, toSend] } };
			return withErrorWorkflow({ ...workflow, connections });
		}),
		triggered: [
			{ path: `${id}-reporting`, events: ['everyPoll', 'readFailed', 'readRecovered'] },
			{ path: `${id}-throwing`, events: ['depleted'] },
		].map(({ path, events }) => {
			const pollTimes = { item: [{ mode: 'everyMinute' }] };
			const parameters = { provider, pollTimes, events, options: { maxRetries: 0 } };
			const type = 'n8n-nodes-credits.creditsTrigger';
			const trigger = node('Credits Trigger', type, 1, parameters, { credentials });
			return withErrorWorkflow(workflowOf(path, path, [trigger, alertNode(`/${path}`)]));
		}),
	};
}

function withErrorWorkflow(workflow: ImportableWorkflow): ImportableWorkflow {
	return { ...workflow, settings: { ...workflow.settings, errorWorkflow: errorWorkflow.id } };
}
