// @ts-check
// What the commands of proof/ and bench/catalogue/ have in common. Plain
// JavaScript without dependencies: it brings them first.
import process from 'node:process';

import { launch } from './launch.mjs';
import { requireSupportedNode } from './nodeVersion.mjs';
import { prepareQuietly } from './prepareQuietly.mjs';

/**
 * @typedef {object} ProofCommand
 * @property {string} name as in `npm run <name>`
 * @property {string} script path from the project's folder
 * @property {string} help
 * @property {string[]} numbers options that take a whole number of 0 or more
 * @property {string[]} texts options that take a text
 */

/**
 * Reads the options, makes the project ready and runs the proof. Sets this
 * process' exit code.
 *
 * @param {ProofCommand} command
 */
export async function runProof(command) {
	requireSupportedNode();
	const args = process.argv.slice(2);
	if (args.includes('--help') || args.includes('-h')) {
		process.stdout.write(command.help);
		return;
	}
	const complaint = complaintAbout(args, command);
	if (complaint !== null) {
		process.stderr.write(`${complaint}\nSee: npm run ${command.name} -- --help\n`);
		process.exitCode = 2;
		return;
	}
	if (args.includes('--json')) prepareQuietly({ build: true });
	if (process.exitCode === undefined) await launch(command.script, args);
}

/**
 * @param {string[]} args
 * @param {ProofCommand} command
 * @returns {string | null}
 */
function complaintAbout(args, { numbers, texts }) {
	for (let index = 0; index < args.length; index++) {
		const option = args[index] ?? '';
		if (option === '--json') continue;
		const isNumber = numbers.includes(option);
		if (!isNumber && !texts.includes(option)) return `There is no option "${option}".`;
		index += 1;
		const value = args[index];
		if (value === undefined || value.startsWith('--')) return `${option} needs a value.`;
		if (isNumber && !/^\d{1,15}$/.test(value)) return `${option} needs a whole number.`;
	}
	return null;
}
