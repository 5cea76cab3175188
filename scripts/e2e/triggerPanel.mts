import assert from 'node:assert/strict';

import type { EditorPage } from '../../harness/editorPage.mjs';
import { triggerProperties } from '../../nodes/Credits/panel/triggerProperties.js';
import { editorWorkflows } from './editorWorkflows.mjs';
import type { EditorFixture } from './fixture.mjs';

const { trigger, noThreshold } = editorWorkflows;

const property = triggerProperties.find(({ name }) => name === 'events');
const events = (property?.options ?? []).flatMap((option) => ('value' in option ? [option] : []));

/** Names of the events in n8n's list of triggers, in the same order. */
export const eventActions: readonly string[] = events.map(({ action }) => action ?? '');

/** Names in the panel of the events that are selected by default. */
export const defaultEvents: readonly string[] = (property?.default as string[]).map(
	(value) => events.find((event) => event.value === value)?.name ?? value,
);

/** Publishes a trigger without a threshold, in another tab: n8n keeps trying for a while. */
export async function publishWithoutThreshold({
	check,
	editor,
}: EditorFixture): Promise<EditorPage> {
	const other = await editor.openAnother();
	await check('publishing a trigger without a threshold is started', async () => {
		await other.openWorkflow(noThreshold.id);
		await other.publish();
	});
	return other;
}

/** Checks the trigger's panel, and the message about a trigger that could not be published. */
export async function checkTriggerPanel(
	{ check, editor }: EditorFixture,
	other: EditorPage,
): Promise<void> {
	await check('Trigger On shows the events that are selected by default', async () => {
		await editor.openNode(trigger.id, 'Credits Trigger');
		assert.deepEqual(await editor.chosenIn('events'), defaultEvents);
	});
	await check('publishing a trigger without a threshold failed, and says why', async () => {
		// n8n tries five times within fifteen seconds before it reports the failure.
		await other.page.getByText('Workflow could not be published').waitFor({ timeout: 60_000 });
		await other.page.getByText('Enter a Low Threshold: with 0 only Depleted').waitFor();
	});
	await other.page.close();
}
