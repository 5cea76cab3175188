import {
	alertNode,
	credentialsOf,
	creditsAt,
	creditsTrigger,
	creditsType,
	node,
	workflow,
	workflowOf,
	type NodeExtras,
	type WorkflowNode,
} from '../../harness/workflows.mjs';
import { samples } from './samples.mjs';

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
