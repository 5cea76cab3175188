import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { LOG_EVERYTHING, N8n, startSandboxFor } from '../../harness/n8n.mjs';
import { projectFolder } from '../../harness/projectFolder.mjs';
import { sandboxOwner, type ListedExecution } from '../../harness/restClient.mjs';
import { searchForKeys, type KeySearch } from '../../harness/secrets/keySearch.js';
import type { Shutdown } from '../../harness/shutdown.mjs';
import type { Runtime } from '../../harness/versions.mjs';
import { MINUTE_MS } from '../../nodes/Credits/balance/time.js';
import type { Progress } from '../progress.mjs';
import { summarize, tally, type Summary } from '../statistics.mjs';
import { pollsInLog } from '../watched/n8nLog.js';
import { Watch, type WatchFigures } from '../watched/watch.mjs';
import type { Mode } from './modes.js';
import { planKills } from './plan.js';

/** How long every provider stays down after n8n is ready: more than one poll. */
const DOWN_MS = 75_000;

/** How long the last messages may take. */
const SETTLING_MS = 8_000;

/** What came of one n8n. */
export interface ModeResult extends WatchFigures {
	mode: string;
	title: string;
	/** Seconds since publication at which n8n was killed. */
	kills: number[];
	executions: Record<string, number>;
	/** How long after its reading a notice arrived, in milliseconds; `null` without any. */
	latency: Summary | null;
	searched: KeySearch;
	/** Where answers, calls and logs are kept; `null` if nothing is wrong. */
	records: string | null;
}

/** Lets one n8n watch all accounts, kills it again and again, and judges what was sent. */
export async function runMode(
	mode: Mode,
	runtime: Runtime,
	{ seed, minutes }: { seed: number; minutes: number },
	shutdown: Shutdown,
	progress: Progress,
): Promise<ModeResult> {
	const { signal } = shutdown;
	const plan = planKills(seed, minutes);
	const sandbox = await startSandboxFor(shutdown);
	const environment = { ...LOG_EVERYTHING, ...mode.environment };
	const n8n = await N8n.create(runtime, sandbox, shutdown, { environment });
	const watch = new Watch(sandbox, seed, plan);
	progress.say(`${mode.title}: starting, publishing ${watch.accounts.length} workflows`);
	await n8n.install();
	await watch.load(n8n);
	await n8n.start();
	await n8n.client.setUpOwner(sandboxOwner);
	await watch.publish(n8n, signal);

	const kills: number[] = [];
	const waitUntil = async (elapsed: number): Promise<void> => {
		while (Date.now() < watch.began + elapsed) {
			const { polls, notices } = watch.counts;
			const what = `${mode.title}: ${polls} polls, ${notices} notices, ${kills.length} kills`;
			progress.show(Math.floor((Date.now() - watch.began) / MINUTE_MS), what);
			const left = watch.began + elapsed - Date.now();
			await wait(Math.min(1000, Math.max(0, left)), undefined, { signal });
		}
	};
	let readyAt = watch.began;
	for (const [number, kill] of plan.kills.entries()) {
		await waitUntil(kill);
		kills.push(Date.now());
		await n8n.kill();
		if (number === plan.downAfter) watch.isDown = true;
		await n8n.start();
		readyAt = Date.now();
		if (number === plan.downAfter) {
			setTimeout(() => {
				watch.isDown = false;
			}, DOWN_MS).unref();
		}
	}
	await waitUntil(plan.endAt);
	const endedAt = Date.now();
	await wait(SETTLING_MS, undefined, { signal });
	const listed = await executionsIn(n8n, watch).catch(() => null);
	const polledByLog = pollsInLog(await readFile(n8n.logFile, 'utf8'));
	await n8n.stop();

	const judged = await watch.judge({
		kills,
		readyAt,
		endedAt,
		keeping: mode.keeping,
		polledByLog,
		...(listed !== null && { executions: idsOf(listed) }),
	});
	const figures = watch.figures(judged);
	const searched = await searchForKeys(
		watch.accounts.map(({ id, key }) => ({ name: id, key })),
		{
			folders: [n8n.userFolder],
			texts: {
				'what the alert receiver got': JSON.stringify(sandbox.received),
				'what went to strange hosts': JSON.stringify(sandbox.strayRequests),
				'what the accounts have answered': JSON.stringify(watch.allAnswers),
			},
		},
		signal,
	);
	const delays = judged.flatMap(({ received }) =>
		received.map(({ item, receivedAt }) => receivedAt - Date.parse(item.retrievedAt)),
	);
	const complaints = [
		...(listed === null ? ['n8n does not answer any more at the end'] : []),
		...figures.complaints,
		...searched.findings.map(
			({ key, spelling, place }) => `the key of ${key}, ${spelling}, in ${place}`,
		),
	];
	const result: ModeResult = {
		mode: mode.name,
		title: mode.title,
		...figures,
		complaints,
		kills: kills.map((at) => Math.round((at - watch.began) / 1000)),
		executions: tally([...(listed?.values() ?? [])].flat().map(({ status }) => status)),
		latency: delays.length === 0 ? null : summarize(delays),
		searched,
		records: complaints.length === 0 ? null : recordsFolder(mode),
	};
	if (result.records !== null) {
		await keepRecords(result.records, n8n, {
			answers: watch.allAnswers,
			received: sandbox.received,
			kills: kills.map((at) => new Date(at).toISOString()),
			verdicts: { plan, result, verdicts: judged.map(({ verdict }) => verdict) },
		});
	}
	return result;
}

async function executionsIn(
	{ client }: N8n,
	{ accounts }: Watch,
): Promise<Map<string, ListedExecution[]>> {
	const listed = new Map<string, ListedExecution[]>();
	for (const { id } of accounts) listed.set(id, await client.executionsOf(id));
	return listed;
}

function idsOf(listed: ReadonlyMap<string, readonly ListedExecution[]>): Map<string, string[]> {
	return new Map([...listed].map(([workflow, all]) => [workflow, all.map(({ id }) => id)]));
}

function recordsFolder({ name }: Mode): string {
	const time = new Date().toISOString().replace(/[:.]/g, '-');
	return path.join(projectFolder, '.cache', `kills-${name}-${time}`);
}

/** Puts what is needed to find out, and n8n's logs, where they outlive the run. */
async function keepRecords(
	folder: string,
	{ userFolder }: N8n,
	records: Readonly<Record<string, unknown>>,
): Promise<void> {
	await mkdir(folder, { recursive: true });
	for (const [name, content] of Object.entries(records)) {
		await writeFile(path.join(folder, `${name}.json`), JSON.stringify(content, null, '\t'));
	}
	for (const name of await readdir(userFolder)) {
		if (name.endsWith('.log')) await cp(path.join(userFolder, name), path.join(folder, name));
	}
}
