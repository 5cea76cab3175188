import { HOUR_MS } from '../balance/time';

/** The part of a lot that bounds a runway. */
export interface RunwayLot {
	/** In the balance's unit. */
	remaining: number;
	/** ISO 8601 UTC; `null` if it is spendable already. */
	startsAt: string | null;
	/** ISO 8601 UTC; `null` if it never expires. */
	expiresAt: string | null;
}

/** A stock that is spendable between two times, both in hours from now. */
export interface Stock {
	amount: number;
	from: number;
	until: number;
}

/**
 * The spendable stocks in spending order, soonest expiry first. Lots may not add up to the
 * remaining amount. The part that no lot accounts for never expires. If the lots that are
 * spendable already hold more than remains, they have not been charged yet, and the
 * difference is taken from those that expire soonest.
 *
 * @param at epoch milliseconds
 */
export function stocksAt(remaining: number, lots: readonly RunwayLot[], at: number): Stock[] {
	const stocks = lots
		.map((lot) => ({
			amount: lot.remaining,
			from: lot.startsAt === null ? 0 : Math.max(0, hoursFrom(lot.startsAt, at)),
			until: lot.expiresAt === null ? Infinity : hoursFrom(lot.expiresAt, at),
		}))
		.filter(({ amount, from, until }) => amount > 0 && until > from)
		.sort((first, second) => first.until - second.until || 0);
	const held = sum(stocks);
	if (held < remaining) return [...stocks, { amount: remaining - held, from: 0, until: Infinity }];
	let uncharged = sum(stocks.filter(({ from }) => from === 0)) - remaining;
	for (const stock of stocks) {
		if (stock.from > 0 || uncharged <= 0) continue;
		const charged = Math.min(stock.amount, uncharged);
		stock.amount -= charged;
		uncharged -= charged;
	}
	return stocks;
}

function hoursFrom(instant: string, at: number): number {
	return (Date.parse(instant) - at) / HOUR_MS;
}

function sum(stocks: readonly Stock[]): number {
	return stocks.reduce((total, { amount }) => total + amount, 0);
}

/** Expected burn, hour by hour. */
export interface Course {
	/** Burn of the n-th hour, the current one being the 0th. */
	burnIn: (hour: number) => number;
	/** Elapsed share of the current hour, 0 to 1. */
	elapsed: number;
}

/**
 * Spends stocks along a course until nothing is spendable.
 *
 * @param factor multiplies the burn of the course
 * @param horizon hours after which to stop
 * @param visit called with the spendable amount and its time in hours, in order of time
 * @returns hours until nothing was spendable; `null` if that is beyond the horizon
 */
export function spend(
	stocks: readonly Stock[],
	{ burnIn, elapsed }: Course,
	factor: number,
	horizon: number,
	visit?: (hours: number, spendable: number) => void,
): number | null {
	const left = stocks.map((stock) => ({ ...stock }));
	// Between these, only spending changes the spendable amount.
	const events = left
		.flatMap(({ from, until }) => [from, until])
		.filter((hours) => hours > 0 && hours < horizon)
		.sort((first, second) => first - second);
	let [time, hour] = [0, 0];
	for (const event of [...events, horizon]) {
		const available = left.filter(({ from, until }) => from <= time && until > time);
		let spendable = sum(available);
		visit?.(time, spendable);
		if (!(spendable > 0)) return time;
		while (time < event) {
			const hourEnd = hour + 1 - elapsed;
			const end = Math.min(hourEnd, event);
			const rate = factor * burnIn(hour);
			const wanted = rate * (end - time);
			if (wanted >= spendable) {
				const emptyAt = time + spendable / rate;
				visit?.(emptyAt, 0);
				return emptyAt;
			}
			take(available, wanted);
			spendable -= wanted;
			if (end === hourEnd) hour += 1;
			time = end;
			visit?.(time, spendable);
		}
	}
	return null;
}

/** Takes an amount from stocks, in spending order. */
function take(stocks: readonly Stock[], wanted: number): void {
	let open = wanted;
	for (const stock of stocks) {
		const taken = Math.min(stock.amount, open);
		stock.amount -= taken;
		open -= taken;
		if (open <= 0) return;
	}
}
