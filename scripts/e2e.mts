import process from 'node:process';

import { Checks } from './e2e/checks.mjs';
import { runAllChecks } from './e2e/wholeRun.mjs';
import { PlainError, runToEnd } from './ending.mjs';
import { installStep } from './n8n/installStep.mjs';
import { locateRuntime, usualVersion } from './n8n/runtime.mjs';
import { showSteps } from './steps.mjs';

await runToEnd(async (ending) => {
	// e2e.mjs has looked at the arguments.
	const args = process.argv.slice(2);
	const version = args.includes('--n8n') ? args[args.indexOf('--n8n') + 1] : undefined;
	const browser = args.includes('--without-browser')
		? null
		: { picturesOnly: args.includes('--pictures') };
	const runtime = await locateRuntime(version);
	if (browser !== null && runtime.version !== usualVersion) {
		throw new PlainError(
			`The checks of the editor know the one of n8n ${usualVersion} only: add --without-browser.`,
		);
	}
	await showSteps([installStep(runtime, ending)]);
	const checks = new Checks(ending.signal);
	await runAllChecks(checks, runtime, browser, ending);
	return checks.conclude();
});
