import { setMaxListeners } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';

import { catalogue } from '../../sandbox/catalogue.js';
import type { Sandbox } from '../../sandbox/index.js';
import { Random } from '../../sandbox/random.js';
import { tally, total } from '../statistics.mjs';
import { messagesIn, type RunAccount, type RunMessage } from './accounts.mjs';
import { executionsAfter, latestExecution } from './executed.mjs';
import type { QueueFixture } from './fixture.mjs';

/** Concurrent requests: more than two workers execute, so that some wait. */
const AT_ONCE = 40;

/** How long a caller waits for the answer, in milliseconds: longer than n8n needs to notice a lost worker. */
const CALLER_TIMEOUT_MS = 300_000;

/** How the server answered one request to a webhook. */
interface RunAnswer {
	/** The id that the webhook received. */
	id: string;
	account: RunAccount;
	/** The HTTP status; `null` when there was none. */
	status: number | null;
	/** From the request to the answer, in seconds. */
	seconds: number;
}

/** Results of some runs: what was sent, what n8n has stored, and who executed them. */
export type RunResults = Awaited<ReturnType<typeof executeRuns>>;

/**
 * Executes runs of accounts at random, many at a time, and compares what the callers, the
 * receiver, n8n, its workers and the providers know of them. Nothing else may run meanwhile.
 *
 * @param name part of their ids, which nobody can guess
 * @param report called often with the number of answers
 */
export async function executeRuns(
	fixture: QueueFixture,
	name: string,
	runs: number,
	report: (answered: number) => void,
) {
	const { sandbox } = fixture;
	const latest = await latestExecution(fixture);
	const [messagesBefore, requestsBefore] = [messagesIn(sandbox).length, requestsIn(sandbox)];
	const answers = await callWebhooks(fixture, name, runs, report);
	const { stored, executions, started, timesStarted } = await executionsAfter(fixture, latest);
	const messages = messagesIn(sandbox).slice(messagesBefore);
	const timesSent = tally(messages.map(({ id }) => id));
	const sentBy = tally(messages.map(({ execution }) => execution));
	const idsOf = (holds: (id: string, hasSucceeded: boolean) => boolean): string[] =>
		stored.filter(({ id, status }) => holds(id, status === 'success')).map(({ id }) => id);
	return {
		asked: answers.length,
		/** How many callers got HTTP 200. */
		answered: answers.filter(({ status }) => status === 200).length,
		/** Callers that got something other than HTTP 200. */
		refused: answers.filter(({ status }) => status !== 200),
		/** Ids without a message. */
		lost: answers.map(({ id }) => id).filter((id) => timesSent[id] === undefined),
		/** Ids with more than one message. */
		doubled: Object.keys(timesSent).filter((id) => timesSent[id] !== 1),
		/** Messages with an unknown id, or with a balance that is not the account's. */
		wrong: wrongIn(messages, answers),
		executions,
		/** Executions that succeeded without sending exactly one message. */
		silent: idsOf((id, hasSucceeded) => hasSucceeded && sentBy[id] !== 1),
		/** Executions that sent something and did not succeed. */
		sentAndFailed: idsOf((id, hasSucceeded) => !hasSucceeded && sentBy[id] !== undefined),
		started,
		/** Executions that were started more than once, or not at all. */
		notStartedOnce: idsOf((id) => timesStarted[id] !== 1),
		/** Requests that the providers received. */
		requests: requestsIn(sandbox) - requestsBefore,
	};
}

async function callWebhooks(
	{ cluster, accounts, seed, shutdown: { signal } }: QueueFixture,
	name: string,
	runs: number,
	report: (answered: number) => void,
): Promise<RunAnswer[]> {
	// Each open request listens to it.
	setMaxListeners(0, signal);
	const random = new Random(seed, name);
	const answers: RunAnswer[] = [];
	let called = 0;
	/** Asks again if n8n is busy, as senders to webhooks do: it has started nothing then. */
	const call = async (id: string, account: RunAccount): Promise<RunAnswer> => {
		const startedAt = performance.now();
		for (;;) {
			const options = { timeout: CALLER_TIMEOUT_MS, signal };
			const status = await cluster.main.client.callWebhook(account.workflow.id, { id }, options);
			const took = performance.now() - startedAt;
			if (status !== 503 || took > CALLER_TIMEOUT_MS) {
				return { id, account, status, seconds: Math.round(took / 1000) };
			}
			await wait(500, undefined, { signal });
		}
	};
	const callOneByOne = async (): Promise<void> => {
		while (called < runs) {
			called += 1;
			const account = random.pick(accounts) as RunAccount;
			answers.push(await call(`${name}-${called}-${random.text(8)}`, account));
			signal.throwIfAborted();
			report(answers.length);
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, callOneByOne));
	return answers;
}

function requestsIn(sandbox: Sandbox): number {
	return total(catalogue, ({ record }) => sandbox.requestsTo(record.name).length);
}

function wrongIn(messages: readonly RunMessage[], runs: readonly RunAnswer[]): string[] {
	const asked = new Map(runs.map(({ id, account }) => [id, account]));
	const isRight = ({ id, account, remaining, status }: RunMessage): boolean => {
		const right = asked.get(id);
		return account === right?.name && remaining === right.remaining && status === right.status;
	};
	return messages.filter((message) => !isRight(message)).map((each) => JSON.stringify(each));
}
