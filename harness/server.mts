import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

import axios from 'axios';
import { execa, type Options } from 'execa';

import type { Installation } from './commandLine.mjs';
import { UserFacingError, type Shutdown } from './shutdown.mjs';

/** Maximum time until a server answers, in milliseconds. Migrations can be slow. */
const startPatience = 240_000;

/** A running server. */
export interface Server {
	/** Settles when it has ended, by itself or by {@link stop}. */
	ended: Promise<void>;
	stop(): Promise<void>;
	/** Kills it (SIGKILL), as a crash does, without a chance to clean up. */
	kill(): Promise<void>;
}

/** The program of a server, and how to tell that it is ready. */
export interface ServerProgram {
	/** Shown to people: `n8n`. */
	title: string;
	command: string;
	args: string[];
	options: Options;
	/** Where its output goes. */
	logFile: string;
	/** Whether it is ready. */
	isReady: () => Promise<boolean>;
}

/**
 * Starts a server and waits until it is ready. It is stopped at the end of the run at the
 * latest.
 *
 * @throws {UserFacingError} with the end of its log, if it ends before it is ready
 */
export async function startServer(program: ServerProgram, shutdown: Shutdown): Promise<Server> {
	const { title, command, args, options, logFile, isReady } = program;
	const running = execa(command, args, {
		stdin: 'ignore',
		// It gets five seconds to shut down cleanly.
		forceKillAfterDelay: 8_000,
		windowsHide: true,
		...options,
		extendEnv: false,
		all: true,
		buffer: false,
		reject: false,
	});
	running.all.pipe(createWriteStream(logFile));
	const ended = running.then(() => undefined);
	const end = async (signal?: 'SIGKILL'): Promise<void> => {
		running.kill(signal);
		await ended;
	};
	shutdown.onEnd(() => end());

	const hasEnded = ended.then(() => true);
	const deadline = Date.now() + startPatience;
	while (!(await isReady())) {
		const pause = wait(250, false, { signal: shutdown.signal });
		const isOver = await Promise.race([hasEnded, pause]);
		if (isOver || Date.now() > deadline) {
			const reason = isOver ? 'ended while starting' : 'does not answer';
			const lines = (await readFile(logFile, 'utf8')).trim().split('\n').slice(-12);
			const log = lines.map((line) => `  ${line}`).join('\n');
			throw new UserFacingError(`${title} ${reason}. The end of its log, ${logFile}:\n${log}`);
		}
	}
	return { ended, stop: () => end(), kill: () => end('SIGKILL') };
}

/**
 * Starts n8n: its server, or a worker of its queue mode, which answers only for its
 * health on the port that `QUEUE_HEALTH_CHECK_PORT` names.
 *
 * @param workerConcurrency `null` for the server
 */
export async function startN8n(
	{ runtime, environment }: Installation,
	workerConcurrency: number | null,
	logFile: string,
	shutdown: Shutdown,
): Promise<Server> {
	const isWorker = workerConcurrency !== null;
	const port = environment[isWorker ? 'QUEUE_HEALTH_CHECK_PORT' : 'N8N_PORT'] ?? '';
	const command = isWorker ? ['worker', `--concurrency=${workerConcurrency}`] : ['start'];
	const program: ServerProgram = {
		title: runtime.title,
		command: runtime.node,
		args: [runtime.n8n, ...command],
		options: { env: environment },
		logFile,
		isReady: async () => {
			const address = `http://127.0.0.1:${port}`;
			if ((await answerOf(`${address}/healthz/readiness`)) !== '{"status":"ok"}') return false;
			// An older n8n reports that it is ready before the editor's REST API is.
			return isWorker || (await answerOf(`${address}/rest/settings`)) !== null;
		},
	};
	return await startServer(program, shutdown);
}

async function answerOf(url: string): Promise<string | null> {
	return await axios.get<unknown>(url, { proxy: false, timeout: 2_000 }).then(
		({ data }) => JSON.stringify(data),
		() => null,
	);
}
