import { setTimeout as wait } from 'node:timers/promises';

import { isAxiosError } from 'axios';

import { Execution } from '../../harness/execution.mjs';
import type { N8n } from '../../harness/n8n.mjs';
import type { ListedExecution } from '../../harness/restClient.mjs';
import type { ImportableWorkflow } from '../../harness/workflows.mjs';

/** How long an execution may take, in milliseconds. */
const patience = 600_000;

/** How long n8n may take to be itself again after an execution, in milliseconds. */
const recoveryPatience = 60_000;

/** Starts executions of published workflows and looks up what n8n noted about them. */
export class Executions {
	private latestId = 0;

	constructor(
		private readonly n8n: N8n,
		private readonly signal: AbortSignal,
	) {}

	/**
	 * Executes a workflow by its webhook, which has the workflow's id for its path.
	 *
	 * @param body what the webhook is sent, as JSON
	 * @returns how long the answer took, in milliseconds; it comes when n8n is done
	 */
	async execute({ id }: ImportableWorkflow, body: string): Promise<number> {
		const startedAt = performance.now();
		const status = await this.n8n.client.callWebhook(id, body, {
			timeout: patience,
			signal: this.signal,
			maxBodyLength: Infinity,
			headers: { 'content-type': 'application/json' },
		});
		const took = performance.now() - startedAt;
		if (status !== 200) throw new Error(`The webhook was answered with HTTP ${status ?? '–'}`);
		return took;
	}

	/** What n8n stored about the execution that was started last. */
	async latest(workflow: ImportableWorkflow): Promise<{ status: string; execution: Execution }> {
		const { id } = await this.latestListed(workflow);
		this.latestId = Number(id);
		const { status, data } = await this.lookUp(() => this.n8n.client.execution(id));
		return { status, execution: Execution.stored(data ?? '', this.n8n.runtime) };
	}

	private async latestListed({ id }: ImportableWorkflow): Promise<ListedExecution> {
		for (;;) {
			const [listed] = await this.lookUp(() => this.n8n.client.executionsOf(id));
			// n8n answers the webhook a moment before it has stored everything.
			const isOver = listed !== undefined && !['new', 'running'].includes(listed.status);
			if (isOver && Number(listed.id) > this.latestId) return listed;
			await wait(20, undefined, { signal: this.signal });
		}
	}

	/** n8n calls itself unavailable for a while after work that left it no time for its database. */
	private async lookUp<Content>(ask: () => Promise<Content>): Promise<Content> {
		const deadline = Date.now() + recoveryPatience;
		for (;;) {
			try {
				return await ask();
			} catch (error) {
				const isBusy = isAxiosError(error) && error.response?.status === 503;
				if (!isBusy || Date.now() > deadline) throw error;
			}
			await wait(500, undefined, { signal: this.signal });
		}
	}
}
