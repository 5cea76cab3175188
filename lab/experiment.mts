import type { Shutdown } from '../harness/shutdown.mjs';

/** An option of an experiment. */
export interface OptionSpec {
	takes: 'number' | 'text';
	/** Shown by `--help`. */
	help: string;
	/** The default. */
	usual?: string;
}

/** What an experiment works with. */
export interface Lab {
	/** The options that were given or have a default, as texts. */
	options: Readonly<Record<string, string | undefined>>;
	/** `--seed`, for random choices. */
	seed: number;
	/** Whether stdout is reserved for the results. */
	isJson: boolean;
	shutdown: Shutdown;
}

/** Outcome of an experiment. */
export interface Outcome {
	/** All results, as `--json` prints them. */
	data: object;
	/** The same for a person. */
	report: readonly string[];
	/** Whether everything held. */
	hasPassed: boolean;
}

/** A long-running test or measurement. */
export interface Experiment {
	/** What it does, and how long that takes. */
	help: string;
	options: Readonly<Record<string, OptionSpec>>;
	run: (lab: Lab) => Promise<Outcome>;
}

/** The seed of an experiment with random choices. By default, every run makes the same ones. */
export const SEED: OptionSpec = { takes: 'number', usual: '1', help: 'seed of all random choices' };
