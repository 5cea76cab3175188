import type { WorkflowNode } from '../../harness/workflows.mjs';
import { editorWorkflows } from './editorWorkflows.mjs';
import { resetSandbox, type EditorFixture } from './fixture.mjs';

const { panel, gate, errorOutput, trigger, onLow, noThreshold } = editorWorkflows;

type Executed = [
	title: string,
	workflow: { id: string; nodes: WorkflowNode[] },
	/** Of the account that its Credits node reads. */
	situation: string,
	/** Fields of the output, or the texts of an error: its message and what to do. */
	shown: Record<string, string> | [message: string, ...advice: string[]],
];

const item = { remaining: '800', unit: 'credit', status: 'ok' };
const event = { event: 'low', reason: 'sample', remaining: '50' };
const failure = { event: 'readFailed', reason: 'sample' };
const refused = 'Kie.ai refused the API Key';
const whereKeysAre = 'https://kie.ai/api-key';
const missing = 'has 800 credits left, but 1,000';

const executions: Executed[] = [
	['"Execute step" shows the item', panel, 'healthy', item],
	[
		'a refused key shows what happened and what to do',
		panel,
		'badKey',
		[refused, 'Open the credential of this node', whereKeysAre],
	],
	[
		'Require Credits stops, and says what is missing and where to buy',
		gate,
		'healthy',
		[missing, 'Top up at https://kie.ai/pricing'],
	],
	['"Fetch test event" shows an event, marked as a sample', trigger, 'low', event],
	['with Read Failed selected, a refused key is a test event', trigger, 'badKey', failure],
	[
		'without Read Failed selected, a refused key is shown in red',
		onLow,
		'badKey',
		[refused, whereKeysAre],
	],
	[
		'the test event of a trigger without a threshold asks for one',
		noThreshold,
		'healthy',
		['Enter a Low Threshold', "remove Low from 'Trigger On'"],
	],
];

/** Checks what a person sees after "Execute step", "Fetch Test Event" or "Publish". */
export async function checkExecutions({ check, sandbox, editor }: EditorFixture): Promise<void> {
	for (const [title, { id, nodes }, situation, shown] of executions) {
		await check(title, async () => {
			await resetSandbox(sandbox, { kieAi: situation });
			const credits = nodes.find(({ type }) => type.startsWith('n8n-nodes-credits.'));
			await editor.openNode(id, credits?.name ?? '');
			if (Array.isArray(shown)) {
				await editor.executeStep('danger');
				await editor.expectError(...shown);
				return;
			}
			await editor.executeStep('success');
			await editor.showOutputAs('schema');
			for (const [name, value] of Object.entries(shown)) await editor.expectField(name, value);
		});
	}
	await check('the error output gets the error, with the fields of the input', async () => {
		await resetSandbox(sandbox, { kieAi: 'badKey' });
		await editor.openNode(errorOutput.id, 'Credits');
		await editor.executeStep('success');
		await editor.part('tab-1', 'output-panel').click();
		await editor.showOutputAs('schema');
		await editor.expectField('order', '17');
		await editor.expectField('class', 'auth');
		await editor.expectOutput('message', 'details');
	});
	await resetSandbox(sandbox);
	await check('a trigger without a threshold cannot be published, and n8n says why', async () => {
		await editor.openWorkflow(noThreshold.id);
		await editor.publish();
		// n8n tries five times within fifteen seconds before it reports the failure.
		await editor.page.getByText('Workflow could not be published').waitFor({ timeout: 60_000 });
		await editor.page.getByText('Enter a Low Threshold: with 0 only Depleted').waitFor();
	});
}
