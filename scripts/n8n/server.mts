import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

import axios from 'axios';
import { execa } from 'execa';

import { PlainError, type Ending } from '../ending.mjs';
import type { Installation } from './commandLine.mjs';

/** How long n8n may take until it answers, in milliseconds. Migrations can be slow. */
const startPatience = 240_000;

/** A running n8n. */
export interface Server {
	/** Such as `http://127.0.0.1:5678`. */
	address: string;
	/** Settles when n8n has ended by itself or by {@link stop}. */
	ended: Promise<void>;
	stop(): Promise<void>;
	/** Ends it as a crash does: without a chance to put anything away. */
	kill(): Promise<void>;
}

/**
 * Starts n8n's server and waits until it answers. It is stopped at the end of
 * the run, if not before.
 *
 * @param logFile gets what n8n prints
 * @throws {PlainError} with the end of the log, when n8n ends instead
 */
export async function startServer(
	installation: Installation,
	logFile: string,
	ending: Ending,
): Promise<Server> {
	const port = installation.environment['N8N_PORT'] ?? '';
	const server = await startProcess(installation, ['start'], port, logFile, ending);
	await untilItServes(server.address, ending);
	return server;
}

/**
 * As {@link startServer}, for a worker of n8n's queue mode. It answers only for
 * its health, on the port that `QUEUE_HEALTH_CHECK_PORT` names.
 *
 * @param concurrency how many executions it runs at the same time
 */
export async function startWorker(
	installation: Installation,
	concurrency: number,
	logFile: string,
	ending: Ending,
): Promise<Server> {
	const port = installation.environment['QUEUE_HEALTH_CHECK_PORT'] ?? '';
	const args = ['worker', `--concurrency=${concurrency}`];
	return await startProcess(installation, args, port, logFile, ending);
}

async function startProcess(
	{ runtime, environment }: Installation,
	args: string[],
	port: string,
	logFile: string,
	ending: Ending,
): Promise<Server> {
	const n8n = execa(runtime.node, [runtime.n8n, ...args], {
		env: environment,
		extendEnv: false,
		all: true,
		buffer: false,
		stdin: 'ignore',
		reject: false,
		// n8n is given five seconds to end in good order.
		forceKillAfterDelay: 8_000,
		windowsHide: true,
	});
	n8n.all.pipe(createWriteStream(logFile));
	const ended = n8n.then(() => undefined);
	const stop = async (): Promise<void> => {
		n8n.kill();
		await ended;
	};
	const kill = async (): Promise<void> => {
		n8n.kill('SIGKILL');
		await ended;
	};
	ending.onEnd(stop);

	const address = `http://127.0.0.1:${port}`;
	const hasEnded = ended.then(() => true);
	const deadline = Date.now() + startPatience;
	while (!(await isReady(address))) {
		ending.signal.throwIfAborted();
		const isOver = await Promise.race([hasEnded, wait(250, false, { signal: ending.signal })]);
		if (isOver || Date.now() > deadline) {
			const reason = isOver ? 'n8n ended while it started' : 'n8n does not answer';
			throw new PlainError(`${reason}. Its last words, from ${logFile}:\n${await tail(logFile)}`);
		}
	}
	return { address, ended, stop, kill };
}

/** An older n8n says that it is ready before it knows the addresses that its editor asks. */
async function untilItServes(address: string, ending: Ending): Promise<void> {
	const deadline = Date.now() + startPatience;
	while (!(await answers(`${address}/rest/settings`))) {
		if (Date.now() > deadline) throw new PlainError('n8n does not answer its editor.');
		await wait(250, undefined, { signal: ending.signal });
	}
}

async function answers(url: string): Promise<boolean> {
	return await axios.get(url, { proxy: false, timeout: 2_000 }).then(
		() => true,
		() => false,
	);
}

async function isReady(address: string): Promise<boolean> {
	try {
		const { data } = await axios.get<unknown>(`${address}/healthz/readiness`, {
			proxy: false,
			timeout: 2_000,
		});
		return JSON.stringify(data) === '{"status":"ok"}';
	} catch {
		return false;
	}
}

async function tail(file: string): Promise<string> {
	const lines = (await readFile(file, 'utf8')).trim().split('\n');
	return lines
		.slice(-12)
		.map((line) => `  ${line}`)
		.join('\n');
}
