import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import getPort from 'get-port';

import { startSandbox } from '../../sandbox/index.js';
import { readAccountsOf } from '../accounts/readAccounts.js';
import type { Ending } from '../ending.mjs';
import {
	executeWorkflow,
	importCredentials,
	importWorkflows,
	type Installation,
} from '../n8n/commandLine.mjs';
import { installPackage } from '../n8n/communityPackage.mjs';
import { n8nEnvironment } from '../n8n/environment.mjs';
import { exampleOnlyCredentials } from '../n8n/exampleCredentials.mjs';
import { accountsExample, listExamples } from '../n8n/examples.mjs';
import { RestClient, sandboxOwner } from '../n8n/restClient.mjs';
import type { Runtime } from '../n8n/runtime.mjs';
import { startServer, type Server } from '../n8n/server.mjs';
import { checkAccountsInOneTable } from './accountsInOneTable.mjs';
import { checkAgentTool } from './agentTool.mjs';
import type { Checks } from './checks.mjs';
import { checkCredentialTests } from './credentialTests.mjs';
import { checkEditor } from './editorChecks.mjs';
import { editorWorkflows } from './editorWorkflows.mjs';
import { checkGuardedBatch } from './guardedBatch.mjs';
import { checkHttpRequestNode, httpRequestWorkflow } from './httpRequestNode.mjs';
import { checkKeptKeys, logEverything, type Remains } from './keptKeys.mjs';
import { checkLowCreditAlert } from './lowCreditAlert.mjs';
import { checkMorningMessage } from './morningMessage.mjs';
import { checkRunway, pastReadingsWorkflow } from './runway.mjs';
import { knownAccounts } from './samples.mjs';
import { screenshotFolder, type Stage } from './stage.mjs';
import { checkThreeClients } from './threeClients.mjs';
import { checkTypes } from './types.mjs';
import { checkWatch } from './watch/checkWatch.mjs';
import { WatchStage } from './watch/watchStage.mjs';

/** What is to be done in the editor; `null` for nothing. */
export type BrowserWishes = { picturesOnly: boolean } | null;

/** Runs all checks on one n8n, which is installed; for pictures only what these need. */
export async function runAllChecks(
	checks: Checks,
	runtime: Runtime,
	browser: BrowserWishes,
	ending: Ending,
): Promise<void> {
	if (browser?.picturesOnly === true) {
		await checkExamplesAndEditor(checks, runtime, browser, ending);
		return;
	}
	const watchStage = await WatchStage.create(runtime, ending);
	// The trigger is polled, and polls take their time: meanwhile the others run.
	const [, remains] = await Promise.all([
		checkWatch(checks, watchStage, sandboxOwner).finally(() => watchStage.stop()),
		checkExamplesAndEditor(checks, runtime, browser, ending),
	]);
	await checkKeptKeys(checks, [watchStage, remains], ending.signal);
}

async function checkExamplesAndEditor(
	checks: Checks,
	runtime: Runtime,
	browser: BrowserWishes,
	ending: Ending,
): Promise<Remains> {
	const userFolder = await mkdtemp(path.join(tmpdir(), 'n8n-nodes-credits-e2e-'));
	ending.onEnd(() => rm(userFolder, { recursive: true, force: true }));
	await rm(screenshotFolder, { recursive: true, force: true });
	await mkdir(screenshotFolder, { recursive: true });
	const sandbox = await startSandbox();
	ending.onEnd(() => sandbox.stop());
	const environment = n8nEnvironment({
		userFolder,
		runtime,
		port: await getPort(),
		brokerPort: await getPort(),
		network: sandbox.environment,
	});
	const installation: Installation = { runtime, environment, signal: ending.signal };
	const stage: Stage = {
		checks,
		sandbox,
		execute: async (workflowId) => await executeWorkflow(installation, workflowId),
	};

	await checks.run('the packed tarball installs', async () => {
		await installPackage(userFolder, ending.signal);
	});
	await checks.run('credentials and every example can be imported', async () => {
		const credentials = [...(await knownAccounts()), ...exampleOnlyCredentials];
		await importCredentials(installation, credentials);
		const forEditor = Object.values(editorWorkflows).map(({ workflow }) => workflow);
		await importWorkflows(installation, [
			...(await listExamples()),
			...forEditor,
			httpRequestWorkflow,
			pastReadingsWorkflow,
		]);
	});
	const picturesOnly = browser?.picturesOnly === true;
	if (!picturesOnly) {
		await checkAccountsInOneTable(stage, await readAccountsOf(sandbox, accountsExample));
		await checkLowCreditAlert(stage);
		await checkMorningMessage(stage);
		await checkGuardedBatch(stage);
		await checkThreeClients(stage);
		await checkHttpRequestNode(stage);
	}

	const address = `http://127.0.0.1:${environment['N8N_PORT'] ?? ''}`;
	const client = new RestClient(address, runtime.traits);
	let server: Server | undefined;
	await checks.run('n8n starts and takes an owner', async () => {
		const talkative = { ...installation, environment: { ...environment, ...logEverything } };
		server = await startServer(talkative, path.join(userFolder, 'n8n.log'), ending);
		await client.setUpOwner(sandboxOwner);
	});
	if (!picturesOnly) {
		await checkTypes(checks, client);
		await checkCredentialTests(checks, client);
		await checkAgentTool(await besideServer(stage, installation), client);
		await checkRunway(stage, client, ending.signal);
	}
	if (browser !== null)
		await checkEditor(stage, { client, login: sandboxOwner, ...browser }, ending);
	await server?.stop();
	return { userFolder, sandbox };
}

/** The server has its task broker on the port of the installation; a second n8n needs another. */
async function besideServer(stage: Stage, installation: Installation): Promise<Stage> {
	const brokerPort = String(await getPort());
	const environment = { ...installation.environment, N8N_RUNNERS_BROKER_PORT: brokerPort };
	const other: Installation = { ...installation, environment };
	return { ...stage, execute: async (workflowId) => await executeWorkflow(other, workflowId) };
}
