import process from 'node:process';
import { parseArgs } from 'node:util';

import { runToEnd, UsageError } from '../harness/shutdown.mjs';
import type { Experiment, OptionSpec } from './experiment.mjs';
import { machineNow } from './report.mjs';

/** The experiments, each with a short description. */
const experiments: Readonly<Record<string, [about: string, load: () => Promise<Module>]>> = {
	faults: ['every fault, at providers of every shape', () => import('./faults/faults.mjs')],
	fuzz: ['undocumented answers', () => import('./fuzz/fuzz.mjs')],
	kills: ['watched accounts while n8n is killed', () => import('./kills/kills.mjs')],
	queue: ["n8n's queue mode", () => import('./queue/queue.mjs')],
	stored: ['keys in everything that n8n stores', () => import('./stored/stored.mjs')],
	versions: ['the checks on every pinned n8n', () => import('./versions.mjs')],
	mutants: ['whether tests notice mistakes', () => import('./mutants/mutants.mjs')],
	speed: ['time, requests and memory', () => import('./speed/speed.mjs')],
	overview: ['many accounts at once', () => import('./overview/overview.mjs')],
	catalogue: ['the cost of more providers', () => import('./catalogue/catalogue.mjs')],
	runway: ['accuracy of the forecast', () => import('./runway/runway.mjs')],
};

/** The module of an experiment. */
interface Module {
	experiment: Experiment;
}

await runToEnd(async (shutdown) => {
	const [name = '', ...args] = process.argv.slice(2);
	const [, load] = experiments[name] ?? [];
	if (load === undefined) {
		const names = Object.entries(experiments).map(
			([each, [about]]) => `  ${each.padEnd(10)} ${about}`,
		);
		const usage = `Usage: npm run lab -- <name> [options]\n\n${names.join('\n')}\n\nFor details: npm run lab -- <name> --help`;
		if (name === '--help' || name === '-h') {
			process.stdout.write(`${usage}\n`);
			return 0;
		}
		throw new UsageError(usage);
	}
	const { experiment } = await load();
	const { json, help, ...options }: Record<string, string | boolean | undefined> = read(
		name,
		experiment,
		args,
	);
	if (help === true) {
		process.stdout.write(helpOf(name, experiment));
		return 0;
	}
	const startedAt = new Date();
	const machine = machineNow();
	const seed = Number(options['seed']);
	const { data, report, hasPassed } = await experiment.run({
		options: options as Record<string, string | undefined>,
		seed,
		isJson: json === true,
		shutdown,
	});
	const seconds = Math.round((Date.now() - startedAt.getTime()) / 1000);
	if (json === true) {
		const facts = { experiment: name, startedAt, seconds, machine, options, hasPassed };
		process.stdout.write(`${JSON.stringify({ ...facts, ...data }, null, 2)}\n`);
	} else {
		const { cores, processor, memoryGigabytes, node, load: busy } = machine;
		const withSeed = Number.isNaN(seed) ? '' : ` with seed ${seed}`;
		const lines = [
			`${cores} cores (${processor}), ${memoryGigabytes} GB, Node ${node}, load before the start ${busy.toFixed(1)}.`,
			...report,
			`${hasPassed ? 'PASSED' : 'FAILED'}: ${name}${withSeed}, ${seconds} s.`,
		];
		process.stdout.write(`${lines.join('\n')}\n`);
	}
	return hasPassed ? 0 : 1;
});

function read(name: string, { options }: Experiment, args: string[]) {
	try {
		const { values } = parseArgs({
			args,
			options: {
				json: { type: 'boolean' },
				help: { type: 'boolean', short: 'h' },
				...Object.fromEntries(
					Object.entries(options).map(([option, { usual }]) => [
						option,
						{ type: 'string' as const, ...(usual !== undefined && { default: usual }) },
					]),
				),
			},
		});
		for (const [option, value] of Object.entries(values)) {
			if (options[option]?.takes === 'number' && !/^\d{1,15}$/.test(String(value))) {
				throw new Error(`--${option} takes a whole number, not "${String(value)}".`);
			}
		}
		return values;
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		throw new UsageError(`${message}\nSee: npm run lab -- ${name} --help`);
	}
}

function helpOf(name: string, { help, options }: Experiment): string {
	const line = (option: string, { takes, help: about, usual }: OptionSpec): string => {
		const value = takes === 'number' ? '<n>' : '<x>';
		const without = usual === undefined ? '' : `; default: ${usual}`;
		return `  ${`--${option} ${value}`.padEnd(16)} ${about}${without}`;
	};
	return [
		`Usage: npm run lab -- ${name} [options]`,
		'',
		help,
		'',
		...Object.entries(options).map(([option, spec]) => line(option, spec)),
		'  --json           print the results as JSON, and everything else to stderr',
		`                   (npm run --silent lab -- ${name} --json)`,
		'',
		'Exit codes: 0 passed; 1 failed, or could not run; 2 invalid option; 130 interrupted.',
		'',
	].join('\n');
}
