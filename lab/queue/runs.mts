import { setMaxListeners } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';

import { Execution } from '../../harness/execution.mjs';
import type { N8n } from '../../harness/n8n.mjs';
import { catalogue } from '../../sandbox/catalogue.js';
import type { Sandbox } from '../../sandbox/index.js';
import { Random } from '../../sandbox/random.js';
import { tally, total } from '../statistics.mjs';
import { failureWorkflow, messagesIn, type RunAccount, type RunMessage } from './accounts.mjs';
import { begunBy, type Cluster } from './cluster.mjs';
import type { Postgres } from './servers.mjs';

/** How long a caller waits for the answer, in milliseconds: longer than n8n needs to miss a worker. */
const PATIENCE_MS = 300_000;

/** n8n stores the end of an execution a moment after it has answered; a busy one needs longer. */
const SETTLING_MS = 60_000;

/** What is said of an execution without a reason. */
const NO_REASON = 'n8n has kept no reason';

/** One request to a webhook. */
interface Run {
	id: string;
	account: RunAccount;
}

/** How the server answered a run. */
export interface RunAnswer extends Run {
	/** The HTTP status; `null` when there was none. */
	status: number | null;
	/** How often n8n said before that it had no time, and was asked again. */
	refusals: number;
	/** From the request to the answer, in seconds. */
	seconds: number;
}

/** Makes up what is to be run, without end: ids that nobody can guess, accounts at random. */
export function* endlessRuns(
	name: string,
	accounts: readonly RunAccount[],
	seed: number,
): Generator<Run> {
	const random = new Random(seed, name);
	for (let number = 1; ; number++) {
		const account = random.pick(accounts);
		if (account === undefined) throw new Error('There are no accounts to read.');
		yield { id: `${name}-${number}-${random.text(8)}`, account };
	}
}

/**
 * Starts runs by their webhooks, so many at a time, and waits until all are answered.
 *
 * @param report takes how many are answered, often
 */
export async function startRuns(
	main: N8n,
	runs: Iterator<Run>,
	atOnce: number,
	signal: AbortSignal,
	report: (answered: number) => void = () => undefined,
): Promise<RunAnswer[]> {
	// Each open request listens to it.
	setMaxListeners(0, signal);
	const answers: RunAnswer[] = [];
	const startOneByOne = async (): Promise<void> => {
		for (let next = runs.next(); next.done !== true; next = runs.next()) {
			answers.push(await start(main, next.value, signal));
			signal.throwIfAborted();
			report(answers.length);
		}
	};
	await Promise.all(Array.from({ length: atOnce }, startOneByOne));
	return answers;
}

/**
 * Asks once more when n8n says that it has no time: a busy one does, before it has
 * begun anything, and whoever sends to a webhook then tries again.
 */
async function start({ client }: N8n, run: Run, signal: AbortSignal): Promise<RunAnswer> {
	const startedAt = performance.now();
	for (let refusals = 0; ; refusals++) {
		const options = { timeout: PATIENCE_MS, signal };
		const status = await client.callWebhook(run.account.workflow.id, { id: run.id }, options);
		const took = performance.now() - startedAt;
		if (status !== 503 || took > PATIENCE_MS) {
			return { ...run, status, refusals, seconds: Math.round(took / 1000) };
		}
		await wait(500, undefined, { signal });
	}
}

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
	begun: number[];
	/** Executions that were begun more than once, or by nobody. */
	begunNotOnce: string[];
	/** Requests that the providers saw. */
	requests: number;
}

/** Counts what became of everything that goes on from its making on. */
export class Bookkeeper {
	private constructor(
		private readonly cluster: Cluster,
		private readonly sandbox: Sandbox,
		private readonly database: Postgres,
		private readonly before: { execution: number; messages: number; requests: number },
	) {}

	static async begin(cluster: Cluster, sandbox: Sandbox, database: Postgres): Promise<Bookkeeper> {
		const [row] = await database.rows<{ last: number }>(
			'SELECT coalesce(max(id), 0)::int AS last FROM execution_entity',
		);
		return new Bookkeeper(cluster, sandbox, database, {
			execution: row?.last ?? 0,
			messages: messagesIn(sandbox).length,
			requests: countRequests(sandbox),
		});
	}

	/** The executions that n8n has kept since then, but for those of the error workflow. */
	async stored(): Promise<StoredExecution[]> {
		return await this.database.rows<StoredExecution>(
			`SELECT id::text, status FROM execution_entity
				WHERE id > $1 AND "workflowId" <> $2 ORDER BY id`,
			[this.before.execution, failureWorkflow.id],
		);
	}

	/** Which of these executions each worker has begun. */
	async begun(stored: readonly StoredExecution[]): Promise<string[][]> {
		const ids = new Set(stored.map(({ id }) => id));
		const all = await Promise.all(this.cluster.workers.map(begunBy));
		return all.map((begun) => begun.filter((id) => ids.has(id)));
	}

	/** Settles what became of these runs, which were all that went on. */
	async settle(answers: readonly RunAnswer[], signal: AbortSignal): Promise<Ledger> {
		await untilSettled(this.database, signal);
		const messages = messagesIn(this.sandbox).slice(this.before.messages);
		const stored = await this.stored();
		const begun = await this.begun(stored);
		const timesBegun = tally(begun.flat());
		const timesSaid = tally(messages.map(({ id }) => id));
		const saidBy = tally(messages.map(({ execution }) => execution));
		return {
			asked: answers.length,
			answered: answers.filter(({ status }) => status === 200).length,
			refusals: total(answers, ({ refusals }) => refusals),
			silent: answers.map(({ id }) => id).filter((id) => timesSaid[id] === undefined),
			doubled: Object.keys(timesSaid).filter((id) => timesSaid[id] !== 1),
			wrong: wrongIn(messages, answers),
			statuses: tally(stored.map(({ status }) => status)),
			reasons: await this.reasons(stored),
			contradictions: stored
				.filter(({ id, status }) => (saidBy[id] ?? 0) !== (status === 'success' ? 1 : 0))
				.map(({ id, status }) => `${id}: ${status}, said ${saidBy[id] ?? 0} times`),
			begun: begun.map(({ length }) => length),
			begunNotOnce: stored.map(({ id }) => id).filter((id) => timesBegun[id] !== 1),
			requests: countRequests(this.sandbox) - this.before.requests,
		};
	}

	private async reasons(stored: readonly StoredExecution[]): Promise<Record<string, number>> {
		const { client, runtime } = this.cluster.main;
		const reasons: string[] = [];
		for (const { id, status } of stored) {
			if (status !== 'error' && status !== 'crashed') continue;
			const { data } = await client.execution(id);
			reasons.push((data === null ? null : Execution.stored(data, runtime).error) ?? NO_REASON);
		}
		return tally(reasons);
	}
}

/** The executions that n8n has not brought to an end. */
export async function openExecutions(database: Postgres): Promise<StoredExecution[]> {
	return await database.rows<StoredExecution>(
		"SELECT id::text, status FROM execution_entity WHERE status IN ('new', 'running')",
	);
}

/** Waits until n8n has brought every execution to an end, or does not in spite of a long time. */
export async function untilSettled(database: Postgres, signal: AbortSignal): Promise<void> {
	const deadline = Date.now() + SETTLING_MS;
	while ((await openExecutions(database)).length > 0 && Date.now() < deadline) {
		await wait(500, undefined, { signal });
	}
}

function wrongIn(messages: readonly RunMessage[], runs: readonly Run[]): string[] {
	const asked = new Map(runs.map(({ id, account }) => [id, account]));
	const isRight = ({ id, account, remaining, status }: RunMessage): boolean => {
		const right = asked.get(id);
		return account === right?.name && remaining === right.remaining && status === right.status;
	};
	return messages.filter((message) => !isRight(message)).map((each) => JSON.stringify(each));
}

function countRequests(sandbox: Sandbox): number {
	return total(catalogue, ({ record }) => sandbox.requestsTo(record.name).length);
}
