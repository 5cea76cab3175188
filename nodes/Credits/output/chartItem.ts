import { addAmounts, formatQuantity } from '../balance/amounts';
import { minRise } from '../balance/rise';
import { drawBalanceChart, type ChartTopUp } from '../chart/drawBalanceChart';
import { findProvider } from '../providers';
import { fan } from '../runway/fan';
import { forecastRunway, type Runway } from '../runway/forecastRunway';
import { withoutFalseZeros } from '../runway/falseZeros';
import { recordReadingsInSteps, type BurnHistory } from '../runway/history';
import { runwayPhrase } from '../runway/phrase';
import { sortByTime } from '../runway/readingOrder';
import type { Steps } from '../runway/steps';
import type { StoredBalance, StoredReading } from '../runway/storedReadings';

/** Number of parts in which the fan of a forecast is drawn. */
const FAN_STEPS = 120;

/** A reading of an account that is not unlimited. */
export type AmountReading = StoredReading & { remaining: number };

/** A balance and its forecast. */
export interface BalanceForecast {
	balance: StoredBalance;
	newest: StoredReading;
	/** Readings with an amount, in order of time, without those that a later one undoes. */
	amounts: AmountReading[];
	history: BurnHistory | null;
	/** Now, epoch milliseconds; not before the newest reading, even if the clocks differ. */
	present: number;
	runway: Runway;
}

/**
 * Forecasts a balance, step by step.
 *
 * @param now epoch milliseconds
 */
export function* forecastOf(balance: StoredBalance, now: number): Steps<BalanceForecast> {
	const newest = newestOf(balance.readings);
	const ordered = yield* sortByTime(balance.readings.filter(hasAmount));
	yield;
	const amounts = withoutFalseZeros(ordered);
	yield;
	const history = yield* recordReadingsInSteps(null, amounts);
	const present = Math.max(now, newest.at);
	return {
		balance,
		newest,
		amounts,
		history,
		present,
		runway: forecastRunway(history, newest, present),
	};
}

/**
 * Draws the readings of a balance and its forecast, step by step.
 *
 * @param threshold drawn as a line; `null` for none
 * @returns an SVG document
 */
export function* forecastChart(forecast: BalanceForecast, threshold: number | null): Steps<string> {
	const { balance, newest, amounts, history, present, runway } = forecast;
	const topUps = yield* topUpsIn(amounts, threshold);
	const lines = fan(history, newest, present, FAN_STEPS);
	yield;
	return drawBalanceChart({
		title: ownerName(balance) || 'Credits',
		summary: forecastPhrase(forecast),
		unit: balance.unit ?? 'credit',
		readings: amounts,
		topUps,
		now: present,
		fan: (lines?.times ?? []).map((at, index) => ({
			at,
			low: lines?.low[index] ?? 0,
			middle: lines?.middle[index] ?? 0,
			high: lines?.high[index] ?? 0,
		})),
		threshold,
		exhaustsAt: momentOf(runway.exhaustsAt),
		exhaustsAtEarliest: momentOf(runway.exhaustsAtEarliest),
		exhaustsAtLatest: momentOf(runway.exhaustsAtLatest),
	});
}

/** Of several readings at the same time, the last one is used, as in the history. */
function newestOf(readings: readonly StoredReading[]): StoredReading {
	const newest = readings.reduce<StoredReading | null>(
		(latest, reading) => (latest === null || reading.at >= latest.at ? reading : latest),
		null,
	);
	if (newest === null) throw new RangeError('A balance without a reading cannot be forecast');
	return newest;
}

/**
 * The owner of a balance as people write it: provider and account, and the balance if there
 * are several.
 */
export function ownerName({ provider, account, balance }: Omit<StoredBalance, 'readings'>): string {
	const known = provider === null ? undefined : findProvider(provider);
	const several = known !== undefined && known.balances.length > 1 ? balance : null;
	return [known?.displayName ?? provider, account, several]
		.filter((part) => part !== null)
		.join(' – ');
}

/** The remaining amount and the runway, in words. */
export function forecastPhrase({ balance, newest, runway }: BalanceForecast): string {
	const { remaining } = newest;
	const amount =
		remaining === null
			? 'unlimited'
			: `${formatQuantity(remaining, balance.unit ?? 'credit')} left`;
	return `${amount}, ${runwayPhrase(runway)}`;
}

function hasAmount(reading: StoredReading): reading is AmountReading {
	return reading.remaining !== null;
}

/** Rises that are too large for refunds, except those of a renewal. */
function* topUpsIn(
	readings: readonly AmountReading[],
	threshold: number | null,
): Steps<ChartTopUp[]> {
	const topUps: ChartTopUp[] = [];
	for (const [index, reading] of readings.entries()) {
		yield;
		const before = readings[index - 1];
		// Exact sums are slow, and most readings show burn.
		if (before === undefined || !(roughRise(before, reading) > 0)) continue;
		const rise = riseBetween(before, reading);
		const least = minRise(before.remaining, { value: threshold ?? 0, type: 'amount' }, 1);
		if (rise >= least) topUps.push({ at: reading.at, amount: rise });
	}
	return topUps;
}

/** The added amount: the used amount shows it best, and a renewal adds nothing. */
function riseBetween(before: AmountReading, reading: AmountReading): number {
	return addAmounts(changesBetween(before, reading));
}

/** The same except for floating-point noise. */
function roughRise(before: AmountReading, reading: AmountReading): number {
	return changesBetween(before, reading).reduce((sum, change) => sum + change, 0);
}

function changesBetween(before: AmountReading, reading: AmountReading): number[] {
	const isCounted = before.used !== null && reading.used !== null;
	const counted = isCounted ? [reading.used ?? 0, -(before.used ?? 0)] : [];
	return [reading.remaining, -before.remaining, ...counted];
}

function momentOf(instant: string | null): number | null {
	return instant === null ? null : Date.parse(instant);
}
