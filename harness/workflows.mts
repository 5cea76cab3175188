import { sandboxCredentialOf } from '../sandbox/credentials.js';
import { ALERT_HOST } from '../sandbox/recordingServer.js';

/** A node of a workflow in the format that n8n imports. */
export interface WorkflowNode {
	id: string;
	name: string;
	type: string;
	typeVersion: number;
	position: [number, number];
	parameters: object;
	onError?: string;
	executeOnce?: boolean;
	/** Without it, n8n does not register a webhook under its path alone. */
	webhookId?: string;
	credentials?: Record<string, { id: string; name: string }>;
}

/** Optional properties of a node. */
export type NodeExtras = Pick<WorkflowNode, 'onError' | 'executeOnce' | 'credentials'>;

/** A workflow in the format that n8n imports. */
export interface ImportableWorkflow {
	id: string;
	name: string;
	nodes: WorkflowNode[];
	connections: object;
	active: boolean;
	settings: object;
	pinData: object;
}

/** A node without a position; {@link workflowOf} gives it one. */
export function node(
	name: string,
	type: string,
	typeVersion: number,
	parameters: object,
	extras: NodeExtras = {},
): WorkflowNode {
	return { id: name, name, type, typeVersion, position: [0, 0], parameters, ...extras };
}

/**
 * A node that sends JSON to the sandbox's alert receiver.
 *
 * @param path such as `/low`
 * @param body an expression for what is sent; by default the whole item
 */
export function alertNode(path: string, body = '$json'): WorkflowNode {
	return node('Send', 'n8n-nodes-base.httpRequest', 4.2, {
		method: 'POST',
		url: `https://${ALERT_HOST}${path}`,
		sendBody: true,
		specifyBody: 'json',
		jsonBody: `={{ JSON.stringify(${body}) }}`,
		options: {},
	});
}

/**
 * A workflow of a manual trigger and nodes in a row.
 *
 * @param output the output of each Credits node that is connected to the next node
 */
export function workflow(
	id: string,
	name: string,
	row: WorkflowNode[],
	output: 0 | 1 = 0,
): ImportableWorkflow {
	const start = node('Start', 'n8n-nodes-base.manualTrigger', 1, {});
	return workflowOf(id, name, [start, ...row], output);
}

/** A workflow of nodes in a row, the first of which is a trigger. */
export function workflowOf(
	id: string,
	name: string,
	row: WorkflowNode[],
	output: 0 | 1 = 0,
): ImportableWorkflow {
	const nodes = row.map((each, index): WorkflowNode => ({ ...each, position: [index * 224, 0] }));
	const connections = Object.fromEntries(
		row.slice(1).map((next, index) => {
			const previous = row[index];
			// Only the Credits nodes of these workflows have a second output.
			const outputs: object[][] = previous?.type === creditsType && output === 1 ? [[]] : [];
			outputs.push([{ node: next.name, type: 'main', index: 0 }]);
			return [previous?.name ?? '', { main: outputs }];
		}),
	);
	return {
		id,
		name,
		nodes,
		connections,
		active: false,
		settings: { executionOrder: 'v1' },
		// Without it, executing a single step breaks in n8n 2.41.1.
		pinData: {},
	};
}

export const creditsType = 'n8n-nodes-credits.credits';
export const triggerType = 'n8n-nodes-credits.creditsTrigger';

/** A node for an account of the sandbox. */
export function creditsAt(
	provider: string,
	parameters: object,
	extras: NodeExtras = {},
): WorkflowNode {
	const all = { provider, options: {}, ...parameters };
	return node('Credits', creditsType, 1, all, { credentials: credentialsOf(provider), ...extras });
}

/** A trigger for an account of the sandbox. */
export function creditsTrigger(provider: string, parameters: object): WorkflowNode {
	const trigger = creditsAt(provider, parameters);
	return { ...trigger, ...{ id: 'Credits Trigger', name: 'Credits Trigger', type: triggerType } };
}

/**
 * A webhook that is answered when the last node is done.
 *
 * @param path of its address, below `/webhook/`
 */
export function webhookNode(path: string, responseData = 'firstEntryJson'): WorkflowNode {
	const parameters = { httpMethod: 'POST', path, responseMode: 'lastNode', responseData };
	const webhook = node('Webhook', 'n8n-nodes-base.webhook', 2, { ...parameters, options: {} });
	return { ...webhook, webhookId: path };
}

/** The sandbox's credentials for providers, as a node refers to them. */
export function credentialsOf(...providers: string[]): NonNullable<WorkflowNode['credentials']> {
	return Object.fromEntries(
		providers.map((provider) => {
			const { type, id, name } = sandboxCredentialOf(provider);
			return [type, { id, name }];
		}),
	);
}
