import process from 'node:process';
import { setImmediate as yieldToEventLoop } from 'node:timers/promises';

import type { Experiment } from '../experiment.mjs';
import { balances, historyLengths, measureAccuracy, type Accuracy } from './accuracy.mjs';
import { AlertBench } from './alerts.mjs';
import { generateSeries } from './generatedSeries.mjs';
import { reportOf } from './report.mjs';
import { readSeries, type Usage } from './series.mjs';

const situationsPerSeries = 10;
const episodesPerSeries = 3;
const generatedSeries = 12;

export const experiment: Experiment = {
	help: `Scores the runway forecast and simpler methods on the same simulated accounts: its
error, the coverage of its interval, and its alert. Takes a few minutes.`,
	options: {
		seed: { takes: 'number', usual: '1', help: 'the first seed' },
		seeds: { takes: 'number', usual: '5', help: 'number of seeds' },
		data: {
			takes: 'text',
			help: 'folder of CSV files (a header, then time and consumption) instead of generated series',
		},
	},
	run: async ({ options, seed: first, shutdown: { signal } }) => {
		const seeds = Array.from({ length: Number(options['seeds']) }, (_, index) => first + index);
		const folder = options['data'];
		const recorded = folder === undefined ? null : await readSeries(folder);
		const seriesOf = (seed: number): Usage[] => recorded ?? generateSeries(seed, generatedSeries);

		/** Announces the next step, and lets a signal through. */
		const next = async (title: string): Promise<void> => {
			process.stderr.write(`${title}\n`);
			await yieldToEventLoop();
			signal.throwIfAborted();
		};

		const accounts = seeds.flatMap((seed) => seriesOf(seed).map((usage) => ({ usage, seed })));
		const accuracy: Accuracy[] = [];
		for (const historyDays of historyLengths) {
			for (const leftDays of balances) {
				await next(`Accuracy: ${historyDays} days of history, ${leftDays} days left`);
				accuracy.push(
					...measureAccuracy(
						accounts,
						historyDays,
						leftDays,
						situationsPerSeries,
						recorded === null,
					),
				);
			}
		}

		const alerts = new AlertBench();
		for (const { usage, seed } of accounts) {
			await next(`Alert: seed ${seed}, ${usage.name}`);
			for (let episode = 0; episode < episodesPerSeries; episode++) {
				alerts.watch(usage, `${seed} ${usage.name} ${episode}`);
			}
		}

		const scores = { accuracy, alert: alerts.scores() };
		return { data: scores, report: reportOf(scores), hasPassed: true };
	},
};
