import type { Runway, RunwayStatus } from '../../../nodes/Credits/runway/forecastRunway';
import { runwayPhrase } from '../../../nodes/Credits/runway/phrase';

/** A runway of which only status and hours go into words. */
function runwayOf(
	status: RunwayStatus,
	hours: number | null = null,
	hoursLow: number | null = null,
	hoursHigh: number | null = null,
): Runway {
	return {
		...{ status, hours, hoursLow, hoursHigh },
		...{ exhaustsAt: null, exhaustsAtEarliest: null, exhaustsAtLatest: null },
		...{ burnPerDay: null, historyHours: null, runsOutBeforeReset: null },
	};
}

const WORDS: Record<Exclude<RunwayStatus, 'ok'>, string> = {
	accumulating: 'too few readings for a forecast yet',
	idle: 'nothing is being used',
	empty: 'nothing is left to use',
	stale: 'the last reading is too old for a forecast',
	notApplicable: 'never runs out',
};

it.each(Object.entries(WORDS) as [RunwayStatus, string][])(
	'a runway that is %s: %s, whatever its hours are',
	(status, words) => {
		expect(runwayPhrase(runwayOf(status))).toBe(words);
		expect(runwayPhrase(runwayOf(status, 5, 4, 6))).toBe(words);
	},
);

type Hours = number | null;
it.each<[hours: Hours, low: Hours, high: Hours, words: string]>([
	[5, 4, 6, 'enough for about 5 hours (4 hours to 6 hours)'],
	[1, 0.5, 2.25, 'enough for about 1 hour (0.5 hours to 2.3 hours)'],
	[0, 0, 0, 'enough for about 0 hours (0 hours to 0 hours)'],
	[12.34, 9.96, 19.5, 'enough for about 12 hours (10 hours to 20 hours)'],
	[47.99, 24, 48, 'enough for about 48 hours (24 hours to 2 days)'],
	[48, 47.4, 72, 'enough for about 2 days (47 hours to 3 days)'],
	[60, 50, 100, 'enough for about 2.5 days (2.1 days to 4.2 days)'],
	[2192.03, 1572.32, 3024.88, 'enough for about 91 days (66 days to 130 days)'],
	[4761.09, 1401.38, null, 'enough for about 200 days (58 days to more than a year)'],
	[null, 4800, null, 'enough for more than a year'],
	[null, null, null, 'enough for more than a year'],
	[8000, null, null, 'enough for about 330 days (more than a year to more than a year)'],
])('a runway of %j hours (%j to %j): %s', (hours, low, high, words) => {
	expect(runwayPhrase(runwayOf('ok', hours, low, high))).toBe(words);
});
