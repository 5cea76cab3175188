import type { Ending } from '../ending.mjs';
import type { Step } from '../steps.mjs';
import { installRuntime, type RuntimeState } from './runtime.mjs';

/** The step that installs n8n where it is missing. It says beforehand what that takes. */
export function installStep(runtime: RuntimeState, ending: Ending): Step {
	const { title, folder, isInstalled } = runtime;
	if (isInstalled) return { title: `${title} is installed`, work: () => Promise.resolve() };
	return {
		title: `Installing ${title}, once: about 2.7 GB and three minutes, into ${folder}`,
		work: (report) => installRuntime(runtime, report, ending),
	};
}
