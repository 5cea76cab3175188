// @ts-check
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

export const projectFolder = fileURLToPath(new URL('..', import.meta.url));

/** A child process has failed, and has already printed the reason. */
export class StepFailed extends Error {
	/**
	 * @param {string} step what it was doing, for the error message
	 * @param {number} exitCode
	 */
	constructor(step, exitCode) {
		super(`${step} failed with exit code ${exitCode}.`);
		this.name = 'StepFailed';
		this.exitCode = exitCode;
	}
}

/**
 * Runs a JavaScript file with the Node that runs this one. It is the file and not the command
 * in node_modules/.bin, because on Windows that would need a shell.
 *
 * @param {string} step what it does, for the error message
 * @param {string[]} args Node's options, the file, the file's arguments
 * @throws {StepFailed}
 */
export async function runNode(step, args) {
	await runStep(step, process.execPath, args);
}

/**
 * The same for a caller that handles the exit code itself.
 *
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} environment added to this process' environment
 */
export function exitCodeOfNode(args, environment) {
	return run(process.execPath, args, { env: { ...process.env, ...environment } });
}

/**
 * Runs npm: if one has started this process, that one.
 *
 * @param {string} step what it does, for the error message
 * @param {string[]} args
 * @throws {StepFailed}
 */
export async function runNpm(step, args) {
	// Another package manager sets this variable to its own program.
	const npmProgram = process.env['npm_execpath'];
	if (npmProgram && path.basename(npmProgram) === 'npm-cli.js') {
		await runNode(step, [npmProgram, ...args]);
	} else if (process.platform === 'win32') {
		// npm is a .cmd file on Windows, which only a shell can start.
		const commandLine = ['npm', ...args.map((argument) => `"${argument}"`)].join(' ');
		await runStep(step, commandLine, [], { shell: true });
	} else {
		await runStep(step, 'npm', args);
	}
}

/**
 * Runs a program that must succeed. Its output goes to standard error, because standard
 * output is for the results of the command.
 *
 * @param {string} step
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @throws {StepFailed}
 */
async function runStep(step, command, args, options) {
	const exitCode = await run(command, args, { ...options, stdio: ['inherit', 2, 'inherit'] });
	if (exitCode !== 0) throw new StepFailed(step, exitCode);
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {Promise<number>} the exit code, in the shell's way for a child ended by a signal
 */
function run(command, args, options) {
	const child = spawn(command, args, { cwd: projectFolder, stdio: 'inherit', ...options });

	// This process outlives a signal, to report the child's exit code. The terminal sends
	// Ctrl-C to the child too; other signals must be passed on.
	/** @param {NodeJS.Signals} signal */
	const passOn = (signal) => {
		if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
	};
	/** @type {NodeJS.Signals[]} */
	const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
	for (const signal of signals) process.on(signal, passOn);

	return new Promise((resolve, reject) => {
		child.once('error', reject);
		child.once('close', (code, signal) => {
			for (const name of signals) process.off(name, passOn);
			resolve(signal ? 128 + constants.signals[signal] : (code ?? 1));
		});
	});
}

/**
 * Runs a whole script: turns a failed step into one line and its exit code; any other error
 * shows its stack.
 *
 * @param {() => Promise<void>} script
 */
export async function runScript(script) {
	try {
		await script();
	} catch (error) {
		if (!(error instanceof StepFailed)) throw error;
		process.stderr.write(`${error.message}\n`);
		process.exitCode = error.exitCode;
	}
}
