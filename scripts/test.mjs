// @ts-check
// Runs the tests, on a fresh clone too. All arguments go to Jest.
import process from 'node:process';

import { authorityCertificate, prepareProject } from './install.mjs';
import { exitCodeOfNode, runScript } from './run.mjs';

await runScript(async () => {
	await prepareProject();
	// Jest has reported its failures, so its exit code is passed on without a message.
	process.exitCode = await exitCodeOfNode(
		['node_modules/jest/bin/jest.js', ...process.argv.slice(2)],
		// Node reads this variable at its start only.
		{ NODE_EXTRA_CA_CERTS: authorityCertificate },
	);
});
