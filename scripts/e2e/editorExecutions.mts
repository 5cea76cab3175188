import type { Sandbox } from '../../sandbox/index.js';
import type { EditorPage } from '../../harness/editorPage.mjs';
import { editorWorkflows } from './editorWorkflows.mjs';
import { resetSandbox, type Fixture } from './fixture.mjs';

const { panel, gate, errorOutput } = editorWorkflows;

/** Checks what a person sees after "Execute step". */
export async function checkEditorExecutions(
	{ checks, sandbox }: Fixture,
	editor: EditorPage,
): Promise<void> {
	await checks.run('"Execute step" shows the item', async () => {
		await executeCredits(sandbox, editor, panel.id, 'healthy', 'success');
		await editor.showOutputAs('table');
		await editor.expectOutput('remaining', '800', 'credit', 'ok');
		await editor.screenshot('12-item');
		await editor.page.emulateMedia({ colorScheme: 'dark' });
		await editor.screenshot('12-item-dark');
		await editor.page.emulateMedia({ colorScheme: 'light' });
		await editor.showOutputAs('schema');
		await editor.screenshot('13-item-as-schema');
	});
	await checks.run('a refused key shows what happened and what to do', async () => {
		await executeCredits(sandbox, editor, panel.id, 'badKey', 'danger');
		const message = editor.part('node-error-message');
		await message.filter({ hasText: 'Kie.ai refused the API Key' }).waitFor();
		const advice = editor.part('node-error-description');
		await advice.filter({ hasText: 'Open the credential of this node' }).waitFor();
		await advice.filter({ hasText: 'https://kie.ai/api-key' }).waitFor();
		await editor.screenshot('14-refused-key');
		await editor.page.emulateMedia({ colorScheme: 'dark' });
		await editor.screenshot('14-refused-key-dark');
		await editor.page.emulateMedia({ colorScheme: 'light' });
	});
	await checks.run('Require Credits stops, and says what is missing and where to buy', async () => {
		await executeCredits(sandbox, editor, gate.id, 'healthy', 'danger');
		const message = editor.part('node-error-message');
		await message.filter({ hasText: 'has 800 credits left, but 1,000' }).waitFor();
		const advice = editor.part('node-error-description');
		await advice.filter({ hasText: 'Top up at https://kie.ai/pricing' }).waitFor();
		await editor.screenshot('15-require-credits-stops');
	});
	await checks.run('the error output gets the error, with the fields of the input', async () => {
		await executeCredits(sandbox, editor, errorOutput.id, 'badKey', 'success');
		await editor.part('tab-1', 'output-panel').click();
		await editor.showOutputAs('schema');
		await editor.expectOutput('order', '17', 'class', 'auth', 'message', 'details');
		await editor.screenshot('16-error-output');
		await editor.page.keyboard.press('Escape');
		await editor.screenshot('17-error-output-on-canvas');
	});
	await resetSandbox(sandbox);
}

async function executeCredits(
	sandbox: Sandbox,
	editor: EditorPage,
	workflowId: string,
	situation: string,
	outcome: 'success' | 'danger',
): Promise<void> {
	await resetSandbox(sandbox, { kieAi: situation });
	await editor.openNode(workflowId, 'Credits');
	await editor.executeStep(outcome);
}
