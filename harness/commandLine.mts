import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { ExecaError, execa } from 'execa';

import type { CredentialData } from '../sandbox/credentials.js';
import { Execution, type RawExecution } from './execution.mjs';
import { UserFacingError } from './shutdown.mjs';
import type { Runtime } from './versions.mjs';

/** An n8n user folder, and what n8n's commands need to run in it. */
export interface Installation {
	runtime: Runtime;
	environment: Readonly<Record<string, string>>;
	signal: AbortSignal;
}

/** A credential in the format of `n8n import:credentials`. */
export interface CredentialImport {
	id: string;
	name: string;
	type: string;
	data: CredentialData;
}

/**
 * Runs one of n8n's commands, such as `import:workflow`.
 *
 * @returns its standard output
 * @throws {UserFacingError} with the end of its output, if it fails
 */
export async function runN8n(installation: Installation, args: string[]): Promise<string> {
	const { runtime, environment, signal } = installation;
	try {
		const { stdout } = await execa(runtime.node, [runtime.n8n, ...args], {
			env: environment,
			extendEnv: false,
			all: true,
			stdin: 'ignore',
			cancelSignal: signal,
			windowsHide: true,
		});
		return stdout;
	} catch (error) {
		if (!(error instanceof ExecaError)) throw error;
		const output = typeof error.all === 'string' ? error.all : error.shortMessage;
		const end = output.trim().split('\n').slice(-12).join('\n  ');
		throw new UserFacingError(`n8n ${args[0] ?? ''} failed:\n  ${end}`);
	}
}

/**
 * Imports credentials or workflows with n8n's command, which replaces those with the same id.
 * It imports from files only. There may be keys in this one, so no other user can read it.
 */
export async function importAll(
	installation: Installation,
	command: 'import:credentials' | 'import:workflow',
	content: readonly object[],
): Promise<void> {
	const folder = await mkdtemp(path.join(tmpdir(), 'n8n-nodes-credits-import-'));
	try {
		const file = path.join(folder, 'import.json');
		await writeFile(file, JSON.stringify(content), { mode: 0o600 });
		await runN8n(installation, [command, `--input=${file}`]);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

/**
 * Executes an imported workflow without the server.
 *
 * @throws {UserFacingError} if the workflow fails
 */
export async function executeWorkflow(
	installation: Installation,
	workflowId: string,
): Promise<Execution> {
	const output = await runN8n(installation, ['execute', `--id=${workflowId}`, '--rawOutput']);
	// Despite its name, --rawOutput prints lines for people before the data, and sometimes after it.
	const [data = ''] = /^\{$[^]*?^\}$/m.exec(output) ?? [];
	return new Execution(JSON.parse(data) as RawExecution);
}
