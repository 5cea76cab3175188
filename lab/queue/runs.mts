import { setMaxListeners } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';

import { catalogue } from '../../sandbox/catalogue.js';
import { Random } from '../../sandbox/random.js';
import { tally, total } from '../statistics.mjs';
import { failureWorkflow, messagesIn, type RunAccount, type RunMessage } from './accounts.mjs';
import { begunBy } from './cluster.mjs';
import type { QueueFixture } from './fixture.mjs';
import type { Postgres } from './servers.mjs';

/** Requests that are open at a time: more than two workers take, so that some wait. */
const AT_ONCE = 40;

/** How long a caller waits for the answer, in milliseconds: longer than n8n needs to miss a worker. */
const PATIENCE_MS = 300_000;

/** n8n stores the end of an execution a moment after it has answered; a busy one needs longer. */
const SETTLING_MS = 60_000;

/** How the server answered one request to a webhook. */
interface RunAnswer {
	/** What the webhook was given. */
	id: string;
	account: RunAccount;
	/** The HTTP status; `null` when there was none. */
	status: number | null;
	/** How often n8n said before that it had no time, and was asked again. */
	refusals: number;
	/** From the request to the answer, in seconds. */
	seconds: number;
}

/**
 * Starts runs of accounts at random by their webhooks, many at a time, and waits until all
 * are answered.
 *
 * @param name part of their ids, which nobody can guess
 * @param report takes how many are answered, often
 */
export async function startRuns(
	{ cluster, accounts, seed, shutdown: { signal } }: QueueFixture,
	name: string,
	runs: number,
	report: (answered: number) => void,
): Promise<RunAnswer[]> {
	// Each open request listens to it.
	setMaxListeners(0, signal);
	const random = new Random(seed, name);
	const answers: RunAnswer[] = [];
	let started = 0;
	/** Asks once more when n8n says that it has no time, as whoever sends to a webhook does: it has begun nothing then. */
	const start = async (id: string, account: RunAccount): Promise<RunAnswer> => {
		const startedAt = performance.now();
		for (let refusals = 0; ; refusals++) {
			const options = { timeout: PATIENCE_MS, signal };
			const status = await cluster.main.client.callWebhook(account.workflow.id, { id }, options);
			const took = performance.now() - startedAt;
			if (status !== 503 || took > PATIENCE_MS) {
				return { id, account, status, refusals, seconds: Math.round(took / 1000) };
			}
			await wait(500, undefined, { signal });
		}
	};
	const startOneByOne = async (): Promise<void> => {
		while (started < runs) {
			started += 1;
			const account = random.pick(accounts) as RunAccount;
			answers.push(await start(`${name}-${started}-${random.text(8)}`, account));
			signal.throwIfAborted();
			report(answers.length);
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, startOneByOne));
	return answers;
}

/** An execution as n8n keeps it. */
interface StoredExecution {
	id: string;
	status: string;
}

/** What became of some runs: what was said, what n8n has kept, and who did it. */
export type Ledger = Awaited<ReturnType<Bookkeeper['settle']>>;

/** Counts what became of everything that goes on from its making on. */
export class Bookkeeper {
	private readonly before: ReturnType<Bookkeeper['counts']>;

	private constructor(
		private readonly queue: QueueFixture,
		private readonly lastExecution: number,
	) {
		this.before = this.counts();
	}

	static async begin(queue: QueueFixture): Promise<Bookkeeper> {
		const [row] = await queue.database.rows<{ last: number }>(
			'SELECT coalesce(max(id), 0)::int AS last FROM execution_entity',
		);
		return new Bookkeeper(queue, row?.last ?? 0);
	}

	/** The executions that n8n has kept since then, but for those of the error workflow. */
	async stored(): Promise<StoredExecution[]> {
		return await this.queue.database.rows<StoredExecution>(
			`SELECT id::text, status FROM execution_entity
				WHERE id > ${this.lastExecution} AND "workflowId" <> '${failureWorkflow.id}'`,
		);
	}

	/** Which of these executions each worker has begun. */
	async begun(stored: readonly StoredExecution[]): Promise<string[][]> {
		const ids = new Set(stored.map(({ id }) => id));
		const all = await Promise.all(this.queue.cluster.workers.map(begunBy));
		return all.map((begun) => begun.filter((id) => ids.has(id)));
	}

	/** Settles what became of these runs, which were all that went on. */
	async settle(answers: readonly RunAnswer[]) {
		const { database, sandbox, shutdown } = this.queue;
		await untilSettled(database, shutdown.signal);
		const messages = messagesIn(sandbox).slice(this.before.messages);
		const stored = await this.stored();
		const begun = await this.begun(stored);
		const timesBegun = tally(begun.flat());
		const timesSaid = tally(messages.map(({ id }) => id));
		const saidBy = tally(messages.map(({ execution }) => execution));
		return {
			asked: answers.length,
			/** How many callers got HTTP 200. */
			answered: answers.filter(({ status }) => status === 200).length,
			/** How often n8n said that it had no time, and was asked again. */
			askedAgain: total(answers, ({ refusals }) => refusals),
			/** Callers that got something other than HTTP 200. */
			refused: answers.filter(({ status }) => status !== 200),
			/** Ids about which nothing was said. */
			lost: answers.map(({ id }) => id).filter((id) => timesSaid[id] === undefined),
			/** Ids about which something was said more than once. */
			doubled: Object.keys(timesSaid).filter((id) => timesSaid[id] !== 1),
			/** What was said about an id that nobody has asked for, or with a balance that is not the account's. */
			wrong: wrongIn(messages, answers),
			/** How many executions ended how. */
			executions: tally(stored.map(({ status }) => status)),
			/** Executions that succeeded and said nothing, or said something and did not succeed. */
			contradictions: stored
				.filter(({ id, status }) => (saidBy[id] ?? 0) !== (status === 'success' ? 1 : 0))
				.map(({ id, status }) => `${id}: ${status}, said ${saidBy[id] ?? 0} times`),
			/** How many executions each worker has begun. */
			begun: sharesOf(begun),
			/** Executions that were begun more than once, or by nobody. */
			begunNotOnce: stored.map(({ id }) => id).filter((id) => timesBegun[id] !== 1),
			/** Requests that the providers saw. */
			requests: this.counts().requests - this.before.requests,
		};
	}

	private counts(): { messages: number; requests: number } {
		const { sandbox } = this.queue;
		return {
			messages: messagesIn(sandbox).length,
			requests: total(catalogue, ({ record }) => sandbox.requestsTo(record.name).length),
		};
	}
}

/** How many executions each worker has begun. */
export function sharesOf(begun: readonly string[][]): Record<string, number> {
	const shares = begun.map(({ length }, index) => [`on worker ${index + 1}`, length] as const);
	return Object.fromEntries(shares);
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

function wrongIn(messages: readonly RunMessage[], runs: readonly RunAnswer[]): string[] {
	const asked = new Map(runs.map(({ id, account }) => [id, account]));
	const isRight = ({ id, account, remaining, status }: RunMessage): boolean => {
		const right = asked.get(id);
		return account === right?.name && remaining === right.remaining && status === right.status;
	};
	return messages.filter((message) => !isRight(message)).map((each) => JSON.stringify(each));
}
