// @ts-check
// Measures this package in the real n8n. The measuring is in bench/; this part
// is plain JavaScript without dependencies: it brings them first.
import process from 'node:process';

import { launch } from './launch.mjs';
import { requireSupportedNode } from './nodeVersion.mjs';
import { prepareQuietly } from './prepareQuietly.mjs';

requireSupportedNode();

const help = `Usage: npm run bench [-- --json]

Compares the Credits node with what people do today, in a real n8n against
simulated providers on this machine: time, requests and memory for 1, 1,000
and 10,000 input items. Also measures how long n8n takes to load the package,
the node's own time and the size of the tarball. Takes about five minutes and,
once, 2.7 GB for n8n in your user cache folder.

  --json  print the results as JSON and everything else to standard error
          (with npm, say: npm run --silent bench -- --json)
  --help  this text

Exit codes: 0 everything wanted was met, or the machine was too restless to
tell; 1 something was not met, or it failed; 2 an option cannot be used;
130 interrupted.
`;

const args = process.argv.slice(2);
const unknown = args.find((argument) => !['--json', '--help', '-h'].includes(argument));
if (unknown !== undefined) {
	process.stderr.write(`There is no option "${unknown}".\nSee: npm run bench -- --help\n`);
	process.exitCode = 2;
} else if (args.includes('--help') || args.includes('-h')) {
	process.stdout.write(help);
} else {
	if (args.includes('--json')) prepareQuietly({ build: true });
	if (process.exitCode === undefined) await launch('bench/bench.mts', args);
}
