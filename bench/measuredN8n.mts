import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import getPort from 'get-port';

import type { Sandbox } from '../sandbox/index.js';
import { sandboxCredentials } from '../sandbox/credentials.js';
import type { Ending } from '../scripts/ending.mjs';
import { importCredentials, runN8n, type Installation } from '../scripts/n8n/commandLine.mjs';
import { installPackage } from '../scripts/n8n/communityPackage.mjs';
import { n8nEnvironment } from '../scripts/n8n/environment.mjs';
import type { Runtime } from '../scripts/n8n/runtime.mjs';
import { startServer } from '../scripts/n8n/server.mjs';
import { projectFolder } from '../scripts/run.mjs';
import { Executions } from './executions.mjs';
import { ProcessMemory } from './memory.mjs';
import { variants, workflowOf } from './workflows.mjs';

/** A user folder of n8n's with this package in it. */
export interface PreparedFolder {
	folder: string;
	installation: Installation;
}

/** A running n8n with what it takes to measure it. */
export interface MeasuredN8n {
	executions: Executions;
	memory: ProcessMemory;
	stop(): Promise<void>;
}

/**
 * Makes an n8n user folder for one run, with the packed package installed in it.
 *
 * @param project the folder that is packed: this project, or a copy of it
 */
export async function prepareFolder(
	runtime: Runtime,
	sandbox: Sandbox,
	ending: Ending,
	project = projectFolder,
): Promise<PreparedFolder> {
	const folder = await mkdtemp(path.join(tmpdir(), 'n8n-nodes-credits-bench-'));
	ending.onEnd(() => rm(folder, { recursive: true, force: true }));
	const environment = n8nEnvironment({
		userFolder: folder,
		runtime,
		port: await getPort(),
		brokerPort: await getPort(),
		network: sandbox.environment,
	});
	await installPackage(folder, ending.signal, project);
	return { folder, installation: { runtime, environment, signal: ending.signal } };
}

/** Starts the one n8n that all executions run in, with everything in it that they need. */
export async function startMeasuredN8n(
	prepared: PreparedFolder,
	ending: Ending,
): Promise<MeasuredN8n> {
	const { folder, installation } = prepared;
	await importAll(prepared);
	const stateFile = path.join(folder, 'process-state.json');
	const preloaded = path.join(projectFolder, 'bench', 'collectGarbage.js');
	const server = await startServer(
		{
			...installation,
			environment: {
				...installation.environment,
				NODE_OPTIONS: `--expose-gc --require ${JSON.stringify(preloaded)}`,
				BENCH_STATE_FILE: stateFile,
			},
		},
		path.join(folder, 'n8n.log'),
		ending,
	);
	const executions = new Executions(server.address, ending.signal);
	await executions.signIn();
	for (const variant of Object.values(variants)) await executions.publish(variant);
	return {
		executions,
		memory: new ProcessMemory(stateFile, ending.signal),
		stop: () => server.stop(),
	};
}

/** Imports the credentials and a workflow per variant. */
async function importAll({ folder, installation }: PreparedFolder): Promise<void> {
	await importCredentials(installation, sandboxCredentials);
	const file = path.join(folder, 'workflows.json');
	await writeFile(file, JSON.stringify(Object.values(variants).map(workflowOf)));
	await runN8n(installation, ['import:workflow', `--input=${file}`]);
}
