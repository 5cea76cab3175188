// @ts-check
// One command from a fresh clone to balances on screen and n8n's editor. This
// part is plain JavaScript without dependencies, which it installs first.
import process from 'node:process';

import { launch } from './launch.mjs';
import { requireSupportedNode } from './nodeVersion.mjs';

requireSupportedNode();
// An older Node cannot even link this module, and would say so in its own words.
const { readStartOptions, startHelp, UsageError } = await import('./start/options.mjs');

try {
	const args = process.argv.slice(2);
	if (readStartOptions(args).help) {
		process.stdout.write(startHelp);
	} else {
		await launch('scripts/start.mts', args);
	}
} catch (error) {
	if (!(error instanceof UsageError)) throw error;
	process.stderr.write(`${error.message}\nSee: npm start -- --help\n`);
	process.exitCode = 2;
}
