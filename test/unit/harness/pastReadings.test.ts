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

describe('the past readings in a new data table', () => {
	it('are enough for a forecast of each account, four days for the first and nine for the second', () => {
		const [first, second] = forecasts([
			{ ...KIE_AI, remaining: 800 },
			{ ...WALLET, remaining: 41.5 },
		]);
		expect([first?.status, second?.status]).toEqual(['ok', 'ok']);
		const days = (hours: number | null | undefined) => Math.round((hours ?? 0) / 24);
		expect([3, 4, 5]).toContain(days(first?.hours));
		expect([8, 9, 10]).toContain(days(second?.hours));
	});

	it('are none for an account without a positive amount', () => {
		const held = [0, -5, null].map((remaining) => ({ ...KIE_AI, remaining }));
		expect(pastReadings(held, NOW)).toEqual([]);
	});
});
