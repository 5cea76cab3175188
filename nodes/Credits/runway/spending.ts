import { HOUR_MS } from '../balance/time';

/** The part of a lot that bounds a runway. */
export interface RunwayLot {
	/** In the balance's unit. */
	remaining: number;
	/** ISO 8601 UTC; `null` when it can be spent already. */
	startsAt: string | null;
	/** ISO 8601 UTC; `null` when it never expires. */
	expiresAt: string | null;
}

/** A stock that can be spent from one moment to another, both in hours from now. */
export interface Stock {
	amount: number;
	from: number;
	until: number;
}

/**
 * What there is to spend, in the order in which it is spent: what expires soonest
 * first. Lots may not add up to what is left. What no lot accounts for never
 * expires. Where the lots that can be spent already hold more than is left, they
 * were not yet charged with what was spent, and it is taken off those that expire
 * soonest.
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

/** Burn to come, hour by hour. */
export interface Course {
	/** What the n-th hour burns, the running one being the 0th. */
	burnIn: (hour: number) => number;
	/** How much of the running hour is over, 0 to 1. */
	elapsed: number;
}

/**
 * Spends stocks as a course says, until nothing can be spent.
 *
 * @param factor by how much more than the course says is spent
 * @param horizon after how many hours to stop
 * @param visit called with what can be spent after how many hours, in order of time
 * @returns after how many hours nothing could be spent; `null` when that is
 * beyond the horizon
 */
export function spend(
	stocks: readonly Stock[],
	{ burnIn, elapsed }: Course,
	factor: number,
	horizon: number,
	visit?: (hours: number, spendable: number) => void,
): number | null {
	const left = stocks.map((stock) => ({ ...stock }));
	// Between these, what can be spent changes by nothing but spending.
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

/** Takes an amount out of stocks, of which the first is spent first. */
function take(stocks: readonly Stock[], wanted: number): void {
	let open = wanted;
	for (const stock of stocks) {
		const taken = Math.min(stock.amount, open);
		stock.amount -= taken;
		open -= taken;
		if (open <= 0) return;
	}
}
