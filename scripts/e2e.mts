import process from 'node:process';

import { Checks } from '../harness/checks.mjs';
import { UserFacingError, runToEnd } from '../harness/shutdown.mjs';
import { doSteps } from '../harness/steps.mjs';
import { installStep, locateRuntime, usualVersion } from '../harness/versions.mjs';
import { runAllChecks } from './e2e/wholeRun.mjs';
import { readTestOptions } from './options.mjs';

await runToEnd(async (shutdown) => {
	const {
		n8n,
		pictures,
		['without-browser']: withoutBrowser,
	} = readTestOptions(process.argv.slice(2));
	const runtime = await locateRuntime(n8n);
	if (!withoutBrowser && runtime.version !== usualVersion) {
		throw new UserFacingError(
			`The checks of the editor are written for n8n ${usualVersion} only: add --without-browser.`,
		);
	}
	await doSteps([installStep(runtime, shutdown)]);
	const checks = new Checks(shutdown.signal);
	const work = pictures ? 'pictures' : 'checks';
	await runAllChecks(checks, runtime, withoutBrowser ? null : work, shutdown);
	return checks.conclude();
});
