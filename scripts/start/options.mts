import { parseArgs } from 'node:util';

import { UsageError } from '../../harness/shutdown.mjs';

export interface StartOptions {
	/** Every provider in the table, instead of a dozen. */
	all: boolean;
	/** End after the table. */
	once: boolean;
	help: boolean;
	/** The editor's port, if the user wants a particular one. */
	port: number | undefined;
}

export const startHelp = `Usage: npm start [-- --once] [-- --all] [-- --port <number>]

Shows sandbox accounts at a dozen providers in a table, then opens the n8n editor with the
Credits node, credentials and example workflows in it. No API key is needed.

  --once           end after the table
  --all            every provider in the table
  --port <number>  the editor's port (default: 5678, or any free one)
  --help           this text

The editor needs n8n, which is installed once into your user cache folder:
about 2.7 GB and three minutes. Ctrl-C ends everything that was started.

Exit codes: 0 all went well, 1 it failed before the table was complete,
2 an option cannot be used, 3 the table is complete but the editor could not be
opened, 130 interrupted before the editor was open.
`;

/** @throws {UsageError} */
export function readStartOptions(args: string[]): StartOptions {
	const flag = { type: 'boolean', default: false } as const;
	const help = { ...flag, short: 'h' };
	const options = { all: flag, once: flag, help, port: { type: 'string' } } as const;
	try {
		const { port, ...flags } = parseArgs({ args, options }).values;
		if (port !== undefined && (!/^\d+$/.test(port) || Number(port) < 1 || Number(port) > 65535)) {
			throw new Error(`--port takes a number from 1 to 65535, not "${port}".`);
		}
		return { ...flags, port: port === undefined ? undefined : Number(port) };
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		throw new UsageError(`${message}\nSee: npm start -- --help`);
	}
}
