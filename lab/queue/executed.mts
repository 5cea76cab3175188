import { setTimeout as wait } from 'node:timers/promises';

import { tally } from '../statistics.mjs';
import { failureWorkflow } from './accounts.mjs';
import { startedBy } from './cluster.mjs';
import type { QueueFixture } from './fixture.mjs';

/** n8n stores the end of an execution a moment after it has answered; a busy one needs longer. */
const SETTLING_MS = 60_000;

/** An execution in n8n's table. */
interface StoredExecution {
	id: string;
	workflow: string;
	status: string;
}

/** The id of the latest execution that n8n has stored; 0 if there is none. */
export async function latestExecution({ postgres }: QueueFixture): Promise<number> {
	const [row] = await postgres.rows<{ latest: number }>(
		'SELECT coalesce(max(id), 0)::int AS latest FROM execution_entity',
	);
	return row?.latest ?? 0;
}

/**
 * Executions after another one, except those of the error workflow: as n8n has stored them, and
 * who started them according to the workers' logs. Waits until all have ended, or for a long
 * time: n8n may never list the end of one that a killed worker has lost.
 */
export async function executionsAfter(fixture: QueueFixture, latest: number) {
	const { postgres, cluster, shutdown } = fixture;
	const deadline = Date.now() + SETTLING_MS;
	while ((await unfinishedExecutions(fixture)).length > 0 && Date.now() < deadline) {
		await wait(500, undefined, { signal: shutdown.signal });
	}
	const stored = await postgres.rows<StoredExecution>(
		`SELECT id::text, "workflowId" AS workflow, status FROM execution_entity
			WHERE id > ${latest} AND "workflowId" <> '${failureWorkflow.id}'`,
	);
	const ids = new Set(stored.map(({ id }) => id));
	const all = await Promise.all(cluster.workers.map(startedBy));
	const started = all.map((each) => each.filter((id) => ids.has(id)));
	return {
		stored,
		/** Number of executions by status. */
		executions: tally(stored.map(({ status }) => status)),
		/** Number of executions that each worker started. */
		started: Object.fromEntries(
			started.map(({ length }, index) => [`on worker ${index + 1}`, length]),
		),
		/** How often each execution was started; without those that never were. */
		timesStarted: tally(started.flat()),
	};
}

/** Ids of the executions that have not ended. */
export async function unfinishedExecutions({ postgres }: QueueFixture): Promise<string[]> {
	const rows = await postgres.rows<{ id: string }>(
		"SELECT id::text FROM execution_entity WHERE status IN ('new', 'running')",
	);
	return rows.map(({ id }) => id);
}
