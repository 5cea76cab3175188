import { isoTime } from '../../../nodes/Credits/balance/time';
import { cautiousRunway, forecastRunway } from '../../../nodes/Credits/runway/forecastRunway';
import type { BurnHistory } from '../../../nodes/Credits/runway/history';
import { Random } from '../../../sandbox/random';
import { DAY, HOUR, left, START, watched, type Burn } from './accounts';

// The figures of the forecast that `npm run lab -- runway` has scored. Whoever changes the
// forecast on purpose scores it again and updates them; an unintended change would shift
// the dates of everybody's alerts.

const isWeekend = (at: number) => [0, 6].includes(new Date(at).getUTCDay());
const hourOfDay = (at: number) => new Date(at).getUTCHours();

/** An amount that is half as large or half as large again, by chance. */
type Noise = (amount: number) => number;

/** Readings a little off the hour, in the middle of which burn begins. */
const readAt = (everyHours: number, days: number, burn: Burn) =>
	watched(days, burn, { everyHours, offset: 0.4 });

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
	'was not read for two days': (noisy) =>
		watched(9, () => noisy(10), { offset: 0.4, pause: [100, 148], topUps: [[100, 50_000]] }),
	'is known for a day': (noisy) => readAt(1, 1.25, () => noisy(10)),
	'is known for three days': (noisy) => readAt(1, 3, (at) => noisy(hourOfDay(at) < 12 ? 4 : 16)),
} satisfies Record<string, (noisy: Noise) => BurnHistory>;

type Account = keyof typeof accounts;

function historyOf(account: Account): BurnHistory {
	const random = new Random(1, account);
	return accounts[account]((amount) => amount * (0.5 + random.next()));
}

/** Account, what is left; earliest, median and latest hours, those for an alert, burn per day. */
const figures: [Account, number, number, number, number | null, number, number][] = [
	['burns much on workdays', 90, 4.73, 7.21, 11.13, 7.46, 223.27],
	['burns much on workdays', 1500, 129.36, 165.29, 213.06, 130.93, 218.95],
	['burns much on workdays', 20000, 1572.32, 2192.03, 3024.88, 1749.45, 218.95],
	['burns in the mornings', 90, 7.15, 7.86, 8.97, 7.87, 202.11],
	['burns in the mornings', 1500, 129.35, 175.74, 226.62, 175.76, 202.1],
	['burns in the mornings', 20000, 1782.67, 2363.68, 3173.64, 2364.04, 202.1],
	['has burnt four times as much for a day', 90, 1.43, 2.6, 4.58, 2.8, 665.88],
	['has burnt four times as much for a day', 1500, 63.94, 92.61, 136.37, 51.39, 443.07],
	['has burnt four times as much for a day', 20000, 816.41, 1123.67, 1541.29, 688.88, 443.07],
	['burns less and less', 90, 13.87, 19.81, 28.23, 8.14, 112.28],
	['burns less and less', 1500, 244.25, 348.59, 495.84, 131.28, 102.99],
	['burns less and less', 20000, 3272.13, 4642.86, 6588.19, 1852.1, 102.99],
	['burns once a week', 90, 56.35, 56.51, 57.01, 56.48, 100.26],
	['burns once a week', 1500, 57.43, 392.52, 1232.37, 226.01, 100.26],
	['burns once a week', 20000, 1401.38, 4761.09, null, 4256.33, 100.26],
	['is read three times a day', 90, 9.02, 10.41, 12.37, 5.97, 295.91],
	['is read three times a day', 1500, 89.25, 124.54, 174.68, 104.24, 292.99],
	['is read three times a day', 20000, 1222.99, 1664.84, 2251.94, 1393.6, 292.99],
	['was not read for two days', 90, 6.57, 9.32, 13.3, 8.51, 239.01],
	['was not read for two days', 1500, 111.78, 153.68, 213.74, 146.51, 233.44],
	['was not read for two days', 20000, 1500.53, 2069.4, 2853.85, 1957.2, 233.44],
	['is known for a day', 90, 3.11, 7.79, 19.64, 8.01, 247.84],
	['is known for a day', 1500, 85.84, 145.41, 241.11, 143.35, 247.84],
	['is known for three days', 20000, 1405.05, 2011.01, 2885.23, 1768.95, 239.47],
	['is known for a day', 20000, 1185.2, 1943.3, 3186.13, 1915.01, 247.84],
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
	const after = (hours: number) => isoTime(at + hours * HOUR);
	const lots = [5.2, 9.7, 13.1, 30.4, 31.3, 60.9].map((hours) => {
		return { remaining: 60, startsAt: after(hours - 20), expiresAt: after(hours) };
	});
	const { hours, hoursLow, hoursHigh } = forecastRunway(history, left(700, { lots }), at);
	expect([hoursLow, hours, hoursHigh]).toEqual([36.07, 77.68, 95.81].map(about));
});
