import assert from 'node:assert/strict';

import { Progress } from '../progress.mjs';
import type { RunAccount } from './accounts.mjs';
import type { Ground } from './ground.mjs';
import { ledgerSince, markNow, untilSettled, type Ledger } from './ledger.mjs';
import { makeRuns, startRuns } from './runs.mjs';

/** How many requests are open at a time: more than two workers take, so that some wait. */
const atOnce = 40;

/** What came of the runs, and how long they took. */
export interface RunsResult extends Ledger {
	seconds: number;
}

/** Starts so many runs by webhooks and checks that none is lost, doubled or wrong. */
export async function checkRuns(
	ground: Ground,
	accounts: readonly RunAccount[],
	count: number,
): Promise<RunsResult | null> {
	const { checks, sandbox, database, cluster, seed, shutdown } = ground;
	let result: RunsResult | null = null;
	await checks.run(`${count.toLocaleString('en-US')} runs are started by webhooks`, async () => {
		const runs = makeRuns('run', count, accounts, seed);
		const mark = await markNow(sandbox, database);
		const progress = new Progress(count);
		const startedAt = Date.now();
		const answers = await startRuns(cluster.address, runs, atOnce, shutdown.signal, (answered) => {
			progress.show(answered, 'runs');
		});
		progress.end();
		const seconds = (Date.now() - startedAt) / 1000;
		await untilSettled(database, shutdown.signal);
		result = { seconds, ...(await ledgerSince(mark, answers, ground)) };
	});
	const holds = async (name: string, judge: (ledger: Ledger) => void): Promise<void> => {
		await checks.run(`runs: ${name}`, async () => {
			assert.ok(result, 'there were no runs');
			await Promise.resolve(judge(result));
		});
	};
	await holds('every caller is answered with HTTP 200', ({ answered }) => {
		assert.equal(answered, count);
	});
	await holds('each id comes out exactly once', ({ silent, doubled }) => {
		assert.deepEqual({ silent, doubled }, { silent: [], doubled: [] });
	});
	await holds('each with the balance of its account', ({ wrong }) => {
		assert.deepEqual(wrong, []);
	});
	await holds('n8n has kept as many executions, all of them successful', ({ statuses }) => {
		assert.deepEqual(statuses, { success: count });
	});
	await holds('each execution has said one thing', ({ contradictions }) => {
		assert.deepEqual(contradictions, []);
	});
	await holds('each was begun once, and both workers had their share', (ledger) => {
		assert.deepEqual(ledger.begunNotOnce, []);
		for (const share of Object.values(ledger.begun)) assert.ok(share > 0, 'one had nothing to do');
	});
	await holds('one request to a provider for each', ({ requests }) => {
		assert.equal(requests, count);
	});
	return result;
}
