import assert from 'node:assert/strict';
import process from 'node:process';

import { Progress } from '../progress.mjs';
import { count } from '../report.mjs';
import { failuresIn } from './accounts.mjs';
import { checkFound, checkKnown, type QueueFixture } from './fixture.mjs';
import { Bookkeeper, startRuns, type Ledger } from './runs.mjs';

/** Starts so many runs by webhooks and checks that none is lost, doubled or wrong. */
export async function checkRuns(queue: QueueFixture, runs: number): Promise<Ledger | null> {
	const { checks, cluster } = queue;
	const ledger = await checkFound(
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
		await checkKnown(checks, `runs: ${name}`, ledger, judge);
	await holds('every caller is answered with HTTP 200', ({ answered }) => {
		assert.equal(answered, runs);
	});
	await holds('each id comes out exactly once', ({ lost, doubled }) => {
		assert.deepEqual({ lost, doubled }, { lost: [], doubled: [] });
	});
	await holds('each with the balance of its account', ({ wrong }) => assert.deepEqual(wrong, []));
	await holds('n8n has kept as many executions, all of them successful', ({ executions }) => {
		assert.deepEqual(executions, { success: runs });
	});
	await holds('each execution has said one thing', ({ contradictions }) => {
		assert.deepEqual(contradictions, []);
	});
	await holds('each was begun once, and both workers had their share', (found) => {
		assert.deepEqual(found.begunNotOnce, []);
		const shares = Object.values(found.begun).filter((share) => share > 0);
		assert.equal(shares.length, cluster.workers.length);
	});
	await holds('one request to a provider for each', ({ requests }) => {
		assert.equal(requests, runs);
	});
	return ledger;
}

/**
 * Kills a worker in the middle of its work. What becomes of the executions that
 * it was at is n8n's to decide, so that is told and not judged. Judged is that
 * nothing is wrong or said twice, and that n8n and the receiver agree.
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
				process.stderr.write('waiting until n8n misses what that worker was at\n');
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
			/** Executions of which the error workflow heard. */
			reportedAsFailed: failuresIn(sandbox).size,
			/** Ids of which the message went out although n8n calls the execution failed. */
			saidAndFailed: ledger.refused.filter(({ id }) => !ledger.lost.includes(id)).length,
		};
	};
	const found = await checkFound(checks, 'a worker is killed by SIGKILL while it executes', crash);
	await checkKnown(
		checks,
		'crash: nothing is said twice, and no balance is wrong',
		found,
		({ doubled, wrong }) => assert.deepEqual({ doubled, wrong }, { doubled: [], wrong: [] }),
	);
	await checkKnown(
		checks,
		'crash: every run that n8n calls successful has said its balance',
		found,
		({ asked, lost, saidAndFailed, answered, executions }) => {
			assert.equal(asked - lost.length - saidAndFailed, answered);
			assert.equal(executions['success'], answered);
		},
	);
	return found;
}
