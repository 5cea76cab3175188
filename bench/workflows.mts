import { credentialTypeOf } from '../nodes/Credits/providers/contract.js';
import { kieAi } from '../nodes/Credits/providers/kieAi/record.js';
import { sandboxCredentials } from '../sandbox/credentials.js';

/** The provider of all variants: one request, one number in the answer. */
export const measuredProvider = kieAi.name;

/** A way to get the balance into a workflow. */
export interface Variant {
	id: string;
	title: string;
	/** The names of the nodes that do it, in their order. */
	measuredNodes: string[];
	nodes: WorkflowNode[];
}

interface WorkflowNode {
	name: string;
	type: string;
	typeVersion: number;
	parameters: Record<string, unknown>;
	executeOnce?: boolean;
	credentials?: Record<string, { id: string; name: string }>;
	webhookId?: string;
}

const credentials = credentialsOf(measuredProvider);

const credits: WorkflowNode = {
	name: 'Credits',
	type: 'n8n-nodes-credits.credits',
	typeVersion: 1,
	parameters: { provider: measuredProvider, lowThreshold: 500, options: {} },
	credentials,
};

/** The same request, with the same credential. */
const httpRequest: WorkflowNode = {
	name: 'HTTP Request',
	type: 'n8n-nodes-base.httpRequest',
	typeVersion: 4.4,
	parameters: {
		url: kieAi.requests.credit.url,
		authentication: 'predefinedCredentialType',
		nodeCredentialType: credentialTypeOf(kieAi),
		options: {},
	},
	credentials,
};

/** Digs out the number and judges it: two fields where Credits has two dozen. */
const editFields: WorkflowNode = {
	name: 'Edit Fields',
	type: 'n8n-nodes-base.set',
	typeVersion: 3.4,
	parameters: {
		assignments: {
			assignments: [
				{ id: '1', name: 'remaining', value: '={{ $json.data }}', type: 'number' },
				{ id: '2', name: 'isLow', value: '={{ $json.data <= 500 }}', type: 'boolean' },
			],
		},
		options: {},
	},
};

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

/** The address of a variant's webhook, from the server's root. */
export function webhookPath({ id }: Variant): string {
	return `/webhook/bench-${id}`;
}

/** How many items come out of a variant's last node; Credits says it once. */
export function expectedItems({ nodes }: Variant, items: number): number {
	const isOnce = nodes.some(({ type, executeOnce }) => executeOnce || type === credits.type);
	return isOnce ? 1 : items;
}

/**
 * A variant as n8n imports it: a webhook takes the items, Split Out puts them
 * out one by one, and the answer comes when the last node is done.
 */
export function workflowOf({ id, title, nodes }: Variant): object {
	const start: WorkflowNode[] = [
		{
			name: 'Webhook',
			type: 'n8n-nodes-base.webhook',
			typeVersion: 2,
			parameters: {
				httpMethod: 'POST',
				path: `bench-${id}`,
				responseMode: 'lastNode',
				responseData: 'noData',
				options: {},
			},
			webhookId: `bench-${id}`,
		},
		{
			name: 'Split Out',
			type: 'n8n-nodes-base.splitOut',
			typeVersion: 1,
			parameters: { fieldToSplitOut: 'body.items', options: {} },
		},
	];
	const all = [...start, ...nodes];
	return {
		id,
		name: title,
		settings: { executionOrder: 'v1' },
		nodes: all.map((node, index) => ({ ...node, id: node.name, position: [index * 200, 0] })),
		connections: Object.fromEntries(
			all
				.slice(0, -1)
				.map(({ name }, index) => [
					name,
					{ main: [[{ node: all[index + 1]?.name, type: 'main', index: 0 }]] },
				]),
		),
	};
}

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
	return { id, title, measuredNodes: nodes.map(({ name }) => name), nodes };
}

function once(node: WorkflowNode): WorkflowNode {
	return { ...node, executeOnce: true };
}

function credentialsOf(provider: string): Record<string, { id: string; name: string }> {
	const found = sandboxCredentials.find((credential) => credential.provider === provider);
	if (!found) throw new Error(`The sandbox has no credential for ${provider}.`);
	return { [found.type]: { id: found.id, name: found.name } };
}
