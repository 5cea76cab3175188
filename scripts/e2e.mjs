// @ts-check
// Proves the packed package and the examples in the real n8n, headless and in a
// browser. The checks are in e2e.mts; this part is plain JavaScript without
// dependencies: it brings them first.
import process from 'node:process';

import { launch } from './launch.mjs';
import { requireSupportedNode } from './nodeVersion.mjs';

const usage = `Usage: npm run test:e2e [-- options]

  --n8n <version>    on this n8n, one of those in runtime/; without a browser
  --pictures         makes the pictures in docs/images, and checks nothing (npm run pictures)
  --without-browser  leaves the checks of the editor out (npm run smoke)
`;

const args = process.argv.slice(2);
if (canBeUsed(args)) {
	requireSupportedNode();
	await launch('scripts/e2e.mts', args);
} else {
	process.stderr.write(usage);
	process.exitCode = 2;
}

/** @param {string[]} given */
function canBeUsed([first, ...others]) {
	if (first === undefined) return true;
	if (first === '--n8n') {
		const [version, ...rest] = others;
		return version !== undefined && /^\d/.test(version) && canBeUsed(rest);
	}
	return ['--pictures', '--without-browser'].includes(first) && canBeUsed(others);
}
