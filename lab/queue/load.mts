import assert from 'node:assert/strict';
import process from 'node:process';

import { Progress } from '../progress.mjs';
import { count } from '../report.mjs';
import { failuresIn } from './accounts.mjs';
import { checkResult, checkCollected, type QueueFixture } from './fixture.mjs';
import { Bookkeeper, startRuns, type Ledger } from './runs.mjs';

/** Starts runs by webhooks and checks that none is lost, doubled or wrong. */
export async function checkRuns(queue: QueueFixture, runs: number): Promise<Ledger | null> {
	const { checks, cluster } = queue;
	const ledger = await checkResult(
		checks,
		`${count(runs)} runs are started by webhooks`,
		async () => {
			const progress = new Progress(runs);
			const books = await Bookkeeper.begin(queue);
			const report = (answered: number): void => progress.show(answered, 'runs');
			const answers = await startRuns(queue, 'run', runs, report);
			progress.end();
			return await books.settle(answers);
		},
	);
	const holds = async (name: string, judge: (ledger: Ledger) => void): Promise<void> =>
		await checkCollected(checks, `runs: ${name}`, ledger, judge);
	await holds('every caller is answered with HTTP 200', ({ answered }) => {
		assert.equal(answered, runs);
	});
	await holds('each id comes out exactly once', ({ lost, doubled }) => {
		assert.deepEqual({ lost, doubled }, { lost: [], doubled: [] });
	});
	await holds('each with the balance of its account', ({ wrong }) => assert.deepEqual(wrong, []));
	await holds('n8n has stored as many executions, all of them successful', ({ executions }) => {
		assert.deepEqual(executions, { success: runs });
	});
	await holds('each execution has sent one message', ({ contradictions }) => {
		assert.deepEqual(contradictions, []);
	});
	await holds('each was started once, and both workers had a share', (found) => {
		assert.deepEqual(found.notStartedOnce, []);
		const shares = Object.values(found.started).filter((share) => share > 0);
		assert.equal(shares.length, cluster.workers.length);
	});
	await holds('one request to a provider for each', ({ requests }) => {
		assert.equal(requests, runs);
	});
	return ledger;
}

/**
 * Kills a worker in the middle of its work. What happens to its executions is up to n8n, so that
 * is reported and not judged. Judged is that nothing is wrong or sent twice, and that n8n and the
 * receiver agree.
 */
export async function checkCrash(queue: QueueFixture) {
	const { checks, sandbox, cluster } = queue;
	const [worker] = cluster.workers;
	const [runs, answeredBefore] = [200, 60];
	const crash = async () => {
		let killing: Promise<void> | undefined;
		const report = (answered: number): void => {
			if (answered >= answeredBefore) killing ??= worker.kill();
			if (answered === runs - 10)
				process.stderr.write('waiting until n8n gives up the executions of that worker\n');
		};
		const books = await Bookkeeper.begin(queue);
		const answers = await startRuns(queue, 'crash', runs, report);
		const ledger = await books.settle(answers);
		await killing;
		await worker.start();
		const waits = ledger.refused.map(({ seconds }) => seconds);
		return {
			...ledger,
			refusedAfter: waits.length === 0 ? null : `${Math.min(...waits)}–${Math.max(...waits)} s`,
			/** Executions that were reported to the error workflow. */
			reportedAsFailed: failuresIn(sandbox).size,
			/** Ids whose message was sent although n8n lists the execution as failed. */
			sentAndFailed: ledger.refused.filter(({ id }) => !ledger.lost.includes(id)).length,
		};
	};
	const found = await checkResult(checks, 'a worker is killed by SIGKILL while it executes', crash);
	await checkCollected(
		checks,
		'crash: nothing is sent twice, and no balance is wrong',
		found,
		({ doubled, wrong }) => assert.deepEqual({ doubled, wrong }, { doubled: [], wrong: [] }),
	);
	await checkCollected(
		checks,
		'crash: every run that n8n lists as successful has sent its balance',
		found,
		({ asked, lost, sentAndFailed, answered, executions }) => {
			assert.equal(asked - lost.length - sentAndFailed, answered);
			assert.equal(executions['success'], answered);
		},
	);
	return found;
}
