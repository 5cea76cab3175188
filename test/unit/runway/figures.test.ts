import { cautiousRunway, forecast } from '../../../nodes/Credits/runway/forecast';
import { recordReadings, type BurnHistory } from '../../../nodes/Credits/runway/history';
import { Random, seedFor } from '../../../proof/random';
import { DAY, HOUR, left, START, type Burn } from './accounts';

// The figures that stand here are what the forecast said when `npm run bench:runway`
// scored it. Whoever changes it on purpose scores it again, and renews them: a change
// that nobody meant would shift the dates of everybody's alerts.

const random = new Random(seedFor(1, 'runway'));

const isWeekend = (at: number) => [0, 6].includes(new Date(at).getUTCDay());
const hourOfDay = (at: number) => new Date(at).getUTCHours();
const noisy = (amount: number) => amount * (0.5 + random.next());

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
	'burns much on workdays': readAt(1, 23, (at) => noisy(isWeekend(at) ? 2 : 12)),
	'burns in the mornings': readAt(1, 16, (at) =>
		noisy(hourOfDay(at) >= 6 && hourOfDay(at) < 12 ? 30 : 1),
	),
	'has burnt four times as much for a day': readAt(1, 15, (at) =>
		noisy(at >= START + 14 * DAY ? 40 : 10),
	),
	'burns less and less': readAt(1, 20, (at) => noisy(30 * 0.9 ** ((at - START) / DAY))),
	'burns once a week': readAt(1, 27, (at) =>
		new Date(at).getUTCDay() === 2 && hourOfDay(at) === 9 ? 800 : 0,
	),
	'is read three times a day': readAt(8, 12, (at) => noisy(hourOfDay(at) < 8 ? 4 : 16)),
	'was not read for two days': interrupted(9, () => noisy(10), 100, 148),
	'is known for a day': readAt(1, 1.25, () => noisy(10)),
} satisfies Record<string, BurnHistory>;

type Account = keyof typeof accounts;

/** Account, what is left; earliest, median and latest hours, those for an alert, burn per day. */
const figures: [Account, number, number, number, number | null, number, number][] = [
	['burns much on workdays', 90, 4.77, 7.14, 10.03, 7.29, 221.17],
	['burns much on workdays', 1500, 131.1, 166.35, 217.14, 126.12, 216.89],
	['burns much on workdays', 20000, 1572.28, 2208.73, 3073.04, 1685.32, 216.89],
	['burns in the mornings', 90, 8.01, 8.89, 10.47, 8.84, 197.95],
	['burns in the mornings', 1500, 130.5, 177.68, 246.48, 177.45, 198.02],
	['burns in the mornings', 20000, 1810.1, 2410.44, 3221.69, 2410.23, 198.02],
	['has burnt four times as much for a day', 90, 1.21, 2.26, 4.51, 2.52, 796.97],
	['has burnt four times as much for a day', 1500, 42.8, 64.28, 95.24, 46.72, 633.54],
	['has burnt four times as much for a day', 20000, 564.93, 797.93, 1103.69, 626.69, 634.39],
	['burns less and less', 90, 15.07, 22.16, 30.17, 7.81, 104.81],
	['burns less and less', 1500, 272.94, 384.11, 540.04, 135.77, 93.401],
	['burns less and less', 20000, 3654.43, 5122.18, 7179.71, 1900.69, 93.401],
	['burns once a week', 90, 56.35, 56.51, 57.01, 56.48, 100.26],
	['burns once a week', 1500, 57.43, 392.52, 1232.37, 226.01, 100.26],
	['burns once a week', 20000, 1401.38, 4761.09, null, 4256.33, 100.26],
	['is read three times a day', 90, 8.8, 10.19, 12.18, 5.96, 292.15],
	['is read three times a day', 1500, 92.55, 130.05, 176.65, 104.09, 287.92],
	['is read three times a day', 20000, 1248.18, 1688.49, 2276.87, 1391.62, 287.92],
	['was not read for two days', 90, 6.02, 8.73, 12.48, 8.64, 239.5],
	['was not read for two days', 1500, 108.66, 149.62, 206.31, 148.63, 241.03],
	['was not read for two days', 20000, 1444.75, 1988.78, 2739.75, 1985.45, 241.03],
	['is known for a day', 90, 3.13, 7.99, 21.34, 7.77, 247.01],
	['is known for a day', 1500, 87.39, 145.27, 241.44, 144.57, 247.01],
	['is known for a day', 20000, 1181.66, 1937.51, 3174.21, 1933.03, 247.01],
];

/** Within a thousandth: machines differ in the last digit of a logarithm. */
function about(figure: number | null): unknown {
	return figure === null ? null : expect.closeTo(figure, -Math.log10(figure / 1000));
}

it.each(figures)(
	'an account that %s, with %d left, lasts as long as before',
	(account, remaining, hoursLow, hours, hoursHigh, cautiousHours, burnPerDay) => {
		const history = accounts[account];
		const now = history.last.at + 0.3 * HOUR;
		expect(forecast(history, left(remaining), now)).toMatchObject({
			hoursLow: about(hoursLow),
			hours: about(hours),
			hoursHigh: about(hoursHigh),
			burnPerDay: about(burnPerDay),
		});
		expect(cautiousRunway(history, left(remaining), now).hours).toEqual(about(cautiousHours));
	},
);
