import type { ListrTask } from 'listr2';

import type { Ending } from '../ending.mjs';
import { withProgress } from '../steps.mjs';
import { installRuntime, type RuntimeState } from './runtime.mjs';

/** The step that installs n8n where it is missing. It says beforehand what that takes. */
export function installStep(runtime: RuntimeState, ending: Ending): ListrTask {
	const { title, folder, isInstalled } = runtime;
	if (isInstalled) return { title: `${title} is installed`, task: () => undefined };
	return {
		title: `Installing ${title}, once: about 2.7 GB and three minutes, into ${folder}`,
		task: (_, step) =>
			withProgress(step, (report) => installRuntime(runtime, report, ending)),
	};
}
