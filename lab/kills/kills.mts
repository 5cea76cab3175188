import { cp, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';

import { LOG_EVERYTHING, N8n, startSandboxFor } from '../../harness/n8n.mjs';
import { projectFolder } from '../../harness/projectFolder.mjs';
import { sandboxOwner } from '../../harness/restClient.mjs';
import { searchForKeys } from '../../harness/secrets/keySearch.js';
import { UsageError, type Shutdown } from '../../harness/shutdown.mjs';
import { doSteps } from '../../harness/steps.mjs';
import { installStep, locateRuntime, type Runtime } from '../../harness/versions.mjs';
import { SEED, type Experiment } from '../experiment.mjs';
import { Progress } from '../progress.mjs';
import { failureLines, mebibytes, tableOf } from '../report.mjs';
import type { StateStorage } from '../watched/course.js';
import { Watch } from '../watched/watch.mjs';
import { planKills, FULL_RUN } from './plan.js';

/** Minimum for a kill and a start. */
const MIN_MINUTES = 3;

/** Time for the last messages to arrive. */
const SETTLING_MS = 8_000;

/** An n8n that is killed. */
interface Mode {
	/** As `--only` takes it. */
	name: string;
	title: string;
	/** The usual n8n without it. */
	version?: string;
	storage: StateStorage;
	environment?: Readonly<Record<string, string>>;
}

const MODES: readonly Mode[] = [
	{ name: 'default', title: 'n8n 2.41.1', storage: 'inMemory' },
	{
		name: 'durable',
		title: 'n8n 2.41.1, durable scheduler',
		storage: 'durable',
		environment: {
			N8N_SCHEDULER_ENABLED: 'true',
			N8N_SCHEDULER_POLL_TRIGGERS_ENABLED: 'true',
			N8N_POLLER_DURABLE_CURSORS_ENABLED: 'true',
		},
	},
	{ name: '1.123', title: 'n8n 1.123.81', version: '1.123.81', storage: 'inMemory' },
];

const NAMES = MODES.map(({ name }) => name).join(', ');

export const experiment: Experiment = {
	help: `Publishes thirty workflows with the Credits Trigger in a real n8n, each on an
account of its own at a simulated provider, and kills n8n (SIGKILL) six times at
random moments within ten minutes, and starts it again, once while every provider
is down. After a quarter of an hour, what was sent is compared, workflow by workflow,
with what the state machine of the trigger makes of the same answers: nothing lost,
nothing doubled, no dead watch. Then it searches for the keys in everything that n8n
has written.

Three variants of n8n, one after another: 2.41.1, the same with its durable
scheduler, and 1.123.81. Takes about fifty minutes and, once, 2.7 GB for each version
in your user cache folder.`,
	options: {
		seed: SEED,
		minutes: {
			takes: 'number',
			usual: String(FULL_RUN.minutes),
			help: `minutes for each n8n, at least ${MIN_MINUTES}; a full run takes ${FULL_RUN.minutes}`,
		},
		only: { takes: 'text', help: `one of them: ${NAMES}` },
	},
	run: async ({ options: { minutes: time, only }, seed, isJson, shutdown }) => {
		const minutes = Number(time);
		if (minutes < MIN_MINUTES) {
			throw new UsageError(`At least ${MIN_MINUTES} minutes are needed.`);
		}
		const modes = MODES.filter(({ name }) => only === undefined || name === only);
		if (modes.length === 0) {
			throw new UsageError(`There is no "${String(only)}". There are: ${NAMES}.`);
		}
		const results: ModeResult[] = [];
		for (const mode of modes) {
			const runtime = await locateRuntime(mode.version);
			await doSteps([installStep(runtime, shutdown)], isJson);
			const part = shutdown.part();
			const trial = runMode(mode, runtime, seed, minutes, part);
			const result = await trial.finally(() => part.cleanUp());
			results.push(result);
			// At once: the next one may not come to its end.
			process.stderr.write([JSON.stringify(result.counts), ...detailsOf(result), ''].join('\n'));
		}
		const names = Object.keys(results[0]?.counts ?? {});
		return {
			data: { modes: results },
			report: [
				tableOf(
					['', ...results.map(({ title }) => title)],
					names.map((name) => [name, ...results.map(({ counts }) => counts[name] ?? null)]),
				),
				...results.flatMap(detailsOf),
				...(minutes < FULL_RUN.minutes
					? [`A short run: ${minutes} of ${FULL_RUN.minutes} minutes.`]
					: []),
			],
			hasPassed: results.every(({ complaints }) => complaints.length === 0),
		};
	},
};

type ModeResult = Awaited<ReturnType<typeof runMode>>;

/** Lets one n8n watch all accounts, kills it again and again, and judges what was sent. */
async function runMode(
	{ name, title, storage, environment }: Mode,
	runtime: Runtime,
	seed: number,
	minutes: number,
	shutdown: Shutdown,
) {
	const { signal } = shutdown;
	const plan = planKills(seed, minutes);
	const sandbox = await startSandboxFor(shutdown);
	const n8n = await N8n.create(runtime, sandbox, shutdown, {
		environment: { ...LOG_EVERYTHING, ...environment },
	});
	const watch = new Watch(n8n, sandbox, seed, plan, signal);
	const progress = new Progress(plan.endAt / 1000);
	progress.say(`${title}: starting, publishing ${watch.accounts.length} workflows`);
	await n8n.install();
	await watch.load();
	await n8n.start();
	await n8n.client.setUpOwner(sandboxOwner);
	await watch.publish();
	for (const [number, kill] of plan.kills.entries()) {
		await watch.waitUntil(kill, progress);
		await watch.killAndStart(number === plan.downAfter);
	}
	await watch.waitUntil(plan.endAt, progress);
	const endedAt = Date.now();
	await wait(SETTLING_MS, undefined, { signal });
	progress.end();
	const executions = new Map<string, string[]>();
	for (const { id } of watch.accounts) {
		const listed = await n8n.client.executionsOf(id);
		executions.set(
			id,
			listed.map((execution) => execution.id),
		);
	}
	await n8n.stop();

	const { counts, complaints, cutOff } = await watch.evaluate(endedAt, storage, executions);
	const keys = watch.accounts.map(({ id, key }) => ({ name: id, key }));
	const texts = {
		'what the alert receiver got': JSON.stringify(sandbox.received),
		'requests to unexpected hosts': JSON.stringify(sandbox.strayRequests),
		'what the accounts have answered': JSON.stringify(watch.answers),
	};
	const searched = await searchForKeys(keys, { folders: [n8n.userFolder], texts }, signal);
	const leaks = searched.findings.map(
		({ key, spelling, place }) => `the key of ${key}, ${spelling}, in ${place}`,
	);
	const allCounts: Record<string, number> = {
		...counts,
		Killed: watch.kills.length,
		'Keys found': leaks.length,
	};
	const result = {
		mode: name,
		title,
		counts: allCounts,
		complaints: [...complaints, ...leaks],
		cutOff,
		searched,
		/** Where n8n's folder, answers and calls are kept, if something is wrong. */
		records: null as string | null,
	};
	if (result.complaints.length > 0) {
		const time = new Date().toISOString().replace(/[:.]/g, '-');
		result.records = path.join(projectFolder, '.cache', `kills-${name}-${time}`);
		await cp(n8n.userFolder, result.records, { recursive: true });
		const { answers, kills } = watch;
		const records = { plan, kills, answers, received: sandbox.received, result };
		await writeFile(path.join(result.records, 'records.json'), JSON.stringify(records));
	}
	return result;
}

function detailsOf({ title, complaints, cutOff, searched, records }: ModeResult) {
	const { files, bytes } = searched;
	return [
		`${title}: keys looked for in ${files} files (${mebibytes(bytes)}).`,
		...cutOff.map((notice) => `  in flight when n8n was killed: ${notice}`),
		...failureLines(complaints),
		...(records === null ? [] : [`  Answers, calls and logs: ${records}`]),
	];
}
