import type { Sandbox } from '../../sandbox/index.js';
import { setTimeout as wait } from 'node:timers/promises';

import { catalogue } from '../../sandbox/catalogue.js';
import { failureWorkflow, messagesIn, type RunMessage } from './accounts.mjs';
import { workers, type Cluster } from './cluster.mjs';
import { errorIn, noReason } from './executeOnServer.mjs';
import type { Ground } from './ground.mjs';
import type { N8nModules } from './n8nModules.mjs';
import type { Database } from './postgres.mjs';
import type { Run, RunAnswer } from './runs.mjs';

/** n8n stores the end of an execution a moment after it has answered; a busy one needs longer. */
const settlingPatience = 60_000;

/** An execution as n8n keeps it. */
export interface StoredExecution {
	id: string;
	status: string;
}

/** What became of some runs: what was said, what n8n has kept, and who did it. */
export interface Ledger {
	asked: number;
	/** How many callers got HTTP 200. */
	answered: number;
	/** How often n8n said that it had no time, and was asked again. */
	refusals: number;
	/** Ids about which nothing was said. */
	silent: string[];
	/** Ids about which something was said more than once. */
	doubled: string[];
	/** What was said about an id that nobody has asked for, or with a balance that is not the account's. */
	wrong: string[];
	/** How many executions ended how. */
	statuses: Record<string, number>;
	/** Why executions failed, in n8n's words, and how many did so. */
	reasons: Record<string, number>;
	/** Executions that succeeded and said nothing, or said something and did not succeed. */
	contradictions: string[];
	/** How many executions each worker has begun. */
	begun: Record<string, number>;
	/** Executions that were begun more than once, or by nobody. */
	begunNotOnce: string[];
	/** Requests that the providers saw. */
	requests: number;
}

/** Remembers where the counting begins. */
export interface Mark {
	executions: number;
	messages: number;
	requests: number;
}

/** What has been counted by now, for {@link ledgerSince}. */
export async function markNow(sandbox: Sandbox, database: Database): Promise<Mark> {
	const [row] = await database.rows<{ last: number }>(
		'SELECT coalesce(max(id), 0)::int AS last FROM $schema.execution_entity',
	);
	return {
		executions: row?.last ?? 0,
		messages: messagesIn(sandbox).length,
		requests: countRequests(sandbox),
	};
}

/** The executions that n8n has kept since then, but for those of the error workflow. */
export async function executionsSince(mark: Mark, database: Database): Promise<StoredExecution[]> {
	return await database.rows<StoredExecution>(
		`SELECT id::text, status FROM $schema.execution_entity
			WHERE id > $1 AND "workflowId" <> $2 ORDER BY id`,
		[mark.executions, failureWorkflow.id],
	);
}

/** The executions that n8n has not brought to an end. */
export async function openExecutions(database: Database): Promise<StoredExecution[]> {
	return await database.rows<StoredExecution>(
		"SELECT id::text, status FROM $schema.execution_entity WHERE status IN ('new', 'running')",
	);
}

/** Waits until n8n has brought every execution to an end, or does not in spite of a long time. */
export async function untilSettled(database: Database, signal: AbortSignal): Promise<void> {
	const deadline = Date.now() + settlingPatience;
	while ((await openExecutions(database)).length > 0 && Date.now() < deadline) {
		await wait(500, undefined, { signal });
	}
}

/** Settles what became of these runs, which were all that went on since then. */
export async function ledgerSince(
	mark: Mark,
	answers: readonly RunAnswer[],
	{ sandbox, database, cluster, modules }: Ground,
): Promise<Ledger> {
	const messages = messagesIn(sandbox).slice(mark.messages);
	const stored = await executionsSince(mark, database);
	const begun = await Promise.all(workers.map((worker) => cluster.begunBy(worker)));
	const ids = new Set(stored.map(({ id }) => id));
	const begunNow = begun.map((all) => all.filter((id) => ids.has(id)));
	const timesBegun = countsOf(begunNow.flat());
	const timesSaid = countsOf(messages.map(({ id }) => id));
	return {
		asked: answers.length,
		answered: answers.filter(({ status }) => status === 200).length,
		refusals: answers.reduce((sum, { refusals }) => sum + refusals, 0),
		silent: answers.filter(({ id }) => !timesSaid.has(id)).map(({ id }) => id),
		doubled: [...timesSaid].filter(([, times]) => times > 1).map(([id]) => id),
		wrong: wrongIn(messages, answers),
		statuses: Object.fromEntries(countsOf(stored.map(({ status }) => status))),
		reasons: await reasonsOf(stored, cluster, modules),
		contradictions: contradictionsIn(messages, stored),
		begun: Object.fromEntries(
			workers.map((worker, index) => [worker, begunNow[index]?.length ?? 0]),
		),
		begunNotOnce: stored.filter(({ id }) => timesBegun.get(id) !== 1).map(({ id }) => id),
		requests: countRequests(sandbox) - mark.requests,
	};
}

async function reasonsOf(
	stored: readonly StoredExecution[],
	{ client }: Cluster,
	modules: N8nModules,
): Promise<Record<string, number>> {
	const reasons: string[] = [];
	for (const { id } of stored.filter(({ status }) => status === 'error' || status === 'crashed')) {
		const { data } = await client.execution(id);
		reasons.push(data === null ? noReason : errorIn(modules.parseExecution(data)));
	}
	return Object.fromEntries(countsOf(reasons));
}

function wrongIn(messages: readonly RunMessage[], runs: readonly Run[]): string[] {
	const asked = new Map(runs.map((run) => [run.id, run.account]));
	return messages
		.filter(({ id, account, remaining, status }) => {
			const right = asked.get(id);
			const isLow = right !== undefined && right.remaining <= 100;
			return (
				right === undefined ||
				account !== right.name ||
				remaining !== right.remaining ||
				status !== (isLow ? 'low' : 'ok')
			);
		})
		.map((message) => JSON.stringify(message));
}

function contradictionsIn(
	messages: readonly RunMessage[],
	stored: readonly StoredExecution[],
): string[] {
	const said = countsOf(messages.map(({ execution }) => execution));
	return stored
		.filter(({ id, status }) => (status === 'success' ? 1 : 0) !== (said.get(id) ?? 0))
		.map(({ id, status }) => `${id}: ${status}, said ${said.get(id) ?? 0} times`);
}

function countRequests(sandbox: Sandbox): number {
	return catalogue.reduce((sum, { record }) => sum + sandbox.requestsTo(record.name).length, 0);
}

/** How often each value is among these. */
export function countsOf(values: readonly string[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	return counts;
}
