import process from 'node:process';
import { setImmediate as breathe } from 'node:timers/promises';

import { runToEnd } from '../../scripts/ending.mjs';
import { balances, historyLengths, measureAccuracy, type Accuracy } from './accuracy.mjs';
import { AlertBench } from './alerts.mjs';
import { measureCost } from './cost.mjs';
import { generateSeries } from './generator.mjs';
import { help, readOptions } from './options.mjs';
import { reportOf } from './report.mjs';
import { readSeries, type Usage } from './series.mjs';

const situationsPerSeries = 10;
const episodesPerSeries = 3;
const generatedSeries = 12;

await runToEnd(async ({ signal }) => {
	const options = readOptions(process.argv.slice(2));
	if (typeof options === 'string') {
		process.stderr.write(`${options}\nSee: npm run bench:runway -- --help\n`);
		return 2;
	}
	if (options.help) {
		process.stdout.write(help);
		return 0;
	}
	const { data, isJson, seeds } = options;
	const isGenerated = data === null;
	const recorded = isGenerated ? [] : await readSeries(data);
	const seriesOf = (seed: number): Usage[] =>
		isGenerated ? generateSeries(seed, generatedSeries) : recorded;

	/** Says what comes next, and lets a signal through. */
	const next = async (title: string): Promise<void> => {
		process.stderr.write(`${title}\n`);
		await breathe();
		signal.throwIfAborted();
	};

	const pairs = seeds.flatMap((seed) => seriesOf(seed).map((usage) => ({ usage, seed })));
	const accuracy: Accuracy[] = [];
	for (const historyDays of historyLengths) {
		for (const leftDays of balances) {
			await next(`Accuracy: ${historyDays} days of history, ${leftDays} days left`);
			accuracy.push(
				...measureAccuracy(pairs, historyDays, leftDays, situationsPerSeries, isGenerated),
			);
		}
	}

	const alerts = new AlertBench();
	for (const { usage, seed } of pairs) {
		await next(`Alert: seed ${seed}, ${usage.name}`);
		for (let episode = 0; episode < episodesPerSeries; episode++) {
			alerts.watch(usage, `${seed} ${usage.name} ${episode}`);
		}
	}

	await next('Cost');
	const scores = { accuracy, alert: alerts.scores(), cost: measureCost() };
	process.stdout.write(isJson ? `${JSON.stringify(scores, null, 2)}\n` : reportOf(scores));
	return 0;
});
