import {
	alertNode,
	credentialsOf,
	creditsAt,
	creditsTrigger,
	node,
	workflow,
	workflowOf,
	type NodeExtras,
	type WorkflowNode,
} from '../../harness/workflows.mjs';

/** An input item to recognize further on. */
const order = node('Order', 'n8n-nodes-base.set', 3.4, {
	assignments: { assignments: [{ id: 'order', name: 'order', value: 17, type: 'number' }] },
	options: {},
});

/** Shows what it gets. */
const next = node('Next', 'n8n-nodes-base.set', 3.4, { options: {} });

/** A node of Credits Overview, without a credential unless it gets some. */
function overview(name: string, parameters: object, extras: NodeExtras = {}): WorkflowNode {
	return node(name, 'n8n-nodes-credits.creditsOverview', 1, parameters, extras);
}

const sixProviders = ['acyChecker', 'kieAi', 'melissa', 'openAi', 'pixelcut', 'stablecog'];

const overviewOfSix = overview(
	'Credits Overview',
	{
		operation: 'getOverview',
		providers: sixProviders,
		thresholds: {
			values: [
				{ provider: 'kieAi', lowThreshold: 500, lowThresholdType: 'amount' },
				{ provider: 'acyChecker', lowThreshold: 20, lowThresholdType: 'percent' },
			],
		},
		options: {},
	},
	{ credentials: credentialsOf(...sixProviders) },
);

/** The workflows that are opened in the browser, by purpose. */
export const editorWorkflows = {
	empty: workflow('e2eEmpty', 'First steps', []),
	firstMessage: workflow('e2eFirstMessage', 'First message', []),
	overview: workflow('e2eOverview', 'Overview', [
		overview('Credits Overview', { operation: 'getOverview', options: {} }),
		overview('Make Digest', { operation: 'digest' }),
		next,
	]),
	digest: workflow('e2eDigest', 'Digest', [
		overviewOfSix,
		overview('Make Digest', { operation: 'digest', include: 'all' }),
		alertNode('/digest'),
	]),
	panel: workflow('e2ePanel', 'Panel', [order, creditsAt('kieAi', {}), next]),
	// A workflow of its own: n8n saves automatically what is changed there.
	choice: workflow('e2eChoice', 'Choice', [order, creditsAt('kieAi', {})]),
	gate: workflow('e2eGate', 'Gate', [
		order,
		creditsAt('kieAi', { operation: 'requireCredits', requiredCredits: 1000 }),
		next,
	]),
	errorOutput: workflow(
		'e2eErrorOutput',
		'Error output',
		[order, creditsAt('kieAi', {}, { onError: 'continueErrorOutput' }), next],
		1,
	),
	trigger: workflowOf('e2eTrigger', 'Trigger', [
		creditsTrigger('kieAi', { lowThreshold: 500 }),
		next,
	]),
	onLow: workflowOf('e2eOnLow', 'On low', [
		creditsTrigger('kieAi', { events: ['low'], lowThreshold: 500 }),
		next,
	]),
	noThreshold: workflowOf('e2eNoThreshold', 'No threshold', [creditsTrigger('kieAi', {}), next]),
} as const;
