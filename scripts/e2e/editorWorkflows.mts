import { sandboxCredentials } from '../../sandbox/credentials.js';

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
 * A workflow of a manual trigger and some nodes in a row.
 *
 * @param output which output of each node leads on, counted from 0
 */
export function workflow(id: string, name: string, row: WorkflowNode[], output = 0): object {
	const start = node('Start', 'n8n-nodes-base.manualTrigger', 1, {});
	const nodes = [start, ...row].map((each, index) => ({
		...each,
		position: [index * 224, 0] as const,
	}));
	const connections = Object.fromEntries(
		row.map((next, index) => {
			const previous = nodes[index]?.name ?? start.name;
			// Only the Credits nodes of these workflows have a second output.
			const from = nodes[index]?.type === creditsType ? output : 0;
			const outputs = Array.from({ length: from + 1 }, (_, each) =>
				each === from ? [{ node: next.name, type: 'main', index: 0 }] : [],
			);
			return [previous, { main: outputs }];
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

function credits(parameters: object, extras: NodeExtras = {}): WorkflowNode {
	const account = sandboxCredentials.find(({ provider }) => provider === 'kieAi');
	if (!account) throw new Error('The sandbox has no account at kieAi.');
	const credentials = { [account.type]: { id: account.id, name: account.name } };
	const all = { options: {}, ...parameters };
	return node('Credits', creditsType, 1, all, { credentials, ...extras });
}

/** The workflows that are opened in the browser, by what they are for. */
export const editorWorkflows = {
	empty: { id: 'e2eEmpty', workflow: workflow('e2eEmpty', 'First steps', []) },
	panel: {
		id: 'e2ePanel',
		workflow: workflow('e2ePanel', 'Panel', [order(), credits({}), next()]),
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
} as const;
