import assert from 'node:assert/strict';

import { EditorPage } from '../../harness/editorPage.mjs';
import { editorWorkflows } from './editorWorkflows.mjs';
import { providerEntries } from './panel.mjs';
import { resetSandbox, type Fixture } from './fixture.mjs';
import { defaultEvents } from './triggerEvents.mjs';

const { trigger, onLow, noThreshold } = editorWorkflows;
const nodeName = 'Credits Trigger';

/** Checks the trigger's panel, its test event, and what a person sees who publishes a wrong setting. */
export async function checkTriggerPanel(fixture: Fixture, editor: EditorPage): Promise<void> {
	const { checks, sandbox } = fixture;
	// n8n tries five times, within fifteen seconds, before it says so.
	const other = await editor.openAnother();
	await checks.run('a trigger without a threshold is sent off to be published', async () => {
		await other.openWorkflow(noThreshold.id);
		await other.publish();
	});

	await checks.run('the trigger shows the Provider selector, with every provider', async () => {
		await editor.openNode(trigger.id, nodeName);
		await editor.screenshot('22-trigger-panel');
		await editor.openList('provider');
		assert.deepEqual(await editor.entriesInList(), providerEntries);
		await editor.page.keyboard.press('Escape');
	});
	await checks.run('the canvas shows the account and the events below the name', async () => {
		await editor.openWorkflow(trigger.id);
		await editor.expectSubtitle(nodeName, `Kie.ai: ${defaultEvents.join(', ')}`);
		await editor.openWorkflow(onLow.id);
		await editor.expectSubtitle(nodeName, 'Kie.ai: Low');
	});
	await checks.run('Trigger On shows what is selected from the start', async () => {
		await editor.openNode(trigger.id, nodeName);
		assert.deepEqual(await editor.chosenIn('events'), defaultEvents);
	});
	await checks.run('"Fetch test event" shows an event, marked as a sample', async () => {
		await resetSandbox(sandbox, { kieAi: 'low' });
		await editor.openNode(trigger.id, nodeName);
		await editor.executeStep('success');
		await editor.showOutputAs('schema');
		await editor.expectField('event', 'low');
		await editor.expectField('reason', 'sample');
		await editor.expectField('remaining', '50');
		await editor.screenshot('23-test-event');
	});
	await checks.run('with Read Failed selected, a refused key is a test event', async () => {
		await resetSandbox(sandbox, { kieAi: 'badKey' });
		await editor.openNode(trigger.id, nodeName);
		await editor.executeStep('success');
		await editor.showOutputAs('schema');
		await editor.expectField('event', 'readFailed');
		await editor.expectField('reason', 'sample');
		await editor.screenshot('24-refused-key-as-event');
	});
	await checks.run('without it, a refused key is shown in red, with what to do', async () => {
		await editor.openNode(onLow.id, nodeName);
		await editor.executeStep('danger');
		await editor.expectError('Kie.ai refused the API Key', 'https://kie.ai/api-key');
		await editor.screenshot('25-refused-key-of-trigger');
	});
	await checks.run('the test event of a trigger without a threshold asks for one', async () => {
		await editor.openNode(noThreshold.id, nodeName);
		await editor.executeStep('danger');
		await editor.expectError('Enter a Low Threshold', "remove Low from 'Trigger On'");
	});
	await checks.run('and publishing it failed with that message', async () => {
		await other.page.getByText('Workflow could not be published').waitFor({ timeout: 60_000 });
		await other.page.getByText('Enter a Low Threshold: with 0 only Depleted').waitFor();
		await other.screenshot('26-no-threshold');
	});
	await other.page.close();
	await resetSandbox(sandbox);
}
