import type { SizeResult } from './comparison.mjs';
import type { Loading } from './loading.mjs';
import type { Machine } from './machine.mjs';
import type { OwnForecast, OwnPoll } from './ownTime.js';
import type { Summary } from './statistics.js';
import type { Verdict } from './verdicts.mjs';

/** The node's own time for one read. */
export interface OwnTime {
	itemsIn: number;
	time: Summary;
}

/** Everything that was measured, as `--json` prints it. Times are in milliseconds. */
export interface BenchResults {
	/** When it began, ISO 8601 UTC. */
	startedAt: string;
	/** Before anything was started. */
	machine: Machine;
	n8n: string;
	sizes: SizeResult[];
	ownTimes: OwnTime[];
	ownPolls: OwnPoll[];
	forecasts: OwnForecast[];
	loading: Loading;
	tarballBytes: number;
	verdicts: Verdict[];
}
