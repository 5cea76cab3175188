import { setTimeout as wait } from 'node:timers/promises';

import { UserFacingError } from '../../harness/shutdown.mjs';
import { Execution, type RawExecution } from '../../harness/execution.mjs';
import type { RestClient } from '../../harness/restClient.mjs';
import type { N8nModules } from './n8nModules.mjs';

/** How long an execution may take, in milliseconds. */
const patience = 120_000;

/** How n8n calls an execution that is still to come to its end. */
const unfinished = ['new', 'running', 'waiting', 'unknown'];

/**
 * Executes a workflow by hand, as the editor does: in queue mode that is done by
 * a worker.
 *
 * @throws {UserFacingError} when the workflow fails
 */
export async function executeOnServer(
	client: RestClient,
	modules: N8nModules,
	workflowId: string,
	signal: AbortSignal,
): Promise<Execution> {
	const nodes = await client.nodesOf(workflowId);
	const start = nodes.find(({ type }) => type === 'n8n-nodes-base.manualTrigger');
	if (start === undefined) throw new UserFacingError(`${workflowId} cannot be started by hand.`);
	const id = await client.startWorkflow(workflowId, start.name);
	const deadline = Date.now() + patience;
	for (;;) {
		const { status, data } = await client.execution(id);
		if (!unfinished.includes(status)) {
			const content = data === null ? undefined : modules.parseExecution(data);
			if (status === 'success') return new Execution({ data: content } as RawExecution);
			throw new UserFacingError(`${workflowId} ended as "${status}": ${errorIn(content)}`);
		}
		if (Date.now() > deadline) throw new UserFacingError(`${workflowId} does not come to its end.`);
		await wait(150, undefined, { signal });
	}
}

/** What is said of an execution without a reason. */
export const noReason = 'n8n has kept no reason';

/** Why an execution failed, in n8n's words. @param content of the execution, parsed */
export function errorIn(content: unknown): string {
	const { resultData } = (content ?? {}) as { resultData?: { error?: { message?: string } } };
	return resultData?.error?.message ?? noReason;
}
