import { loadavg } from 'node:os';

import { summarize, type Summary } from '../statistics.mjs';
import type { RunAccount } from './accounts.mjs';
import { say, type Ground } from './ground.mjs';
import { endlessRuns, startRuns, type Run } from './runs.mjs';

const rounds = 5;

/** How long each measurement takes new runs, in milliseconds. */
const measuredFor = 12_000;

/** How long a worker that has just started is warmed up. */
const warmedUpFor = 5_000;

/** Twice what two workers take, so that neither ever waits for a request. */
const atOnce = 40;

/** How long the provider takes, in milliseconds. */
const delays = [0, 200] as const;

/** Runs per second under one condition. */
export interface Throughput {
	delayMs: number;
	workers: number;
	perSecond: Summary;
}

/** All measurements, with the machine's load when each round began. */
export interface ThroughputResult {
	measurements: Throughput[];
	/** Two workers to one, round by round. */
	ratios: Array<{ delayMs: number; ratio: Summary }>;
	loads: number[];
}

/** As {@link measureThroughput}; a run that fails is a check that fails. */
export async function checkThroughput(
	ground: Ground,
	accounts: readonly RunAccount[],
	setDelay: (delayMs: number) => void,
): Promise<ThroughputResult | null> {
	let result: ThroughputResult | null = null;
	await ground.checks.run('runs per second with one worker and with two', async () => {
		result = await measureThroughput(ground, accounts, setDelay);
	});
	return result;
}

/**
 * Measures runs per second with one worker and with two, in turns, against a
 * provider that answers at once and one that takes its time.
 *
 * @param setDelay how long the provider takes from now on
 */
async function measureThroughput(
	ground: Ground,
	accounts: readonly RunAccount[],
	setDelay: (delayMs: number) => void,
): Promise<ThroughputResult> {
	const { cluster } = ground;
	const found = new Map<string, number[]>();
	const loads: number[] = [];
	for (let round = 0; round < rounds; round++) {
		loads.push(loadavg()[0] ?? 0);
		// One that has just been stopped stays so for the next round's beginning.
		for (const count of round % 2 === 0 ? [2, 1] : [1, 2]) {
			if (count === 1) await cluster.stop('worker-2');
			else await cluster.startIfStopped('worker-2');
			setDelay(0);
			await measure(ground, accounts, `warm-${round}-${count}`, warmedUpFor);
			for (const delayMs of delays) {
				setDelay(delayMs);
				const name = `speed-${round}-${count}-${delayMs}`;
				const perSecond = await measure(ground, accounts, name, measuredFor);
				const key = `${delayMs} ${count}`;
				found.set(key, [...(found.get(key) ?? []), perSecond]);
				say(
					`round ${round + 1} of ${rounds}: ${count} of 2 workers, ${delayMs} ms: ${perSecond.toFixed(1)} runs per second`,
				);
			}
		}
	}
	await cluster.startIfStopped('worker-2');
	setDelay(0);
	return {
		measurements: delays.flatMap((delayMs) =>
			[1, 2].map((workers) => ({
				delayMs,
				workers,
				perSecond: summarize(found.get(`${delayMs} ${workers}`) ?? []),
			})),
		),
		ratios: delays.map((delayMs) => {
			const ones = found.get(`${delayMs} 1`) ?? [];
			const twos = found.get(`${delayMs} 2`) ?? [];
			return { delayMs, ratio: summarize(twos.map((two, round) => two / (ones[round] ?? NaN))) };
		}),
		loads,
	};
}

/** @returns runs per second, from the first request to the last answer */
async function measure(
	{ cluster, seed, shutdown }: Ground,
	accounts: readonly RunAccount[],
	name: string,
	takesFor: number,
): Promise<number> {
	const startedAt = performance.now();
	const runs = endlessRuns(name, accounts, seed);
	const inTime = function* (): Generator<Run> {
		for (const run of runs) {
			if (performance.now() - startedAt > takesFor) return;
			yield run;
		}
	};
	const answers = await startRuns(cluster.address, inTime(), atOnce, shutdown.signal);
	const seconds = (performance.now() - startedAt) / 1000;
	const failed = answers.filter(({ status }) => status !== 200).length;
	if (failed > 0) throw new Error(`${failed} of ${answers.length} runs failed while measured.`);
	return answers.length / seconds;
}
