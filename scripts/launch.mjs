// @ts-check
// Runs one of the project's TypeScript scripts on a fresh clone too, as `npm start`,
// `npm run test:e2e` and `npm run lab` do: `node scripts/launch.mjs <script> [options]`.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import process from 'node:process';
import { clearInterval, clearTimeout, setInterval, setTimeout } from 'node:timers';

import { authorityCertificate, prepareProject } from './install.mjs';
import { requireSupportedNode } from './nodeVersion.mjs';
import { projectFolder, runScript } from './run.mjs';

const isWindows = process.platform === 'win32';
const isRunByNpm = process.env['npm_lifecycle_event'] !== undefined;

/** How long a script may take to stop what it has started, in milliseconds; then it is killed. */
const patience = 30_000;

await runScript(async () => {
	requireSupportedNode();
	// An older Node cannot even link this module, and would say so in its own words.
	const { answerWithoutScript } = await import('./options.mjs');
	const [script = '', ...args] = process.argv.slice(2);
	process.exitCode = answerWithoutScript(script, args) ?? (await prepareAndRun(script, args));
});

/**
 * Runs a script once the project is ready for it.
 *
 * @param {string} script
 * @param {string[]} args
 */
async function prepareAndRun(script, args) {
	await prepareProject();
	return await runAsGroup(script, args);
}

/**
 * Runs a script as the leader of its own process group, with the sandbox's certificate
 * authority trusted. The script stops its children itself; should it crash, the group is
 * killed, so that no process survives it.
 *
 * @param {string} script path from the project's folder
 * @param {string[]} args
 * @returns {Promise<number>} the exit code
 */
function runAsGroup(script, args) {
	const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], {
		cwd: projectFolder,
		env: {
			...withoutSettingsForN8n(process.env),
			// Node reads this variable at its start only. npm gets its former value.
			NODE_EXTRA_CA_CERTS: authorityCertificate,
			OUTER_NODE_EXTRA_CA_CERTS: process.env['NODE_EXTRA_CA_CERTS'] ?? '',
		},
		stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
		// Windows has no process groups, and would open a window.
		detached: !isWindows,
	});

	/** @type {NodeJS.Timeout | undefined} */
	let deadline;
	// Closing the channel asks the script to end: that works on every system, and happens by
	// itself if this process is killed.
	const requestEnd = () => {
		if (child.connected) child.disconnect();
		deadline ??= setTimeout(() => killGroup(child), patience);
	};
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, requestEnd);

	// npm passes SIGTERM to the shell between it and this process, and the shell dies of it
	// without passing it on.
	const parent = process.ppid;
	const watch = setInterval(() => {
		if (isRunByNpm && process.ppid !== parent) requestEnd();
	}, 500);

	return new Promise((resolve, reject) => {
		child.once('error', reject);
		child.once('exit', (code, signal) => {
			clearTimeout(deadline);
			clearInterval(watch);
			if (!isWindows) killGroup(child);
			resolve(signal ? 128 + constants.signals[signal] : (code ?? 1));
		});
	});
}

/**
 * Removes the settings of an n8n that the user runs, such as its database and encryption key.
 *
 * @param {NodeJS.ProcessEnv} environment
 */
function withoutSettingsForN8n(environment) {
	return Object.fromEntries(
		Object.entries(environment).filter(([name]) => !/^(?:N8N|DB)_/i.test(name)),
	);
}

/** @param {import('node:child_process').ChildProcess} child */
function killGroup(child) {
	if (child.pid === undefined) return;
	if (isWindows) {
		spawn('taskkill', ['/PID', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
		return;
	}
	try {
		process.kill(-child.pid, 'SIGKILL');
	} catch {
		// The usual case: no process of the group is left.
	}
}
