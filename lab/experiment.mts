import type { Shutdown } from '../harness/shutdown.mjs';

/** An option of an experiment. */
export interface OptionSpec {
	takes: 'number' | 'text';
	/** What it decides; the help says it. */
	help: string;
	/** What it is for who does not name it. */
	usual?: string;
}

/** What an experiment works with. */
export interface Lab {
	/** The options that were named or have a usual value, as texts. */
	options: Readonly<Record<string, string | undefined>>;
	/** `--seed`, for what is drawn. */
	seed: number;
	/** Whether standard output is for the results alone. */
	isJson: boolean;
	shutdown: Shutdown;
}

/** What came of an experiment. */
export interface Outcome {
	/** Everything, as `--json` prints it. */
	data: object;
	/** The same for a person. */
	report: readonly string[];
	/** Whether everything held. */
	hasPassed: boolean;
}

/** Something that is tried at length. */
export interface Experiment {
	/** What it tries, and how long that takes. */
	help: string;
	options: Readonly<Record<string, OptionSpec>>;
	run: (lab: Lab) => Promise<Outcome>;
}

/** The seed of an experiment that draws. A run that names none draws the same each time. */
export const SEED: OptionSpec = { takes: 'number', usual: '1', help: 'what is drawn' };
