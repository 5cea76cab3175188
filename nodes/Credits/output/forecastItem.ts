import type { Runway } from '../runway/forecastRunway';
import { forecastPhrase, ownerName, type BalanceForecast } from './balanceForecast';

/**
 * Output of Forecast for one balance of one account. Every field is always present; times
 * are ISO 8601 UTC.
 */
export interface ForecastItem {
	provider: string | null;
	account: string | null;
	balance: string | null;
	/** At the newest reading; `null` if unlimited. */
	remaining: number | null;
	unit: string | null;
	runway: Runway;
	summary: string;
	/** Number of readings. */
	readings: number;
	/** The time of the newest reading. */
	retrievedAt: string;
}

/** The item with Simplify: the common fields, flat, in the order of the editor's table. */
export interface SimpleForecastItem
	extends Pick<
			ForecastItem,
			'account' | 'balance' | 'remaining' | 'unit' | 'summary' | 'retrievedAt' | 'provider'
		>,
		Pick<Runway, 'hours' | 'hoursLow' | 'hoursHigh' | 'exhaustsAt' | 'burnPerDay'> {
	runwayStatus: Runway['status'];
}

/** The whole item of a balance. */
export function forecastItem(forecast: BalanceForecast): ForecastItem {
	const { balance, newest, runway } = forecast;
	const name = ownerName(balance);
	return {
		provider: balance.provider,
		account: balance.account,
		balance: balance.balance,
		remaining: newest.remaining,
		unit: balance.unit,
		runway,
		summary: `${name === '' ? '' : `${name}: `}${forecastPhrase(forecast)}`,
		readings: balance.readings.length,
		retrievedAt: new Date(newest.at).toISOString(),
	};
}

/** The item with the fields that Simplify leaves. */
export function simplifiedForecast({ runway, ...item }: ForecastItem): SimpleForecastItem {
	return {
		account: item.account,
		balance: item.balance,
		remaining: item.remaining,
		unit: item.unit,
		runwayStatus: runway.status,
		hours: runway.hours,
		hoursLow: runway.hoursLow,
		hoursHigh: runway.hoursHigh,
		exhaustsAt: runway.exhaustsAt,
		burnPerDay: runway.burnPerDay,
		summary: item.summary,
		retrievedAt: item.retrievedAt,
		provider: item.provider,
	};
}
