import { parseArgs } from 'node:util';

import { Checks } from '../harness/checks.mjs';
import { UsageError, UserFacingError, runToEnd } from '../harness/shutdown.mjs';
import { doSteps } from '../harness/steps.mjs';
import { installStep, locateRuntime, usualVersion } from '../harness/versions.mjs';
import { runAllChecks } from './e2e/wholeRun.mjs';

const usage = `Usage: npm run test:e2e [-- options]

  --n8n <version>    on this n8n, one of those in runtime/; without a browser
  --pictures         takes the pictures in docs/images and checks nothing (npm run pictures)
  --without-browser  leaves out the checks of the editor (npm run smoke)`;

await runToEnd(async (shutdown) => {
	const { n8n, pictures, ['without-browser']: withoutBrowser } = readOptions();
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

function readOptions() {
	const flag = { type: 'boolean', default: false } as const;
	const options = { n8n: { type: 'string' }, pictures: flag, 'without-browser': flag } as const;
	try {
		return parseArgs({ options }).values;
	} catch {
		throw new UsageError(usage);
	}
}
