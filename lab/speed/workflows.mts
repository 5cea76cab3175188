import {
	creditsAt,
	credentialsOf,
	creditsType,
	node,
	webhookNode,
	workflowOf,
	type ImportableWorkflow,
	type WorkflowNode,
} from '../../harness/workflows.mjs';
import { credentialTypeOf } from '../../nodes/Credits/providers/contract.js';
import { kieAi } from '../../nodes/Credits/providers/kieAi/record.js';

/** The provider of all variants: one request, one number in the answer. */
export const measuredProvider = kieAi.name;

/** A way to get the balance into a workflow. */
export interface Variant {
	id: string;
	title: string;
	/** The names of the nodes that do it, in their order. */
	measuredNodes: string[];
	/** A webhook takes the items, Split Out puts them out one by one; the answer comes at the end. */
	workflow: ImportableWorkflow;
	/** Whether one item comes out, however many go in. */
	isOnce: boolean;
}

const credits = creditsAt(measuredProvider, { lowThreshold: 500 });

/** The same request, with the same credential. */
const httpRequest = node(
	'HTTP Request',
	'n8n-nodes-base.httpRequest',
	4.4,
	{
		url: kieAi.requests.credit.url,
		authentication: 'predefinedCredentialType',
		nodeCredentialType: credentialTypeOf(kieAi),
		options: {},
	},
	{ credentials: credentialsOf(measuredProvider) },
);

/** Extracts the number and compares it: two fields, where Credits has two dozen. */
const editFields = node('Edit Fields', 'n8n-nodes-base.set', 3.4, {
	assignments: {
		assignments: [
			{ id: '1', name: 'remaining', value: '={{ $json.data }}', type: 'number' },
			{ id: '2', name: 'isLow', value: '={{ $json.data <= 500 }}', type: 'boolean' },
		],
	},
	options: {},
});

/** What is compared, the subject first. */
export const variants = {
	credits: variant('credits', 'Credits', [credits]),
	creditsOnce: variant('creditsOnce', 'Credits, Execute Once', [once(credits)]),
	requestOnce: variant('requestOnce', 'HTTP Request + Edit Fields, Execute Once', [
		once(httpRequest),
		once(editFields),
	]),
	requestPerItem: variant('requestPerItem', 'HTTP Request + Edit Fields, per item', [
		httpRequest,
		editFields,
	]),
} as const;

/** What the webhook is sent: people to be verified, say. */
export function inputItems(count: number): { items: object[] } {
	const items = Array.from({ length: count }, (_, index) => ({
		id: index + 1,
		name: `Person ${index + 1}`,
		email: `person.${index + 1}@example.test`,
	}));
	return { items };
}

function variant(id: string, title: string, nodes: WorkflowNode[]): Variant {
	const path = `bench-${id}`;
	const splitOut = node('Split Out', 'n8n-nodes-base.splitOut', 1, {
		fieldToSplitOut: 'body.items',
		options: {},
	});
	return {
		id,
		title,
		measuredNodes: nodes.map(({ name }) => name),
		workflow: workflowOf(path, title, [webhookNode(path, 'noData'), splitOut, ...nodes]),
		// Credits reads once by itself.
		isOnce: nodes.some(({ type, executeOnce }) => executeOnce === true || type === creditsType),
	};
}

function once(each: WorkflowNode): WorkflowNode {
	return { ...each, executeOnce: true };
}
