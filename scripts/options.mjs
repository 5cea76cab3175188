// @ts-check
// The options of `npm start` and `npm run test:e2e`. It may import Node's own modules only:
// --help and a wrong option are answered before anything is installed.
import process from 'node:process';
import { parseArgs } from 'node:util';

const flag = /** @type {const} */ ({ type: 'boolean', default: false });
const help = /** @type {const} */ ({ ...flag, short: 'h' });
const text = /** @type {const} */ ({ type: 'string' });

const startUsage = `Usage: npm start [-- --once] [-- --all] [-- --port <number>]

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

const testUsage = `Usage: npm run test:e2e [-- options]

  --n8n <version>    on this n8n, one of those in runtime/; without a browser
  --pictures         takes the pictures in docs/images and checks nothing (npm run pictures)
  --without-browser  leaves out the checks of the editor (npm run smoke)
  --help             this text
`;

/** @param {string[]} args */
export function readStartOptions(args) {
	const options = { all: flag, once: flag, help, port: text };
	const { port, ...flags } = parseArgs({ args, options }).values;
	if (port !== undefined && (!/^\d+$/.test(port) || Number(port) < 1 || Number(port) > 65535)) {
		throw new Error(`--port takes a number from 1 to 65535, not "${port}".`);
	}
	return { ...flags, port: port === undefined ? undefined : Number(port) };
}

/** @param {string[]} args */
export function readTestOptions(args) {
	const options = { n8n: text, pictures: flag, 'without-browser': flag, help };
	return parseArgs({ args, options }).values;
}

/** @type {Record<string, { read: (args: string[]) => { help: boolean }, usage: string }>} */
const commands = {
	'scripts/start.mts': { read: readStartOptions, usage: startUsage },
	'scripts/e2e.mts': { read: readTestOptions, usage: testUsage },
};

/**
 * Answers --help and a wrong option.
 *
 * @param {string} script path from the project's folder
 * @param {string[]} args
 * @returns {number | null} the exit code; `null` if the script is to be run
 */
export function answerWithoutScript(script, args) {
	const command = commands[script];
	if (command === undefined) return null;
	try {
		if (!command.read(args).help) return null;
		process.stdout.write(command.usage);
		return 0;
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		process.stderr.write(`${message}\n\n${command.usage}`);
		return 2;
	}
}
