import { Agent } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

import axios from 'axios';

import { Random } from '../../sandbox/random.js';
import { textOf, type RunAccount } from './accounts.mjs';

/** How long a caller waits for the answer, in milliseconds: longer than n8n needs to miss a worker. */
const patience = 300_000;

/** One request to a webhook, and what came of it. */
export interface Run {
	id: string;
	account: RunAccount;
}

/** How the server answered a run. */
export interface RunAnswer extends Run {
	/** The HTTP status; `null` when there was none. */
	status: number | null;
	/** How often n8n said before that it had no time, and was asked again. */
	refusals: number;
	/** From the request to the answer, in milliseconds. */
	took: number;
}

/** Makes up what is to be run: ids that nobody can guess, accounts at random; without end. */
export function* endlessRuns(
	name: string,
	accounts: readonly RunAccount[],
	seed: number,
): Generator<Run> {
	const random = new Random(seed, name);
	for (let number = 1; ; number++) {
		const account = random.pick(accounts);
		if (account === undefined) throw new Error('There are no accounts to read.');
		yield { id: `${name}-${number}-${textOf(random, 8)}`, account };
	}
}

/** As {@link endlessRuns}, but only the first so many. */
export function makeRuns(
	name: string,
	count: number,
	accounts: readonly RunAccount[],
	seed: number,
): Run[] {
	const runs: Run[] = [];
	for (const run of endlessRuns(name, accounts, seed)) {
		if (runs.length === count) break;
		runs.push(run);
	}
	return runs;
}

/**
 * Starts runs by their webhooks, so many at a time, and waits until all are answered.
 *
 * @param address of the main
 * @param report takes how many are answered, often
 */
export async function startRuns(
	address: string,
	runs: Iterable<Run>,
	atOnce: number,
	signal: AbortSignal,
	report: (answered: number) => void = () => undefined,
): Promise<RunAnswer[]> {
	const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
	// One listener for all requests: it breaks their connections.
	const breakOff = (): void => agent.destroy();
	signal.addEventListener('abort', breakOff);
	const answers: RunAnswer[] = [];
	const left = runs[Symbol.iterator]();
	const startOneByOne = async (): Promise<void> => {
		for (;;) {
			const { value: run, done } = left.next();
			if (done === true) return;
			answers.push(await start(address, run, agent, signal));
			signal.throwIfAborted();
			report(answers.length);
		}
	};
	try {
		await Promise.all(Array.from({ length: atOnce }, startOneByOne));
	} finally {
		signal.removeEventListener('abort', breakOff);
		agent.destroy();
	}
	return answers;
}

/**
 * Asks once more when n8n says that it has no time: a busy one does, before it has
 * begun anything, and whoever sends to a webhook then tries again.
 */
async function start(
	address: string,
	run: Run,
	httpAgent: Agent,
	signal: AbortSignal,
): Promise<RunAnswer> {
	const startedAt = performance.now();
	for (let refusals = 0; ; refusals++) {
		const status = await axios
			.post<unknown>(
				`${address}${run.account.webhook}`,
				{ id: run.id },
				{ proxy: false, timeout: patience, validateStatus: () => true, httpAgent },
			)
			.then(
				(answer) => answer.status,
				() => null,
			);
		const took = performance.now() - startedAt;
		if (status !== 503 || took > patience) return { ...run, status, refusals, took };
		await wait(500, undefined, { signal });
	}
}
