import { forecastRunway } from '../../nodes/Credits/runway/forecastRunway.js';
import { recordReadings } from '../../nodes/Credits/runway/history.js';
import { watchAccount } from './account.mjs';
import { generateSeries } from './generator.mjs';
import { quantile } from './figures.mjs';
import { Draws } from './draws.mjs';
import { dayMs } from './series.mjs';

/** What a forecast costs with a full history of 28 days. */
export interface Cost {
	/** Median. */
	forecastMs: number;
	/** Largest seen, of the history as JSON. */
	stateBytes: number;
}

const warmUps = 100;
const rounds = 400;

/** Measures on generated series, with balances of 6 hours to 7 days in turn. */
export function measureCost(): Cost {
	const times: number[] = [];
	let stateBytes = 0;
	const cases = generateSeries(1, 4).flatMap((usage) => {
		const now = usage.start + 40 * dayMs;
		const random = new Draws(usage.name);
		const readings = watchAccount(usage, now - 30 * dayMs, now, now, 0, random);
		const history = recordReadings(null, readings);
		stateBytes = Math.max(stateBytes, Buffer.byteLength(JSON.stringify(history)));
		return [0.25, 1, 3, 7].map((days) => ({ history, now, remaining: days * usage.perDay }));
	});
	for (let round = 0; round < warmUps + rounds; round++) {
		const picked = cases[round % cases.length];
		if (picked === undefined) continue;
		const { history, now, remaining } = picked;
		const startedAt = performance.now();
		forecastRunway(history, { remaining, unlimited: false, lots: [], resetsAt: null }, now);
		if (round >= warmUps) times.push(performance.now() - startedAt);
	}
	return { forecastMs: quantile(times, 0.5) ?? 0, stateBytes };
}
