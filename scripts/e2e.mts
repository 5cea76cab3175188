import process from 'node:process';

import { Checks } from '../harness/checks.mjs';
import { runAllChecks } from './e2e/wholeRun.mjs';
import { UserFacingError, runToEnd } from '../harness/shutdown.mjs';
import { installStep, locateRuntime, usualVersion } from '../harness/versions.mjs';
import { doSteps } from '../harness/steps.mjs';

await runToEnd(async (shutdown) => {
	// e2e.mjs has looked at the arguments.
	const args = process.argv.slice(2);
	const version = args.includes('--n8n') ? args[args.indexOf('--n8n') + 1] : undefined;
	const browser = args.includes('--without-browser')
		? null
		: { picturesOnly: args.includes('--pictures') };
	const runtime = await locateRuntime(version);
	if (browser !== null && runtime.version !== usualVersion) {
		throw new UserFacingError(
			`The checks of the editor know the one of n8n ${usualVersion} only: add --without-browser.`,
		);
	}
	await doSteps([installStep(runtime, shutdown)]);
	const checks = new Checks(shutdown.signal);
	await runAllChecks(checks, runtime, browser, shutdown);
	return checks.conclude();
});
