import { mkdtemp } from 'node:fs/promises';
import path from 'node:path';
import getPort from 'get-port';
import { startSandbox } from '../sandbox/index.js';
import { runToEnd } from './ending.mjs';
import {
	executeWorkflow,
	importCredentials,
	importWorkflow,
	type Installation,
} from './n8n/commandLine.mjs';
import { installPackage } from './n8n/communityPackage.mjs';
import { n8nEnvironment } from './n8n/environment.mjs';
import { exampleFiles } from './n8n/examples.mjs';
import { exampleCredentials } from './n8n/exampleCredentials.mjs';
import { RestClient } from './n8n/restClient.mjs';
import { locateRuntime } from './n8n/runtime.mjs';
import { startServer } from './n8n/server.mjs';
await runToEnd(async (ending) => {
	const runtime = await locateRuntime();
	const userFolder = await mkdtemp('/tmp/explore-');
	const sandbox = await startSandbox();
	ending.onEnd(() => sandbox.stop());
	const environment = n8nEnvironment({
		userFolder,
		runtime,
		port: 5699,
		brokerPort: await getPort(),
		network: sandbox.environment,
	});
	const installation: Installation = { runtime, environment, signal: ending.signal };
	await installPackage(userFolder, ending.signal);
	await importCredentials(installation, exampleCredentials);
	for (const file of await exampleFiles()) await importWorkflow(installation, file);
	const tell = (x: unknown) => process.stdout.write(JSON.stringify(x, null, 1) + '\n');
	await startServer(installation, path.join(userFolder, 'n8n.log'), ending);
	const client = new RestClient(`http://127.0.0.1:5699`);
	await client.setUpOwner({ email: 'owner@example.test', password: 'Sandbox-only-1' });
	tell({ control: sandbox.controlUrl, userFolder, env: environment });
	await new Promise((r) => ending.signal.addEventListener('abort', r));
	return 0;
});
