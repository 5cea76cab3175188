import { accountTitle } from '../balance/accountTitle';
import { formatQuantity } from '../balance/amounts';
import { findProvider } from '../providers';
import { withoutFalseZeros } from '../runway/falseZeros';
import { forecastRunway, type Runway } from '../runway/forecastRunway';
import { recordReadingsInSteps, type BurnHistory } from '../runway/history';
import { runwayPhrase } from '../runway/phrase';
import { sortByTime } from '../runway/readingOrder';
import type { Steps } from '../runway/steps';
import type { StoredBalance, StoredReading } from '../runway/storedReadings';

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
	const name = known?.displayName ?? provider;
	const title = account === null ? name : accountTitle(name ?? '', account);
	return [title, several].filter((part) => part !== null).join(' – ');
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
