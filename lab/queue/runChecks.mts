import assert from 'node:assert/strict';
import process from 'node:process';

import { Progress } from '../progress.mjs';
import { count } from '../report.mjs';
import { failuresIn } from './accounts.mjs';
import { checkResult, type QueueFixture } from './fixture.mjs';
import { executeRuns, type RunResults } from './runs.mjs';

/** Starts runs by webhooks and checks that none is lost, doubled or wrong. */
export async function checkRuns(fixture: QueueFixture, runs: number): Promise<RunResults | null> {
	const progress = new Progress(runs);
	return await checkResult(
		fixture.checks,
		`runs: each of ${count(runs)} is answered, executed once, and sends its balance once`,
		async () => {
			const report = (answered: number): void => progress.show(answered, 'runs');
			return await executeRuns(fixture, 'run', runs, report).finally(() => progress.end());
		},
		({ started, ...rest }) => {
			assert.deepEqual(rest, {
				...{ asked: runs, answered: runs, refused: [] },
				...{ lost: [], doubled: [], wrong: [], silent: [], sentAndFailed: [] },
				...{ executions: { success: runs }, notStartedOnce: [], requests: runs },
			});
			assert.ok(!Object.values(started).includes(0), 'a worker has executed nothing');
		},
	);
}

/**
 * Kills a worker in the middle of its work. What happens to its executions is up to n8n, so that
 * is reported and not judged. Judged is that nothing is wrong or sent twice, and that every run
 * that n8n lists as successful was answered and has sent its balance.
 */
export async function checkKilledWorker(fixture: QueueFixture) {
	const { checks, sandbox, cluster } = fixture;
	const [worker] = cluster.workers;
	const [runs, answeredBefore] = [200, 60];
	return await checkResult(
		checks,
		'killed worker: nothing is sent twice or wrong, and what has succeeded was sent',
		async () => {
			let killing: Promise<void> | undefined;
			const report = (answered: number): void => {
				if (answered >= answeredBefore) killing ??= worker.kill();
				if (answered === runs - 10)
					process.stderr.write('waiting until n8n gives up the executions of that worker\n');
			};
			const results = await executeRuns(fixture, 'crash', runs, report);
			await killing;
			await worker.start();
			const waits = results.refused.map(({ seconds }) => seconds);
			return {
				...results,
				refusedAfter: waits.length === 0 ? null : `${Math.min(...waits)}–${Math.max(...waits)} s`,
				/** Executions that were reported to the error workflow. */
				reportedAsFailed: failuresIn(sandbox).size,
			};
		},
		({ doubled, wrong, silent, answered, executions }) => {
			const none: string[] = [];
			assert.deepEqual({ doubled, wrong, silent }, { doubled: none, wrong: none, silent: none });
			assert.equal(executions['success'], answered);
		},
	);
}
