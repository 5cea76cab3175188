// @ts-check
// One command from a fresh clone to test results. Arguments go to Jest.
import process from 'node:process';

import { authorityCertificate, prepareProject } from './install.mjs';
import { exitCodeOfNode, runScript } from './run.mjs';

await runScript(async () => {
	await prepareProject();
	// Jest has the last word, so its exit code is passed on without a message.
	process.exitCode = await exitCodeOfNode(
		['node_modules/jest/bin/jest.js', ...process.argv.slice(2)],
		// Node reads this variable once, at its start, so it has to be there before Jest is.
		{ NODE_EXTRA_CA_CERTS: authorityCertificate },
	);
});
