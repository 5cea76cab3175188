import type { INodeExecutionData } from 'n8n-workflow';

import { formatQuantity } from '../balance/amounts';
import { errorBranchItem, itemError, newItem } from '../items';
import { forecast as forecastRunway, type Runway } from '../runway/forecast';
import { recordReadings } from '../runway/history';
import { runwayPhrase } from '../runwayPhrase';
import type { Run } from './run';
import { readStoredReadings, type StoredBalance, type StoredReading } from './storedReadings';

/**
 * What Forecast puts out for one balance of one account. Every field is always
 * present; times are ISO 8601 UTC.
 */
export interface ForecastItem {
	provider: string | null;
	account: string | null;
	balance: string | null;
	/** At the newest reading; `null` when unlimited. */
	remaining: number | null;
	unit: string | null;
	runway: Runway;
	summary: string;
	/** How many readings it is made of. */
	readings: number;
	/** The time of the newest reading. */
	retrievedAt: string;
}

/**
 * Forecast: takes readings as input items, from a table or a database, and
 * returns one item per account and balance with its runway. Nothing is asked of
 * any provider.
 */
export function forecast(run: Run): INodeExecutionData[] {
	const now = Date.now();
	const timeZone = run.context.getTimezone();
	const items = run.inputs.map(({ json }) => json);
	const { balances, failures } = readStoredReadings(items, now, timeZone);
	run.stopForFirst(failures);
	return [
		...balances.map((balance) => forecastItem(balance, now)),
		...failures.map((failure) => {
			const origin = { item: failure.itemIndex ?? 0 };
			return run.onError === 'errorBranch'
				? errorBranchItem(failure, {}, origin)
				: newItem({ error: itemError(failure) }, origin);
		}),
	];
}

function forecastItem(balance: StoredBalance, now: number): INodeExecutionData {
	const { readings, ...owner } = balance;
	const newest = newestOf(readings);
	const history = recordReadings(
		null,
		readings.flatMap(({ at, remaining, used }) =>
			remaining === null ? [] : [{ at, remaining, used }],
		),
	);
	// A clock that is a little ahead must not make a reading one of the future.
	const runway = forecastRunway(history, newest, Math.max(now, newest.at));
	const item: ForecastItem = {
		provider: owner.provider,
		account: owner.account,
		balance: owner.balance,
		remaining: newest.remaining,
		unit: owner.unit,
		runway,
		summary: summarise(owner, newest, runway),
		readings: readings.length,
		retrievedAt: new Date(newest.at).toISOString(),
	};
	return newItem(item, { item: newest.item });
}

/** Of several at the same time the one that came last, as in the history. */
function newestOf(readings: readonly StoredReading[]): StoredReading {
	const newest = readings.reduce<StoredReading | null>(
		(latest, reading) => (latest === null || reading.at >= latest.at ? reading : latest),
		null,
	);
	if (newest === null) throw new RangeError('A balance without a reading cannot be forecast');
	return newest;
}

function summarise(
	{ provider, account, unit }: Omit<StoredBalance, 'readings'>,
	{ remaining }: StoredReading,
	runway: Runway,
): string {
	const owner = [provider, account].filter((part) => part !== null).join(' – ');
	const amount =
		remaining === null ? 'unlimited' : `${formatQuantity(remaining, unit ?? 'credit')} left`;
	return `${owner === '' ? '' : `${owner}: `}${amount}, ${runwayPhrase(runway)}`;
}
