import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { runN8n } from '../../harness/commandLine.mjs';
import { LOG_EVERYTHING, N8n, startSandboxFor, temporaryFolder } from '../../harness/n8n.mjs';
import { sandboxOwner } from '../../harness/restClient.mjs';
import { searchForKeys, type SoughtKey } from '../../harness/secrets/keySearch.js';
import type { Shutdown } from '../../harness/shutdown.mjs';
import { doSteps } from '../../harness/steps.mjs';
import { until } from '../../harness/until.mjs';
import { installStep, locateRuntime } from '../../harness/versions.mjs';
import { SEED, type Experiment } from '../experiment.mjs';
import { ownCredential } from '../ownCredential.js';
import { Progress } from '../progress.mjs';
import { count, failureLines, mebibytes } from '../report.mjs';
import { total } from '../statistics.mjs';
import {
	errorWorkflow,
	openEchoingAccounts,
	plainKey,
	type EchoingAccount,
} from './echoingAccounts.mjs';

/** Settings under which n8n keeps every execution with all data, whatever happens in it. */
const KEEP_EVERYTHING = {
	...LOG_EVERYTHING,
	EXECUTIONS_DATA_SAVE_ON_ERROR: 'all',
	EXECUTIONS_DATA_SAVE_ON_SUCCESS: 'all',
	EXECUTIONS_DATA_SAVE_ON_PROGRESS: 'true',
	EXECUTIONS_DATA_PRUNE: 'false',
};

export const experiment: Experiment = {
	help: `Runs the packed package in a real n8n that logs at debug level and keeps every
execution with all data, while simulated providers of every shape repeat the key in
every answer: in good ones, in errors, in headers. The node runs under each of the
three On Error settings, the trigger polls and throws, an error workflow gets every
error, credentials are tested. Then the keys are searched for, in every spelling that
programs use, in everything that n8n has written and sent. n8n's own decrypted export
proves that the search finds them.`,
	options: { seed: SEED },
	run: async ({ seed, isJson, shutdown }) => {
		const runtime = await locateRuntime();
		await doSteps([installStep(runtime, shutdown)], isJson);
		const sandbox = await startSandboxFor(shutdown);
		const n8n = await N8n.create(runtime, sandbox, shutdown, { environment: KEEP_EVERYTHING });
		let round = 0;
		const accounts = await openEchoingAccounts(sandbox, seed, () => round);
		const refused = accounts.map(({ name }): SoughtKey => {
			return { name: `${name}, unknown`, key: plainKey(`${seed} ${name}, unknown`) };
		});
		const rounds = Math.max(...accounts.map(({ replies }) => replies.length));
		await start(n8n, accounts);

		const progress = new Progress(rounds);
		for (; round < rounds; round++) {
			progress.show(round, 'answers of every provider');
			await playRound(n8n, accounts, shutdown.signal);
		}
		await testCredentials(n8n, accounts, refused);
		const executions = await countExecutions(n8n, shutdown.signal);
		await n8n.stop();
		progress.say('searching for keys');
		const keys = [...accounts, ...refused];
		const places = {
			folders: [n8n.userFolder],
			texts: { 'what workflows have sent': JSON.stringify(sandbox.received) },
		};
		const { findings, files, bytes } = await searchForKeys(keys, places, shutdown.signal);
		const log = await readFile(n8n.logFile, 'utf8');
		const answers = total(accounts, ({ asked }) => asked);
		const messages = sandbox.received.length;
		const logLines = log.split('\n').length;
		const decrypted = await countDecrypted(n8n, accounts, shutdown);
		const calls = rounds * total(accounts, ({ called }) => called.length);
		// A search of nothing finds nothing, so this checks that there was something to search.
		const complaints = [
			...findings.map(
				({ key, spelling, place, offset }) => `${key} is in ${place} at ${offset}, ${spelling}`,
			),
			...accounts
				.filter(({ asked, replies }) => asked < replies.length)
				.map(({ name }) => `${name} was not asked for each of its answers`),
			...(executions < calls ? [`Only ${executions} of ${calls} executions were stored`] : []),
			...(messages === 0 ? ['Nothing was sent'] : []),
			...(decrypted < accounts.length ? [`The export has only ${decrypted} keys`] : []),
			...(/\bdebug\b/.test(log) ? [] : ['n8n has not logged at debug level']),
		];
		const figures = { executions, answers, messages, logLines, keys: keys.length, decrypted };
		return {
			data: { n8n: runtime.title, ...figures, files, bytes, findings, complaints },
			report: [
				`${runtime.title}: ${count(answers)} answers repeated a key. n8n has stored ${count(executions)} executions with all data`,
				`and ${count(logLines)} lines of its debug log; its workflows have sent ${count(messages)} messages.`,
				`${count(keys.length)} keys were searched for in ${count(files)} files (${mebibytes(bytes)}) and in the messages.`,
				`The search finds ${count(decrypted)} keys where they must be: in n8n's decrypted export.`,
				...failureLines(complaints),
				`${findings.length} keys found.`,
			],
			hasPassed: complaints.length === 0,
		};
	},
};

/** Installs everything and publishes the workflows that are started by a webhook. */
async function start(n8n: N8n, accounts: readonly EchoingAccount[]): Promise<void> {
	await n8n.install();
	await n8n.load(
		accounts.map(({ credential }) => credential),
		[errorWorkflow, ...accounts.flatMap(({ called, triggered }) => [...called, ...triggered])],
	);
	await n8n.start();
	await n8n.client.setUpOwner(sandboxOwner);
	for (const { id } of [errorWorkflow, ...accounts.flatMap(({ called }) => called)]) {
		await n8n.client.publishWorkflow(id);
	}
}

/** Lets every account give its next answer to the node and to the trigger. */
async function playRound(
	{ client }: N8n,
	accounts: readonly EchoingAccount[],
	signal: AbortSignal,
): Promise<void> {
	for (const account of accounts) {
		const { called, triggered } = account;
		// An execution that fails is answered with an HTTP error; both are kept.
		for (const { id } of called) await client.callWebhook(id, {});
		const asked = account.asked + triggered.length;
		for (const { id } of triggered) await client.publishWorkflow(id);
		await until(`the trigger asks ${account.name}`, () => account.asked >= asked, signal);
		for (const { id } of triggered) await client.unpublishWorkflow(id);
	}
}

/** Tests every credential, and one with a key that is refused. */
async function testCredentials(
	{ client }: N8n,
	accounts: readonly EchoingAccount[],
	refused: readonly SoughtKey[],
): Promise<void> {
	for (const [index, { answers, credential }] of accounts.entries()) {
		const { id, name } = credential;
		await client.testCredential(credential);
		await client.testCredential(ownCredential(answers, id, name, refused[index]?.key ?? ''));
	}
}

/** Number of executions that n8n has stored, once all have ended. */
async function countExecutions({ client }: N8n, signal: AbortSignal): Promise<number> {
	let executions = -1;
	const isSettled = async (): Promise<boolean> => {
		const before = executions;
		executions = await client.countExecutions();
		return executions === before;
	};
	await until('all executions end', isSettled, signal);
	return executions;
}

/** Number of accounts whose keys the search finds in n8n's own decrypted export. */
async function countDecrypted(
	{ installation }: N8n,
	accounts: readonly EchoingAccount[],
	shutdown: Shutdown,
): Promise<number> {
	const folder = await temporaryFolder(shutdown);
	const output = `--output=${path.join(folder, 'credentials.json')}`;
	await runN8n(installation, ['export:credentials', '--all', '--decrypted', output]);
	const { findings } = await searchForKeys(accounts, { folders: [folder] });
	return new Set(findings.map(({ key }) => key)).size;
}
