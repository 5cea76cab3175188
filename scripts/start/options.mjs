// @ts-check
import { parseArgs } from 'node:util';

/**
 * @typedef {object} StartOptions
 * @property {boolean} all show every provider in the table instead of a dozen
 * @property {boolean} once end after the table of balances
 * @property {boolean} help
 * @property {number | undefined} port the editor's port, if the user wants a particular one
 */

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
2 an option cannot be used, 3 the table stands but the editor could not be
opened, 130 interrupted before the editor was open.
`;

/** What the user asked for cannot be done as asked. */
export class UsageError extends Error {}

/**
 * @param {string[]} args the arguments after the script's name
 * @returns {StartOptions}
 * @throws {UsageError}
 */
export function readStartOptions(args) {
	const flag = /** @type {const} */ ({ type: 'boolean', default: false });
	const help = { ...flag, short: 'h' };
	try {
		const { values } = parseArgs({
			args,
			options: { all: flag, once: flag, help, port: { type: 'string' } },
		});
		const { port, ...flags } = values;
		if (port === undefined) return { ...flags, port };
		if (!/^\d+$/.test(port) || Number(port) < 1 || Number(port) > 65535) {
			throw new Error(`--port takes a number from 1 to 65535, not "${port}".`);
		}
		return { ...flags, port: Number(port) };
	} catch (error) {
		throw new UsageError(error instanceof Error ? error.message : String(error));
	}
}
