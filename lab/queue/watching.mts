import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';

import { MINUTE_MS } from '../../nodes/Credits/balance/time.js';
import { Random } from '../../sandbox/random.js';
import { Progress } from '../progress.mjs';
import { Watch } from '../watched/watch.mjs';
import { executionsAfter, latestExecution, unfinishedExecutions } from './executed.mjs';
import { checkResult, type QueueFixture } from './fixture.mjs';

/** Schedule, in milliseconds since all workflows were published. */
const TIMES = {
	/** The second worker is killed as soon as it is idle from here on, */
	workerKilled: 0.4 * MINUTE_MS,
	/** and away for so long, which is a poll at least. */
	workerAway: 1.1 * MINUTE_MS,
	/** The main is killed at random within a minute from here on, and starts at once. */
	mainKilled: 2.6 * MINUTE_MS,
	backAt: 3.75 * MINUTE_MS,
	finalAt: 5.25 * MINUTE_MS,
	endAt: 8.4 * MINUTE_MS,
} as const;

/** All polls start on the minute; in these seconds of it, their executions are long over. */
const IDLE_SECONDS = { from: 28, to: 50 } as const;

/**
 * Watches thirty accounts, each with its own script, while an idle worker and then the main are
 * killed. What was sent is compared with what the state machine of the trigger makes of the
 * providers' answers.
 */
export async function checkWatching(fixture: QueueFixture) {
	const { checks, sandbox, cluster, seed, shutdown } = fixture;
	const { main, workers } = cluster;
	const { signal } = shutdown;
	await sandbox.reset();
	const watch = new Watch(main, sandbox, seed, TIMES, signal);
	const latest = await latestExecution(fixture);
	const accounts = watch.accounts.length;
	let isWatching = false;
	await checks.run(`watch: ${accounts} workflows are published`, async () => {
		await watch.load();
		await watch.publish();
		isWatching = true;
	});
	if (!isWatching) return null;

	const progress = new Progress(TIMES.endAt / 1000);
	await checks.run('watch: an idle worker is killed by SIGKILL, and starts again', async () => {
		await watch.waitUntil(TIMES.workerKilled, progress);
		const isIdle = (second: number): boolean =>
			second >= IDLE_SECONDS.from && second < IDLE_SECONDS.to;
		while (!isIdle((Date.now() % MINUTE_MS) / 1000)) await wait(500, undefined, { signal });
		assert.deepEqual(await unfinishedExecutions(fixture), [], 'it was not idle');
		const away = watch.elapsed + TIMES.workerAway;
		await workers[1].kill();
		await watch.waitUntil(away, progress);
		await workers[1].start();
	});
	await checks.run('watch: the main is killed by SIGKILL, and starts again', async () => {
		const random = new Random(seed, 'ends of the queue');
		await watch.waitUntil(TIMES.mainKilled + random.below(MINUTE_MS), progress);
		await watch.killAndStart();
	});
	await watch.waitUntil(TIMES.endAt, progress);
	progress.end();
	const endedAt = Date.now();

	return await checkResult(
		checks,
		'watch: every notice was received once, as expected',
		async () => {
			const after = await executionsAfter(fixture, latest);
			const { stored, started, executions, timesStarted } = after;
			const listed = watch.accounts.map(({ id }) => {
				const own = stored.filter(({ workflow }) => workflow === id);
				return [id, own.map((execution) => execution.id)] as const;
			});
			const { counts, complaints, sending } = await watch.evaluate(
				endedAt,
				'inMemory',
				new Map(listed),
			);
			return {
				...counts,
				...{ started, executions },
				complaints: [
					...complaints,
					...[...sending]
						.filter((id) => timesStarted[id] !== 1)
						.map((id) => `execution ${id} was not started exactly once`),
				],
			};
		},
		(found) => {
			assert.deepEqual(found.complaints, []);
			const facts: Readonly<Record<string, unknown>> = found;
			const expected = Number(facts['Notices expected']);
			assert.ok(expected > accounts, 'there was almost nothing to report');
		},
	);
}
