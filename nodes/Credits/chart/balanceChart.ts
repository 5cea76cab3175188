/** What a chart is drawn from. All times are epoch milliseconds, all amounts in `unit`. */
export interface BalanceChart {
	/** Such as `Kie.ai – Client A`. */
	title: string;
	/** One sentence: the line under the title, and the description for screen readers. */
	summary: string;
	/** As on a reading, in the singular, such as `credit` or `USD`. */
	unit: string;
	/** In order of time. */
	readings: readonly ChartReading[];
	/** In order of time. */
	topUps: readonly ChartTopUp[];
	now: number;
	/** What may be left from the last reading or from now on, in order of time; perhaps empty. */
	fan: readonly FanPoint[];
	/** At or below this the balance counts as low; `null` for no threshold. */
	threshold: number | null;
	/** When it is probably empty; `null` where nobody can tell, or beyond what is forecast. */
	exhaustsAt: number | null;
	/** With a probability of 90 % not before this. */
	exhaustsAtEarliest: number | null;
	/** With a probability of 90 % not after this. */
	exhaustsAtLatest: number | null;
}

/** What was left at a moment. */
export interface ChartReading {
	at: number;
	remaining: number;
}

/** What was added, and when that was noticed. */
export interface ChartTopUp {
	at: number;
	amount: number;
}

/** What may be left at a moment: the 10th, 50th and 90th percentile. */
export interface FanPoint {
	at: number;
	low: number;
	middle: number;
	high: number;
}
