import { sandboxCredentials } from '../../sandbox/credentials.js';
import { ALERT_HOST } from '../../sandbox/desk.js';
import { samples } from './samples.mjs';

/** A node of a workflow, as n8n imports it. */
export interface WorkflowNode {
	id: string;
	name: string;
	type: string;
	typeVersion: number;
	position: [number, number];
	parameters: object;
	onError?: string;
	credentials?: Record<string, { id: string; name: string }>;
}

type NodeExtras = Pick<WorkflowNode, 'onError' | 'credentials'>;

/** A workflow, as n8n imports it. */
export interface ImportableWorkflow {
	id: string;
	name: string;
	nodes: WorkflowNode[];
	connections: object;
	active: boolean;
	settings: object;
	pinData: object;
}

/** A node that has no place yet. */
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
 * @param body an expression for what is sent: the item as it is without it
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
 * A workflow of a manual trigger and some nodes in a row.
 *
 * @param output which output of each node leads on, counted from 0
 */
export function workflow(
	id: string,
	name: string,
	row: WorkflowNode[],
	output = 0,
): ImportableWorkflow {
	return workflowOf(
		id,
		name,
		[node('Start', 'n8n-nodes-base.manualTrigger', 1, {}), ...row],
		output,
	);
}

/** A workflow of nodes in a row, of which the first is a trigger. */
export function workflowOf(
	id: string,
	name: string,
	row: WorkflowNode[],
	output = 0,
): ImportableWorkflow {
	const nodes = row.map((each, index) => ({
		...each,
		position: [index * 224, 0] as [number, number],
	}));
	const connections = Object.fromEntries(
		row.slice(1).map((next, index) => {
			const previous = row[index];
			// Only the Credits nodes of these workflows have a second output.
			const from = previous?.type === creditsType ? output : 0;
			const outputs = Array.from({ length: from + 1 }, (_, each) =>
				each === from ? [{ node: next.name, type: 'main', index: 0 }] : [],
			);
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

const creditsType = 'n8n-nodes-credits.credits';

/** An input item to recognise further on. */
function order(): WorkflowNode {
	const field = { id: 'order', name: 'order', value: 17, type: 'number' };
	const parameters = { assignments: { assignments: [field] }, options: {} };
	return node('Order', 'n8n-nodes-base.set', 3.4, parameters);
}

/** What shows what it gets. */
function next(): WorkflowNode {
	return node('Next', 'n8n-nodes-base.set', 3.4, { options: {} });
}

/** A node for an account of the sandbox. */
function creditsAt(provider: string, parameters: object, extras: NodeExtras = {}): WorkflowNode {
	const all = { provider, options: {}, ...parameters };
	const credentials = credentialsOf(provider);
	return node('Credits', creditsType, 1, all, { credentials, ...extras });
}

function credits(parameters: object, extras: NodeExtras = {}): WorkflowNode {
	return creditsAt('kieAi', parameters, extras);
}

/** A node of Credits Overview, without a credential unless it gets some. */
function overview(name: string, parameters: object, extras: NodeExtras = {}): WorkflowNode {
	return node(name, 'n8n-nodes-credits.creditsOverview', 1, parameters, extras);
}

/** Get Overview of six accounts of the sandbox. */
function sixAccounts(): WorkflowNode {
	const providers = ['acyChecker', 'kieAi', 'melissa', 'openAi', 'pixelcut', 'stablecog'];
	const threshold = { lowThreshold: 500, lowThresholdType: 'amount' };
	const values = [
		{ provider: 'kieAi', ...threshold },
		{ provider: 'acyChecker', lowThreshold: 20, lowThresholdType: 'percent' },
	];
	return overview(
		'Credits Overview',
		{ operation: 'getOverview', providers, thresholds: { values }, options: {} },
		{
			credentials: Object.fromEntries(
				providers.flatMap((each) => Object.entries(credentialsOf(each))),
			),
		},
	);
}

/** Nodes of which each shows another subtitle, by their names. */
function subtitledNodes(): WorkflowNode[] {
	return [
		...samples.map(({ record: { name } }) => ({ ...creditsAt(name, {}), name, id: name })),
		node('Simulated', creditsType, 1, { options: {} }),
		node('Forecast', creditsType, 1, { operation: 'forecast', options: {} }),
	];
}

/** A trigger for an account of the sandbox. */
export function creditsTrigger(provider: string, parameters: object): WorkflowNode {
	const all = { provider, options: {}, ...parameters };
	const credentials = credentialsOf(provider);
	return node('Credits Trigger', 'n8n-nodes-credits.creditsTrigger', 1, all, { credentials });
}

/** The credential that the sandbox has for a provider, as a node names it. */
export function credentialsOf(name: string): NonNullable<WorkflowNode['credentials']> {
	const account = sandboxCredentials.find(({ provider }) => provider === name);
	if (!account) throw new Error(`The sandbox has no account at ${name}.`);
	return { [account.type]: { id: account.id, name: account.name } };
}

/** An account with several balances, of which one can be chosen. */
const severalBalances = 'acyChecker';

/** The workflows that are opened in the browser, by what they are for. */
export const editorWorkflows = {
	empty: { id: 'e2eEmpty', workflow: workflow('e2eEmpty', 'First steps', []) },
	firstMessage: {
		id: 'e2eFirstMessage',
		workflow: workflow('e2eFirstMessage', 'First message', []),
	},
	overview: {
		id: 'e2eOverview',
		workflow: workflow('e2eOverview', 'Overview', [
			overview('Credits Overview', { operation: 'getOverview', options: {} }),
			overview('Make Digest', { operation: 'digest' }),
			next(),
		]),
	},
	digest: {
		id: 'e2eDigest',
		workflow: workflow('e2eDigest', 'Digest', [
			sixAccounts(),
			overview('Make Digest', { operation: 'digest', include: 'all' }),
			alertNode('/digest'),
		]),
	},
	panel: {
		id: 'e2ePanel',
		workflow: workflow('e2ePanel', 'Panel', [order(), credits({}), next()]),
	},
	choice: {
		id: 'e2eChoice',
		workflow: workflow('e2eChoice', 'Choice', [order(), credits({})]),
	},
	balances: {
		id: 'e2eBalances',
		workflow: workflow('e2eBalances', 'Balances', [order(), creditsAt(severalBalances, {})]),
	},
	subtitles: {
		id: 'e2eSubtitles',
		workflow: workflow('e2eSubtitles', 'Subtitles', subtitledNodes()),
	},
	gate: {
		id: 'e2eGate',
		workflow: workflow('e2eGate', 'Gate', [
			order(),
			credits({ operation: 'requireCredits', requiredCredits: 1000 }),
			next(),
		]),
	},
	errorOutput: {
		id: 'e2eErrorOutput',
		workflow: workflow(
			'e2eErrorOutput',
			'Error output',
			[order(), credits({}, { onError: 'continueErrorOutput' }), next()],
			1,
		),
	},
	trigger: {
		id: 'e2eTrigger',
		workflow: workflowOf('e2eTrigger', 'Trigger', [
			creditsTrigger('kieAi', { lowThreshold: 500 }),
			next(),
		]),
	},
	onLow: {
		id: 'e2eOnLow',
		workflow: workflowOf('e2eOnLow', 'On low', [
			creditsTrigger('kieAi', { events: ['low'], lowThreshold: 500 }),
			next(),
		]),
	},
	noThreshold: {
		id: 'e2eNoThreshold',
		workflow: workflowOf('e2eNoThreshold', 'No threshold', [creditsTrigger('kieAi', {}), next()]),
	},
} as const;
