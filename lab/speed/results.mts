import type { Summary } from '../statistics.mjs';
import type { SizeResult } from './comparison.mjs';
import type { Loading } from './loading.mjs';

/** A trigger's own time for one poll, and how large its memory is. */
export interface OwnPoll {
	provider: string;
	time: Summary;
	stateBytes: number;
}

/** How long Forecast takes, and how long it keeps others waiting. */
export interface OwnForecast {
	title: string;
	readings: number;
	time: Summary;
	/** The longest that the processor worked between two turns of the event loop. */
	longestTurn: Summary;
}

/** Everything that was measured. Times are in milliseconds. */
export interface SpeedResults {
	sizes: SizeResult[];
	/** The node's own time for one read. */
	ownTimes: Array<{ itemsIn: number; time: Summary }>;
	ownPolls: OwnPoll[];
	forecasts: OwnForecast[];
	loading: Loading;
	tarballBytes: number;
}
