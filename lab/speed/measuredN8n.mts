import path from 'node:path';

import { N8n } from '../../harness/n8n.mjs';
import { projectFolder } from '../../harness/projectFolder.mjs';
import { sandboxOwner } from '../../harness/restClient.mjs';
import type { Shutdown } from '../../harness/shutdown.mjs';
import type { Runtime } from '../../harness/versions.mjs';
import { sandboxCredentials } from '../../sandbox/credentials.js';
import type { Sandbox } from '../../sandbox/index.js';
import { Executions } from './executions.mjs';
import { ProcessMemory } from './memory.mjs';
import { variants } from './workflows.mjs';

/** A running n8n with what it takes to measure it. */
export interface MeasuredN8n {
	executions: Executions;
	memory: ProcessMemory;
	stop(): Promise<void>;
}

/**
 * Makes an n8n with the packed package installed in it. Starts nothing.
 *
 * @param project the folder that is packed: this project, or a copy of it
 */
export async function installedN8n(
	runtime: Runtime,
	sandbox: Sandbox,
	shutdown: Shutdown,
	project = projectFolder,
): Promise<N8n> {
	const n8n = await N8n.create(runtime, sandbox, shutdown);
	await n8n.install(project);
	return n8n;
}

/** Starts the one n8n that all executions run in, with everything in it that they need. */
export async function startMeasuredN8n(n8n: N8n, { signal }: Shutdown): Promise<MeasuredN8n> {
	const workflows = Object.values(variants).map(({ workflow }) => workflow);
	await n8n.load(sandboxCredentials, workflows);
	const stateFile = path.join(n8n.userFolder, 'process-state.json');
	const preloaded = path.join(projectFolder, 'lab', 'speed', 'collectGarbage.js');
	await n8n.start({
		NODE_OPTIONS: `--expose-gc --require ${JSON.stringify(preloaded)}`,
		BENCH_STATE_FILE: stateFile,
	});
	await n8n.client.setUpOwner(sandboxOwner);
	for (const { id } of workflows) await n8n.client.publishWorkflow(id);
	return {
		executions: new Executions(n8n, signal),
		memory: new ProcessMemory(stateFile, signal),
		stop: () => n8n.stop(),
	};
}
