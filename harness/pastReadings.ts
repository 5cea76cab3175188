import type { SimpleBalance } from '../nodes/Credits/output/simpleBalance';

/** A row of the data table in the example "Readings and runway". */
export type KeptReading = Pick<
	SimpleBalance,
	'provider' | 'account' | 'balance' | 'unit' | 'remaining' | 'used' | 'unlimited' | 'retrievedAt'
>;

/** The present balance of an account, which its past leads up to. */
export type HeldNow = Pick<
	SimpleBalance,
	'provider' | 'account' | 'balance' | 'unit' | 'remaining'
>;

const HOUR_MS = 3_600_000;

/** As far back as Forecast looks. */
const HOURS = 28 * 24;

/** How many days the balances last, in turn, so that the accounts differ. */
const DAYS_LEFT = [4, 9, 16, 25];

/**
 * Four weeks of made-up hourly readings that lead up to the present. Most is used in the
 * daytime of working days; a top-up comes when hardly anything is left.
 *
 * @param balances an empty one gets no past
 * @param now epoch milliseconds
 */
export function pastReadings(balances: readonly HeldNow[], now: number): KeptReading[] {
	return balances.flatMap(({ provider, account, balance, unit, remaining }, index) => {
		if (remaining === null || remaining <= 0) return [];
		const daysLeft = DAYS_LEFT[index % DAYS_LEFT.length] ?? 1;
		const perHour = remaining / daysLeft / 24;
		const full = remaining * 3;
		const digits = Number.isInteger(remaining) ? 0 : 2;
		let left = remaining;
		return Array.from({ length: HOURS }, (_, index) => {
			const at = new Date(now - (index + 1) * HOUR_MS);
			left += perHour * paceAt(at);
			if (left > full) left -= full - perHour;
			return {
				...{ provider, account, balance, unit, used: null, unlimited: false },
				remaining: Number(left.toFixed(digits)),
				retrievedAt: at.toISOString(),
			};
		}).reverse();
	});
}

/** The usage in an hour relative to the average; the hours of a week add up to 168. */
function paceAt(at: Date): number {
	const isWorkingDay = at.getUTCDay() >= 1 && at.getUTCDay() <= 5;
	const isDaytime = at.getUTCHours() >= 7 && at.getUTCHours() < 19;
	if (!isWorkingDay) return 0.3;
	return isDaytime ? 2.125 : 0.435;
}
