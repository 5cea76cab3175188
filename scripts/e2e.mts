import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';

import getPort from 'get-port';

import { startSandbox } from '../sandbox/index.js';
import { readAccounts } from './accounts/readAccounts.js';
import { checkAccountsInOneTable } from './e2e/accountsInOneTable.mjs';
import { checkAgentTool } from './e2e/agentTool.mjs';
import { Checks } from './e2e/checks.mjs';
import { checkCredentialTests } from './e2e/credentialTests.mjs';
import { checkEditor } from './e2e/editorChecks.mjs';
import { editorWorkflows } from './e2e/editorWorkflows.mjs';
import { checkGuardedBatch } from './e2e/guardedBatch.mjs';
import { checkHttpRequestNode, httpRequestWorkflow } from './e2e/httpRequestNode.mjs';
import { checkLowCreditAlert } from './e2e/lowCreditAlert.mjs';
import { screenshotFolder, type Stage } from './e2e/stage.mjs';
import { checkRunway, pastReadingsWorkflow } from './e2e/runway.mjs';
import { checkThreeClients } from './e2e/threeClients.mjs';
import { checkTypes } from './e2e/types.mjs';
import { checkWatch } from './e2e/watch/checkWatch.mjs';
import { runToEnd, type Ending } from './ending.mjs';
import {
	executeWorkflow,
	importCredentials,
	importWorkflows,
	type Installation,
} from './n8n/commandLine.mjs';
import { installPackage } from './n8n/communityPackage.mjs';
import { n8nEnvironment } from './n8n/environment.mjs';
import { exampleCredentials } from './n8n/exampleCredentials.mjs';
import { accountsExample, listExamples } from './n8n/examples.mjs';
import { installStep } from './n8n/installStep.mjs';
import { RestClient, type Login } from './n8n/restClient.mjs';
import { locateRuntime, type Runtime } from './n8n/runtime.mjs';
import { startServer } from './n8n/server.mjs';
import { showSteps } from './steps.mjs';

// Logins of their own are enough: each n8n here lives for minutes.
const login: Login = { email: 'owner@example.test', password: 'Sandbox-only-1' };

await runToEnd(async (ending) => {
	const runtime = await locateRuntime();
	await showSteps([installStep(runtime, ending)]);
	const checks = new Checks(ending.signal);
	// The trigger is polled, and polls take their time: meanwhile the others run.
	await Promise.all([
		checkWatch(checks, runtime, login, ending),
		checkExamplesAndEditor(checks, runtime, ending),
	]);
	return checks.conclude();
});

async function checkExamplesAndEditor(
	checks: Checks,
	runtime: Runtime,
	ending: Ending,
): Promise<void> {
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
		await importCredentials(installation, exampleCredentials);
		const forEditor = Object.values(editorWorkflows).map(({ workflow }) => workflow);
		const examples = await listExamples();
		await importWorkflows(installation, [
			...examples,
			...forEditor,
			httpRequestWorkflow,
			pastReadingsWorkflow,
		]);
	});
	await checkAccountsInOneTable(stage, await readAccounts(sandbox, accountsExample));
	await checkLowCreditAlert(stage);
	await checkGuardedBatch(stage);
	await checkThreeClients(stage);
	await checkHttpRequestNode(stage);

	const address = `http://127.0.0.1:${environment['N8N_PORT'] ?? ''}`;
	const client = new RestClient(address);
	await checks.run('n8n starts and takes an owner', async () => {
		await startServer(installation, path.join(userFolder, 'n8n.log'), ending);
		await client.setUpOwner(login);
	});
	await checkTypes(checks, client);
	await checkCredentialTests(checks, client);
	await checkAgentTool(await besideServer(stage, installation), client);
	await checkRunway(stage, client, ending.signal);
	if (!process.argv.includes('--without-browser')) {
		const withPictures = process.argv.includes('--pictures');
		await checkEditor(stage, { address, login, withPictures }, ending);
	}
}

/** The server has its task broker on the port of the installation; a second n8n needs another. */
async function besideServer(stage: Stage, installation: Installation): Promise<Stage> {
	const brokerPort = String(await getPort());
	const environment = { ...installation.environment, N8N_RUNNERS_BROKER_PORT: brokerPort };
	const other: Installation = { ...installation, environment };
	return { ...stage, execute: async (workflowId) => await executeWorkflow(other, workflowId) };
}
