import assert from 'node:assert/strict';

import { failuresIn, type RunAccount } from './accounts.mjs';
import { say, type Ground } from './ground.mjs';
import { ledgerSince, markNow, untilSettled, type Ledger } from './ledger.mjs';
import { makeRuns, startRuns, type RunAnswer } from './runs.mjs';

/** How many runs there are, and after how many answers a worker is killed. */
const count = 200;
const answeredBefore = 60;

const atOnce = 40;

/** What came of runs while one of two workers was killed. */
export interface CrashResult extends Ledger {
	/** Callers that got something other than HTTP 200, and after how many seconds. */
	refused: Array<{ id: string; status: number | null; seconds: number }>;
	/** Executions of which the error workflow was told. */
	toldAsFailed: number;
	/** Ids of which the message went out although n8n calls the execution failed. */
	saidAndFailed: number;
}

/**
 * Kills a worker in the middle of its work. What becomes of the executions that
 * it was at is n8n's to decide, so that is told and not judged. Judged is that
 * nothing is wrong or said twice, and that n8n and the receiver agree.
 */
export async function checkCrash(
	ground: Ground,
	accounts: readonly RunAccount[],
): Promise<CrashResult | null> {
	const { checks, sandbox, database, cluster, seed, shutdown } = ground;
	let result: CrashResult | null = null;
	await checks.run('a worker is killed by SIGKILL while it executes', async () => {
		const runs = makeRuns('crash', count, accounts, seed);
		const mark = await markNow(sandbox, database);
		let killing: Promise<void> | undefined;
		const answers = await startRuns(cluster.address, runs, atOnce, shutdown.signal, (answered) => {
			if (answered >= answeredBefore) killing ??= cluster.kill('worker-1');
			if (answered === count - 10)
				say('waiting until n8n has missed the executions of that worker');
		});
		await killing;
		await untilSettled(database, shutdown.signal);
		const ledger = await ledgerSince(mark, answers, ground);
		const silent = new Set(ledger.silent);
		result = {
			...ledger,
			refused: refusedIn(answers),
			toldAsFailed: new Set(failuresIn(sandbox)).size,
			saidAndFailed: refusedIn(answers).filter(({ id }) => !silent.has(id)).length,
		};
		await cluster.start('worker-1');
	});
	await checks.run('crash: nothing is said twice, and no balance is wrong', async () => {
		assert.ok(result, 'there were no runs');
		await Promise.resolve();
		assert.deepEqual({ doubled: result.doubled, wrong: result.wrong }, { doubled: [], wrong: [] });
	});
	await checks.run('crash: every run that n8n calls successful has said its balance', async () => {
		assert.ok(result, 'there were no runs');
		await Promise.resolve();
		assert.equal(result.asked - result.silent.length - result.saidAndFailed, result.answered);
		assert.equal(result.statuses['success'], result.answered);
	});
	return result;
}

function refusedIn(answers: readonly RunAnswer[]): CrashResult['refused'] {
	return answers
		.filter(({ status }) => status !== 200)
		.map(({ id, status, took }) => ({ id, status, seconds: Math.round(took / 1000) }));
}
