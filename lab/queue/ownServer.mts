import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';

import { execa } from 'execa';

import { UserFacingError, type Shutdown } from '../../harness/shutdown.mjs';

/** How long a server may take until it answers, in milliseconds. */
const patience = 60_000;

/** Another user of this machine. */
export interface OtherUser {
	uid: number;
	gid: number;
}

/** A server that is started for this run alone. */
export interface OwnServer {
	/** For people: `Postgres`. */
	title: string;
	program: string;
	args: string[];
	/** What it reads from its standard input. */
	input?: string;
	/** Who it runs as; who runs this without it. */
	user?: OtherUser | undefined;
	/** A folder that this user may enter. */
	folder: string;
	logFile: string;
	/** What makes it end at once and in good order. */
	stopSignal: NodeJS.Signals;
	/** Resolves when it answers, rejects while it does not. */
	ask: () => Promise<void>;
}

/**
 * Starts a server and waits until it answers. It is stopped at the end of the run.
 *
 * @throws {UserFacingError} with the end of its log, when it ends instead
 */
export async function startOwnServer(server: OwnServer, shutdown: Shutdown): Promise<void> {
	const running = execa(server.program, server.args, {
		cwd: server.folder,
		env: plainEnvironment(server.folder),
		extendEnv: false,
		all: true,
		buffer: false,
		...(server.input === undefined ? { stdin: 'ignore' } : { input: server.input }),
		reject: false,
		killSignal: server.stopSignal,
		forceKillAfterDelay: 5_000,
		...server.user,
	});
	running.all.pipe(createWriteStream(server.logFile));
	shutdown.onEnd(async () => {
		running.kill();
		await running;
	});

	const hasEnded = running.then(() => true);
	const deadline = Date.now() + patience;
	for (;;) {
		shutdown.signal.throwIfAborted();
		const hasAnswered = await server.ask().then(
			() => true,
			() => false,
		);
		if (hasAnswered) return;
		const isOver = await Promise.race([hasEnded, wait(200, false, { signal: shutdown.signal })]);
		if (isOver || Date.now() > deadline) {
			const log = (await readFile(server.logFile, 'utf8')).trim().split('\n').slice(-8);
			const reason = isOver ? 'ended while it started' : 'does not answer';
			throw new UserFacingError(`${server.title} ${reason}:\n  ${log.join('\n  ')}`);
		}
	}
}

/** Whoever uses such servers has their addresses in the environment; they are not for these. */
export function plainEnvironment(folder: string): Record<string, string> {
	return { PATH: process.env['PATH'] ?? '', HOME: folder, LC_ALL: 'C.UTF-8' };
}
