import { setMaxListeners } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';

import { catalogue } from '../../sandbox/catalogue.js';
import { Random } from '../../sandbox/random.js';
import { tally, total } from '../statistics.mjs';
import { failureWorkflow, messagesIn, type RunAccount, type RunMessage } from './accounts.mjs';
import { startedBy } from './cluster.mjs';
import type { QueueFixture } from './fixture.mjs';
import type { Postgres } from './servers.mjs';

/** Concurrent requests: more than two workers execute, so that some wait. */
const AT_ONCE = 40;

/** How long a caller waits for the answer, in milliseconds: longer than n8n needs to notice a lost worker. */
const PATIENCE_MS = 300_000;

/** n8n stores the end of an execution a moment after it has answered; a busy one needs longer. */
const SETTLING_MS = 60_000;

/** How the server answered one request to a webhook. */
interface RunAnswer {
	/** The id that the webhook received. */
	id: string;
	account: RunAccount;
	/** The HTTP status; `null` when there was none. */
	status: number | null;
	/** How often n8n answered that it was busy, and was asked again. */
	refusals: number;
	/** From the request to the answer, in seconds. */
	seconds: number;
}

/**
 * Starts runs of accounts at random by their webhooks, many at a time, and waits until all
 * are answered.
 *
 * @param name part of their ids, which nobody can guess
 * @param report called often with the number of answers
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
	/** Asks again if n8n is busy, as senders to webhooks do: it has started nothing then. */
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

/** Results of some runs: what was sent, what n8n has stored, and who executed them. */
export type Ledger = Awaited<ReturnType<Bookkeeper['settle']>>;

/** Accounts for everything that happens after its creation. */
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

	/** The executions that n8n has stored since then, except those of the error workflow. */
	async stored(): Promise<StoredExecution[]> {
		return await this.queue.database.rows<StoredExecution>(
			`SELECT id::text, status FROM execution_entity
				WHERE id > ${this.lastExecution} AND "workflowId" <> '${failureWorkflow.id}'`,
		);
	}

	/** The executions among these that each worker started. */
	async startedBy(stored: readonly StoredExecution[]): Promise<string[][]> {
		const ids = new Set(stored.map(({ id }) => id));
		const all = await Promise.all(this.queue.cluster.workers.map(startedBy));
		return all.map((started) => started.filter((id) => ids.has(id)));
	}

	/** Accounts for these runs, which must be the only ones. */
	async settle(answers: readonly RunAnswer[]) {
		const { database, sandbox, shutdown } = this.queue;
		await untilSettled(database, shutdown.signal);
		const messages = messagesIn(sandbox).slice(this.before.messages);
		const stored = await this.stored();
		const started = await this.startedBy(stored);
		const timesStarted = tally(started.flat());
		const timesSent = tally(messages.map(({ id }) => id));
		const sentBy = tally(messages.map(({ execution }) => execution));
		return {
			asked: answers.length,
			/** How many callers got HTTP 200. */
			answered: answers.filter(({ status }) => status === 200).length,
			/** How often n8n was busy, and was asked again. */
			askedAgain: total(answers, ({ refusals }) => refusals),
			/** Callers that got something other than HTTP 200. */
			refused: answers.filter(({ status }) => status !== 200),
			/** Ids without a message. */
			lost: answers.map(({ id }) => id).filter((id) => timesSent[id] === undefined),
			/** Ids with more than one message. */
			doubled: Object.keys(timesSent).filter((id) => timesSent[id] !== 1),
			/** Messages with an unknown id, or with a balance that is not the account's. */
			wrong: wrongIn(messages, answers),
			/** Number of executions by status. */
			executions: tally(stored.map(({ status }) => status)),
			/** Executions that succeeded and sent nothing, or sent something and did not succeed. */
			contradictions: stored
				.filter(({ id, status }) => (sentBy[id] ?? 0) !== (status === 'success' ? 1 : 0))
				.map(({ id, status }) => `${id}: ${status}, ${sentBy[id] ?? 0} messages`),
			/** Number of executions that each worker started. */
			started: sharesOf(started),
			/** Executions that were started more than once, or not at all. */
			notStartedOnce: stored.map(({ id }) => id).filter((id) => timesStarted[id] !== 1),
			/** Requests that the providers received. */
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

/** Number of executions that each worker started. */
export function sharesOf(started: readonly string[][]): Record<string, number> {
	const shares = started.map(({ length }, index) => [`on worker ${index + 1}`, length] as const);
	return Object.fromEntries(shares);
}

/** The unfinished executions. */
export async function openExecutions(database: Postgres): Promise<StoredExecution[]> {
	return await database.rows<StoredExecution>(
		"SELECT id::text, status FROM execution_entity WHERE status IN ('new', 'running')",
	);
}

/** Waits until every execution has finished, or for a long time. */
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
