import {
	alertNode,
	node,
	workflowOf,
	type ImportableWorkflow,
	type WorkflowNode,
} from '../../scripts/e2e/editorWorkflows.mjs';
import type { EchoingAccount } from './echoingAccounts.mjs';

/** The workflows of an account. n8n keeps every execution of them, with all data. */
export interface KeepingWorkflows {
	account: EchoingAccount;
	/** Started by a call, one for each of n8n's On Error settings. */
	called: ImportableWorkflow[];
	/** Started by the Credits Trigger: one is told of failed reads, the other throws. */
	triggered: ImportableWorkflow[];
}

/** Gets everything that n8n hands to an error workflow, and sends it on. */
export const errorWorkflow = workflowOf('storedError', 'Errors', [
	node('Error Trigger', 'n8n-nodes-base.errorTrigger', 1, {}),
	alertNode('/error'),
]);

/** How often the triggers poll, beside the poll at publication. */
const everyMinute = { item: [{ mode: 'everyMinute' }] };

const onErrorSettings = ['stopWorkflow', 'continueRegularOutput', 'continueErrorOutput'] as const;

/** Every way in which the nodes can hand on what they have got. */
export function keepingWorkflows(account: EchoingAccount): KeepingWorkflows {
	const { id } = account.credential;
	return {
		account,
		called: onErrorSettings.map((onError) => calledWorkflow(account, `${id}-${onError}`, onError)),
		triggered: [
			triggeredWorkflow(account, `${id}-told`, ['everyPoll', 'readFailed', 'readRecovered']),
			triggeredWorkflow(account, `${id}-throwing`, ['depleted']),
		],
	};
}

/** @param name its id and the path of its address */
function calledWorkflow(
	account: EchoingAccount,
	name: string,
	onError: (typeof onErrorSettings)[number],
): ImportableWorkflow {
	const webhook = {
		...node('Webhook', 'n8n-nodes-base.webhook', 2, {
			httpMethod: 'POST',
			path: name,
			responseMode: 'lastNode',
			options: {},
		}),
		webhookId: name,
	};
	const credits = creditsNode(account, 'Credits', 'n8n-nodes-credits.credits', {
		options: { includeRaw: true, maxRetries: 0 },
	});
	const workflow = workflowOf(name, name, [
		webhook,
		{ ...credits, onError },
		alertNode(`/${name}`),
	]);
	return kept({ ...workflow, connections: withErrorOutput(workflow.connections) });
}

function triggeredWorkflow(
	account: EchoingAccount,
	name: string,
	events: string[],
): ImportableWorkflow {
	const trigger = creditsNode(account, 'Credits Trigger', 'n8n-nodes-credits.creditsTrigger', {
		pollTimes: everyMinute,
		events,
		options: { maxRetries: 0 },
	});
	return kept(workflowOf(name, name, [trigger, alertNode(`/${name}`)]));
}

function creditsNode(
	{ provider, credential }: EchoingAccount,
	name: string,
	type: string,
	parameters: object,
): WorkflowNode {
	const credentials = { [credential.type]: { id: credential.id, name: credential.name } };
	return node(name, type, 1, { provider, ...parameters }, { credentials });
}

/** What leaves the Credits node by its second output is sent as well. */
function withErrorOutput(connections: object): object {
	const toSend = [{ node: 'Send', type: 'main', index: 0 }];
	return { ...connections, Credits: { main: [toSend, toSend] } };
}

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
