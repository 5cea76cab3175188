import type { EventItem } from '../../nodes/Credits/output/eventItem';
import { valueAt } from '../../sandbox/jsonPath';
import type { WatchedAccount } from './accounts';
import type { WatchedPoll } from './model';

/** By how much a balance has to rise above the threshold to have recovered, at the very least. */
const LEAST_RISE = 1.02;

/** The amounts of one answer, balance by balance; `null` where it has none. */
interface Amounts {
	at: number;
	/** Parts of the threshold, one for each balance. */
	heights: Array<number | null> | null;
}

/**
 * Holds what was received against the amounts alone, with plain arithmetic and
 * nothing of the trigger's: no second Low without a rise in between, and none left
 * out while the balance stays low.
 */
export function oracleComplaints(
	account: WatchedAccount,
	polls: readonly WatchedPoll[],
	received: readonly EventItem[],
): string[] {
	const readings = polls.map((poll) => amountsOf(account, poll));
	return [
		...secondLows(account, readings, received),
		...missingLows(account, polls, readings, received),
	];
}

/** Two Lows of an account without a reading between them that is clearly above the threshold. */
function secondLows(
	{ answers }: WatchedAccount,
	readings: readonly Amounts[],
	received: readonly EventItem[],
): string[] {
	return answers.record.balances.flatMap(({ balance }, index) => {
		const lows = received.filter(
			(item) => item.event === 'low' && item.reason !== 'reminder' && item.balance === balance,
		);
		return lows.slice(1).flatMap((low, before) => {
			const from = Date.parse(lows[before]?.retrievedAt ?? '');
			const to = Date.parse(low.retrievedAt);
			// The reading of a Low is itself low, so those at the ends do no harm.
			const hasRisen = readings.some(({ at, heights }) => {
				const height = heights?.[index] ?? 0;
				return at >= from - 5000 && at <= to + 5000 && height >= LEAST_RISE;
			});
			return hasRisen ? [] : [`a second low at ${low.retrievedAt} although it never rose`];
		});
	});
}

/** How many readings in a row are enough whatever the settings are. */
const CERTAIN = 3;

/** Three readings in one run of n8n at or below the threshold, and nothing open. */
function missingLows(
	{ answers, parameters }: WatchedAccount,
	polls: readonly WatchedPoll[],
	readings: readonly Amounts[],
	received: readonly EventItem[],
): string[] {
	const { events, balance: chosen, options } = parameters;
	const isSelected = events.includes('low') && events.includes('recovered');
	if (!isSelected || options['onFirstRead'] === 'baseline') return [];
	return answers.record.balances.flatMap(({ balance }, index) => {
		if (chosen !== '' && chosen !== balance) return [];
		const complaints: string[] = [];
		let low = 0;
		for (const [number, { at, heights }] of readings.entries()) {
			if (heights === null) continue;
			const height = heights[index];
			const isOtherRun = polls[number]?.kills !== polls[number - 1]?.kills;
			if (isOtherRun) low = 0;
			low = height != null && height <= 1 ? low + 1 : 0;
			if (low !== CERTAIN) continue;
			const said = received.filter(
				(item) =>
					item.balance === balance &&
					['low', 'depleted', 'recovered'].includes(item.event) &&
					Date.parse(item.retrievedAt) <= at + 5000,
			);
			const last = said.at(-1);
			if (last === undefined || last.event === 'recovered') {
				complaints.push(
					`low for ${CERTAIN} polls at ${new Date(at).toISOString()}, and nothing said`,
				);
			}
		}
		return complaints;
	});
}

function amountsOf({ answers, parameters }: WatchedAccount, { at, reply }: WatchedPoll): Amounts {
	if ('kind' in reply || reply.status !== 200) return { at, heights: null };
	const { lowThreshold, lowThresholdType } = parameters;
	const { amountsAt, total } = answers.sandbox;
	const amounts = amountsAt.map((path) => amountIn(valueAt(reply.body, path)));
	if (amounts.every((amount) => amount === null)) return { at, heights: null };
	const whole = lowThresholdType === 'percent' ? total / 100 : 1;
	return {
		at,
		heights: amounts.map((amount) => (amount === null ? null : amount / (whole * lowThreshold))),
	};
}

function amountIn(value: unknown): number | null {
	return typeof value === 'number' ? value : null;
}
