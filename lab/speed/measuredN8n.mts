import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { isAxiosError } from 'axios';

import { Execution } from '../../harness/execution.mjs';
import type { N8n } from '../../harness/n8n.mjs';
import { projectFolder } from '../../harness/projectFolder.mjs';
import { sandboxOwner } from '../../harness/restClient.mjs';
import { sandboxCredentials } from '../../sandbox/credentials.js';
import { total } from '../statistics.mjs';
import { ProcessMemory } from './memory.mjs';
import { measuredProvider, variants, type Variant } from './workflows.mjs';

/** One measured execution. Times are in milliseconds. */
export interface Sample {
	/** From the call of the webhook to its answer. */
	whole: number;
	/** Sum of n8n's `executionTime` of the measured nodes. */
	nodes: number;
	requests: number;
	/** How many items left the last node. */
	items: number;
	/** Bytes; `null` where it is not measured. */
	memory: number | null;
}

/** How long an execution may take, in milliseconds. */
const EXECUTION_MS = 600_000;

/** How long n8n may take to recover after an execution, in milliseconds. */
const RECOVERY_MS = 60_000;

/** The one running n8n that all executions are measured in. */
export class MeasuredN8n {
	private latestId = 0;

	private constructor(
		private readonly n8n: N8n,
		private readonly memory: ProcessMemory,
	) {}

	/** Starts an n8n in which the package is installed, with everything that the executions need. */
	static async start(n8n: N8n): Promise<MeasuredN8n> {
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
		return new MeasuredN8n(n8n, new ProcessMemory(stateFile, n8n.installation.signal));
	}

	async stop(): Promise<void> {
		await this.n8n.stop();
	}

	/**
	 * Executes a variant once by its webhook, which answers when n8n is done.
	 *
	 * @param body what the webhook is sent, as JSON
	 * @param items how many items are in it
	 */
	async measure(variant: Variant, body: string, items: number): Promise<Sample> {
		const { sandbox, client, installation } = this.n8n;
		const { workflow, measuredNodes, title, isOnce } = variant;
		await sandbox.reset();
		await this.memory.reset();
		const startedAt = performance.now();
		const answered = await client.callWebhook(workflow.id, body, {
			timeout: EXECUTION_MS,
			signal: installation.signal,
			maxBodyLength: Infinity,
			headers: { 'content-type': 'application/json' },
		});
		const whole = performance.now() - startedAt;
		const memory = await this.memory.grown();
		if (answered !== 200) throw new Error(`"${title}" was answered with HTTP ${answered ?? '–'}.`);
		const { status, execution } = await this.latest(workflow.id);
		const sample = {
			whole,
			nodes: total(measuredNodes, (name) => execution.millisecondsOf(name)),
			requests: sandbox.requestsTo(measuredProvider).length,
			items: execution.items(measuredNodes.at(-1) ?? '').length,
			memory,
		};
		if (status === 'success' && sample.items === (isOnce ? 1 : items)) return sample;
		throw new Error(
			`"${title}" with ${items} items ended with status ${status} and ${sample.items} items.`,
		);
	}

	/** What n8n stored about the execution that was started last. */
	private async latest(workflowId: string): Promise<{ status: string; execution: Execution }> {
		const { client, runtime } = this.n8n;
		const deadline = Date.now() + RECOVERY_MS;
		for (;;) {
			try {
				const [listed] = await client.executionsOf(workflowId);
				// n8n answers the webhook a moment before it has stored everything.
				const isOver = listed !== undefined && !['new', 'running'].includes(listed.status);
				if (isOver && Number(listed.id) > this.latestId) {
					const { status, data } = await client.execution(listed.id);
					this.latestId = Number(listed.id);
					return { status, execution: Execution.stored(data ?? '', runtime) };
				}
			} catch (error) {
				// It calls itself unavailable after work that left it no time for its database.
				const isBusy = isAxiosError(error) && error.response?.status === 503;
				if (!isBusy) throw error;
			}
			if (Date.now() > deadline) throw new Error('n8n has stored no execution.');
			await wait(100, undefined, { signal: this.n8n.installation.signal });
		}
	}
}
