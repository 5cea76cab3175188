import { cautiousRunway, forecastRunway } from '../../../nodes/Credits/runway/forecastRunway';
import { recordReadings, type BurnHistory } from '../../../nodes/Credits/runway/history';
import { Random, seedFor } from '../../../proof/random';
import { DAY, HOUR, left, START, type Burn } from './accounts';

// The figures that stand here are what the forecast said when `npm run bench:runway`
// scored it. Whoever changes it on purpose scores it again, and renews them: a change
// that nobody meant would shift the dates of everybody's alerts.

const isWeekend = (at: number) => [0, 6].includes(new Date(at).getUTCDay());
const hourOfDay = (at: number) => new Date(at).getUTCHours();

/** An amount that is half as large or half as large again, by chance. */
type Noise = (amount: number) => number;

/** Readings every so many hours, a little off the hour, of an account that burns by the hour. */
function readAt(everyHours: number, days: number, burn: Burn): BurnHistory {
	let remaining = 1e6;
	const readings = [];
	for (let hour = 0; hour <= days * 24; hour++) {
		const at = START + (hour + 0.4) * HOUR;
		if (hour % everyHours === 0) readings.push({ at, remaining, used: null });
		remaining -= burn(at);
	}
	const history = recordReadings(null, readings);
	if (history === null) throw new Error('There are no readings');
	return history;
}

/** The same, with nothing read from one hour to another, and topped up in the meantime. */
function interrupted(days: number, burn: Burn, from: number, until: number): BurnHistory {
	const readings = [];
	let remaining = 1e6;
	for (let hour = 0; hour <= days * 24; hour++) {
		const at = START + (hour + 0.4) * HOUR;
		if (hour < from || hour >= until) readings.push({ at, remaining, used: null });
		remaining -= burn(at);
		if (hour === from) remaining += 50_000;
	}
	const history = recordReadings(null, readings);
	if (history === null) throw new Error('There are no readings');
	return history;
}

const accounts = {
	'burns much on workdays': (noisy) => readAt(1, 23, (at) => noisy(isWeekend(at) ? 2 : 12)),
	'burns in the mornings': (noisy) =>
		readAt(1, 16, (at) => noisy(hourOfDay(at) >= 6 && hourOfDay(at) < 12 ? 30 : 1)),
	'has burnt four times as much for a day': (noisy) =>
		readAt(1, 15, (at) => noisy(at >= START + 14 * DAY ? 40 : 10)),
	'burns less and less': (noisy) => readAt(1, 20, (at) => noisy(30 * 0.9 ** ((at - START) / DAY))),
	'burns once a week': () =>
		readAt(1, 27, (at) => (new Date(at).getUTCDay() === 2 && hourOfDay(at) === 9 ? 800 : 0)),
	'is read three times a day': (noisy) => readAt(8, 12, (at) => noisy(hourOfDay(at) < 8 ? 4 : 16)),
	'was not read for two days': (noisy) => interrupted(9, () => noisy(10), 100, 148),
	'is known for a day': (noisy) => readAt(1, 1.25, () => noisy(10)),
	'is known for three days': (noisy) => readAt(1, 3, (at) => noisy(hourOfDay(at) < 12 ? 4 : 16)),
} satisfies Record<string, (noisy: Noise) => BurnHistory>;

type Account = keyof typeof accounts;

function historyOf(account: Account): BurnHistory {
	const random = new Random(seedFor(1, account));
	return accounts[account]((amount) => amount * (0.5 + random.next()));
}

/** Account, what is left; earliest, median and latest hours, those for an alert, burn per day. */
const figures: [Account, number, number, number, number | null, number, number][] = [
	['burns much on workdays', 90, 4.87, 6.88, 10.28, 6.89, 220.91],
	['burns much on workdays', 1500, 127.79, 163.72, 215.09, 133.79, 221.13],
	['burns much on workdays', 20000, 1541, 2175.44, 3040.14, 1787.52, 221.13],
	['burns in the mornings', 90, 7.55, 8.35, 9.75, 8.29, 191.75],
	['burns in the mornings', 1500, 130.54, 178.74, 248.79, 177.88, 191.39],
	['burns in the mornings', 20000, 1834.13, 2482.08, 3367.03, 2457.57, 191.39],
	['has burnt four times as much for a day', 90, 0.92, 1.95, 4.29, 2.5, 842.3],
	['has burnt four times as much for a day', 1500, 32.82, 50.4, 76.97, 46.34, 765.84],
	['has burnt four times as much for a day', 20000, 516.35, 747.53, 1062.64, 621.59, 666.79],
	['burns less and less', 90, 14.89, 21.61, 29.79, 7.83, 106.51],
	['burns less and less', 1500, 255.83, 360.52, 506.67, 135.38, 99.618],
	['burns less and less', 20000, 3425.62, 4802.61, 6733.97, 1882.5, 99.618],
	['burns once a week', 90, 56.35, 56.51, 57.01, 56.48, 100.26],
	['burns once a week', 1500, 57.43, 392.52, 1232.37, 226.01, 100.26],
	['burns once a week', 20000, 1401.38, 4761.09, null, 4256.33, 100.26],
	['is read three times a day', 90, 9.1, 10.66, 12.85, 6.55, 287.74],
	['is read three times a day', 1500, 91.3, 129.83, 175.95, 113.88, 288.09],
	['is read three times a day', 20000, 1236.15, 1668.19, 2247.42, 1522.03, 288.09],
	['was not read for two days', 90, 5.32, 7.69, 11.02, 7.96, 266.53],
	['was not read for two days', 1500, 96.37, 134.36, 187.12, 137.31, 267.31],
	['was not read for two days', 20000, 1305.65, 1798.13, 2476.36, 1834.47, 267.31],
	['is known for a day', 90, 3.84, 10.01, 21.61, 8.67, 242.16],
	['is known for a day', 1500, 89.93, 148.44, 246.7, 147.26, 242.16],
	['is known for three days', 20000, 1407.96, 2045.98, 2974.22, 1773.04, 235.46],
	['is known for a day', 20000, 1206.84, 1977.35, 3239.03, 1972.57, 242.16],
];

/** Within a thousandth: machines differ in the last digit of a logarithm. */
function about(figure: number | null): unknown {
	return figure === null ? null : expect.closeTo(figure, -Math.log10(figure / 1000));
}

it.each(figures)(
	'an account that %s, with %d left, lasts as long as before',
	(account, remaining, hoursLow, hours, hoursHigh, cautiousHours, burnPerDay) => {
		const history = historyOf(account);
		const now = history.last.at + 0.3 * HOUR;
		expect(forecastRunway(history, left(remaining), now)).toMatchObject({
			hoursLow: about(hoursLow),
			hours: about(hours),
			hoursHigh: about(hoursHigh),
			burnPerDay: about(burnPerDay),
		});
		expect(cautiousRunway(history, left(remaining), now).hours).toEqual(about(cautiousHours));
	},
);

it('lots that begin and expire in the middle of hours bound the rhythm of a day as before', () => {
	const history = historyOf('burns in the mornings');
	const { at } = history.last;
	const after = (hours: number) => new Date(at + hours * HOUR).toISOString();
	const lots = [5.2, 9.7, 13.1, 30.4, 31.3, 60.9].map((hours) => ({
		remaining: 60,
		startsAt: after(hours - 20),
		expiresAt: after(hours),
	}));
	const { hours, hoursLow, hoursHigh } = forecastRunway(history, left(700, { lots }), at);
	expect([hoursLow, hours, hoursHigh]).toEqual([56.18, 79.37, 103.05].map(about));
});
