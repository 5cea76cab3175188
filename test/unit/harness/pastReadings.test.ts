import { DAY_MS, HOUR_MS } from '../../../nodes/Credits/balance/time';
import { forecastItem } from '../../../nodes/Credits/output/forecastItem';
import { forecastOf } from '../../../nodes/Credits/output/balanceForecast';
import { finish } from '../../../nodes/Credits/runway/steps';
import { readStoredReadings } from '../../../nodes/Credits/runway/storedReadings';
import { pastReadings } from '../../../harness/pastReadings';

const NOW = Date.parse('2026-11-26T03:30:00Z');

const KIE_AI = { provider: 'kieAi', account: 'Kie.ai', balance: 'credits', unit: 'credit' };
const WALLET = { provider: 'lumenote', account: 'Lumenote', balance: 'wallet', unit: 'USD' };

/** What Forecast says once the present is a row of the table, too. */
function forecasts(held: Array<typeof KIE_AI & { remaining: number }>) {
	const present = held.map((fields) => ({ ...fields, retrievedAt: new Date(NOW).toISOString() }));
	const rows = [...pastReadings(held, NOW), ...present];
	const { balances, leftOut } = finish(readStoredReadings(rows, NOW, 'UTC'));
	expect(leftOut).toBe(0);
	return balances.map((balance) => forecastItem(finish(forecastOf(balance, NOW))).runway);
}

describe('the past that a new data table begins with', () => {
	it('is one reading an hour in the four weeks before now, the oldest first', () => {
		const times = pastReadings([{ ...KIE_AI, remaining: 800 }], NOW).map(({ retrievedAt }) =>
			Date.parse(retrievedAt),
		);
		expect(times).toHaveLength(28 * 24);
		expect(times[0]).toBe(NOW - 28 * DAY_MS);
		expect(times.at(-1)).toBe(NOW - HOUR_MS);
		expect(times).toEqual([...times].sort((one, other) => one - other));
	});

	it('leads up to a forecast for each account, one sooner than the other', () => {
		const [first, second] = forecasts([
			{ ...KIE_AI, remaining: 800 },
			{ ...WALLET, remaining: 41.5 },
		]);
		expect([first?.status, second?.status]).toEqual(['ok', 'ok']);
		const days = (hours: number | null | undefined) => Math.round((hours ?? 0) / 24);
		expect([3, 4, 5]).toContain(days(first?.hours));
		expect([8, 9, 10]).toContain(days(second?.hours));
	});

	it('has what was bought in it, and never less than what is there now in the hour before', () => {
		const amounts = pastReadings([{ ...KIE_AI, remaining: 800 }], NOW).map(
			({ remaining }) => remaining ?? 0,
		);
		const rises = amounts.filter((amount, index) => amount > (amounts[index - 1] ?? amount));
		expect(rises.length).toBeGreaterThan(0);
		expect(amounts.at(-1)).toBeGreaterThanOrEqual(800);
	});

	it('is empty for an account that holds nothing, or whose balance has no figure', () => {
		const held = [0, -5, null].map((remaining) => ({ ...KIE_AI, remaining }));
		expect(pastReadings(held, NOW)).toEqual([]);
	});
});
