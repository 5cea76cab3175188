import assert from 'node:assert/strict';

import type { Checks } from '../../harness/checks.mjs';
import { exampleOnlyCredentials } from '../../harness/exampleCredentials.mjs';
import { accountsExample, listExamples } from '../../harness/examples.mjs';
import { LOG_EVERYTHING, N8n, startSandboxFor } from '../../harness/n8n.mjs';
import { sandboxOwner } from '../../harness/restClient.mjs';
import { searchForKeys } from '../../harness/secrets/keySearch.js';
import type { Shutdown } from '../../harness/shutdown.mjs';
import type { Runtime } from '../../harness/versions.mjs';
import { readAccountsOf } from '../../harness/readAccounts.js';
import { checkAccountsInOneTable } from './accountsInOneTable.mjs';
import { checkAgentTool } from './agentTool.mjs';
import { checkCredentialTests } from './credentialTests.mjs';
import { checkEditor } from './editorChecks.mjs';
import { editorWorkflows } from './editorWorkflows.mjs';
import type { Fixture } from './fixture.mjs';
import { checkGuardedBatch } from './guardedBatch.mjs';
import { checkHttpRequestNode, httpRequestWorkflow } from './httpRequestNode.mjs';
import { checkLowCreditAlert } from './lowCreditAlert.mjs';
import { checkMorningMessage } from './morningMessage.mjs';
import { checkRunway } from './runway.mjs';
import { knownAccounts } from './samples.mjs';
import { checkSpendingReport } from './spendingReport.mjs';
import { checkThreeClients, checkTwelveClients } from './threeClients.mjs';
import { checkTypes } from './types.mjs';
import { checkWatch } from './watch/checkWatch.mjs';
import { WatchFixture } from './watch/watchFixture.mjs';

/** What to do in the editor: check it, or take the pictures of the documents; `null` for nothing. */
type EditorWork = 'checks' | 'pictures' | null;

/** Runs all checks on an installed n8n; for the pictures, only what they need. */
export async function runAllChecks(
	checks: Checks,
	runtime: Runtime,
	editor: EditorWork,
	shutdown: Shutdown,
): Promise<void> {
	const create = async (): Promise<N8n> =>
		await N8n.create(runtime, await startSandboxFor(shutdown), shutdown);
	const n8n = await create();
	if (editor === 'pictures') {
		await checkExamplesAndEditor(checks, n8n, editor, shutdown);
		return;
	}
	const watched = await create();
	// The trigger's checks wait for polls, so the others run in the meantime.
	await Promise.all([
		checkWatch(checks, new WatchFixture(watched, shutdown.signal)).finally(() => watched.stop()),
		checkExamplesAndEditor(checks, n8n, editor, shutdown),
	]);
	await checks.run('no key in what n8n has kept, its debug log included', async () => {
		await assertNoKeys([watched, n8n], shutdown.signal);
	});
}

async function checkExamplesAndEditor(
	checks: Checks,
	n8n: N8n,
	editor: EditorWork,
	shutdown: Shutdown,
): Promise<void> {
	const { sandbox, client } = n8n;
	const fixture: Fixture = { checks, sandbox, execute: (workflowId) => n8n.run(workflowId) };

	await checks.run('the packed tarball installs', () => n8n.install());
	await checks.run('credentials and every example can be imported', async () => {
		const workflows = [
			...(await listExamples()),
			...Object.values(editorWorkflows),
			httpRequestWorkflow,
		];
		await n8n.load([...(await knownAccounts()), ...exampleOnlyCredentials], workflows);
	});
	await checks.run('n8n starts and creates its owner', async () => {
		await n8n.start(LOG_EVERYTHING);
		await client.setUpOwner(sandboxOwner);
	});
	if (editor !== 'pictures') {
		await checkTypes(checks, client);
		await checkCredentialTests(checks, client);
		await checkAccountsInOneTable(fixture, await readAccountsOf(sandbox, accountsExample));
		await checkLowCreditAlert(fixture);
		await checkMorningMessage(fixture);
		await checkGuardedBatch(fixture);
		await checkThreeClients(fixture);
		await checkTwelveClients(fixture);
		await checkAgentTool(fixture, client);
		await checkRunway(fixture, client);
		await checkSpendingReport(fixture, client);
		// By n8n's command line, which starts a second n8n beside the running one.
		await checkHttpRequestNode({ ...fixture, execute: (workflowId) => n8n.execute(workflowId) });
	}
	if (editor !== null) await checkEditor(fixture, client, editor, shutdown);
	await n8n.stop();
}

/**
 * Searches for the secrets of every account in everything that an n8n has written and its
 * workflows have sent. A refused key begins with the good one, so it would be found too.
 */
async function assertNoKeys(ended: readonly N8n[], signal: AbortSignal): Promise<void> {
	const keys = (await knownAccounts()).flatMap(({ provider, secrets }) =>
		secrets.map((key) => ({ name: provider, key })),
	);
	const sent = ended.map(({ sandbox }) => [sandbox.received, sandbox.strayRequests]);
	const folders = ended.map(({ userFolder }) => userFolder);
	const texts = { 'what workflows have sent': JSON.stringify(sent) };
	const { files, findings } = await searchForKeys(keys, { folders, texts }, signal);
	assert.deepEqual(findings, []);
	assert.ok(files > 0 && keys.length > 0, 'there was nothing to look into, or for');
}
