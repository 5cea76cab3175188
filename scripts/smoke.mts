import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import getPort from 'get-port';

import { sandboxCredentials } from '../sandbox/credentials.js';
import { startSandbox } from '../sandbox/index.js';
import { readAccounts } from './accounts/readAccounts.js';
import { runToEnd } from './ending.mjs';
import { importCredentials, type Installation } from './n8n/commandLine.mjs';
import { installPackage } from './n8n/communityPackage.mjs';
import { n8nEnvironment } from './n8n/environment.mjs';
import { accountsExample } from './n8n/examples.mjs';
import { installStep } from './n8n/installStep.mjs';
import { RestClient } from './n8n/restClient.mjs';
import { locateRuntime } from './n8n/runtime.mjs';
import { startServer } from './n8n/server.mjs';
import { Checks } from './smoke/checks.mjs';
import { checkCredentialTests } from './smoke/credentialTests.mjs';
import { checkExample } from './smoke/example.mjs';
import { checkTypes } from './smoke/types.mjs';
import { showSteps } from './steps.mjs';

await runToEnd(async (ending) => {
	const runtime = await locateRuntime();
	await showSteps([installStep(runtime, ending)]);

	const userFolder = await mkdtemp(path.join(tmpdir(), 'n8n-nodes-credits-smoke-'));
	ending.onEnd(() => rm(userFolder, { recursive: true, force: true }));
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

	const checks = new Checks(ending.signal);
	await checks.run('the packed tarball installs', async () => {
		await installPackage(userFolder, ending.signal);
	});
	await checks.run('credentials can be imported', async () => {
		const credentials = sandboxCredentials.map(({ id, name, type, data }) => ({
			id,
			name,
			type,
			data,
		}));
		await importCredentials(installation, credentials);
	});
	const expected = await readAccounts(sandbox, accountsExample);
	await checkExample(checks, installation, expected);

	// A login of its own is enough: this n8n lives for seconds.
	const client = new RestClient(`http://127.0.0.1:${environment['N8N_PORT'] ?? ''}`);
	await checks.run('n8n starts and takes an owner', async () => {
		await startServer(installation, path.join(userFolder, 'n8n.log'), ending);
		await client.setUpOwner({ email: 'owner@example.test', password: 'Sandbox-only-1' });
	});
	await checkTypes(checks, client);
	await checkCredentialTests(checks, client);
	return checks.conclude();
});
