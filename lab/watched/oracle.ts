import type { EventItem } from '../../nodes/Credits/output/eventItem';
import { valueAt } from '../../sandbox/jsonPath';
import type { WatchedAccount } from './accounts';
import type { WatchedPoll } from './course';

/** By how much a balance has to rise above the threshold to have recovered, at the very least. */
const MIN_RISE = 1.02;

/** How many low readings in a row are enough whatever the settings are. */
const CERTAIN = 3;

/** By how much the clocks of n8n and the provider may differ, in milliseconds. */
const APART_MS = 5000;

/** The height of a balance in one answer. */
interface Height {
	at: number;
	/** How often n8n was killed before. */
	kills: number;
	/** Parts of the threshold; `null` where the answer has no amount for it. */
	height: number | null;
}

/**
 * Checks what was received against the amounts alone, with plain arithmetic and without any
 * code of the trigger: no second Low without a rise in between, and none missing while the
 * balance stays low.
 */
export function oracleComplaints(
	account: WatchedAccount,
	polls: readonly WatchedPoll[],
	received: readonly EventItem[],
): string[] {
	const { events, balance: chosen, options } = account.parameters;
	const isEachLowSent =
		events.includes('low') && events.includes('recovered') && options['onFirstRead'] !== 'baseline';
	return account.answers.record.balances.flatMap(({ balance }, index) => {
		const heights = polls.flatMap((poll) => heightsIn(account, poll, index));
		const items = received.filter((item) => item.balance === balance);
		const isWatched = isEachLowSent && (chosen === '' || chosen === balance);
		return [...secondLows(heights, items), ...(isWatched ? missingLows(heights, items) : [])];
	});
}

/** Two Lows without a reading between them that is clearly above the threshold. */
function secondLows(heights: readonly Height[], items: readonly EventItem[]): string[] {
	const lows = items.filter(({ event, reason }) => event === 'low' && reason !== 'reminder');
	return lows.slice(1).flatMap(({ retrievedAt }, before) => {
		const from = Date.parse(lows[before]?.retrievedAt ?? '') - APART_MS;
		const to = Date.parse(retrievedAt) + APART_MS;
		// The reading of a Low is itself low, so those at the ends do no harm.
		const hasRisen = heights.some(
			({ at, height }) => at >= from && at <= to && height !== null && height >= MIN_RISE,
		);
		return hasRisen ? [] : [`a second low at ${retrievedAt} although it never rose`];
	});
}

/** Some readings in one run of n8n at or below the threshold, and nothing open. */
function missingLows(heights: readonly Height[], items: readonly EventItem[]): string[] {
	const levels = items.filter(({ event }) => ['low', 'depleted', 'recovered'].includes(event));
	let low = 0;
	return heights.flatMap(({ at, kills, height }, number) => {
		if (kills !== heights[number - 1]?.kills) low = 0;
		low = height !== null && height <= 1 ? low + 1 : 0;
		const until = levels.filter((item) => Date.parse(item.retrievedAt) <= at + APART_MS);
		const isSent = until.length > 0 && until.at(-1)?.event !== 'recovered';
		if (low !== CERTAIN || isSent) return [];
		return [`low for ${CERTAIN} polls at ${new Date(at).toISOString()}, and nothing sent`];
	});
}

/** The height of one balance; none for an answer without any amount. */
function heightsIn(
	{ answers, parameters }: WatchedAccount,
	{ at, kills, reply }: WatchedPoll,
	index: number,
): Height[] {
	if ('kind' in reply || reply.status !== 200) return [];
	const { amountsAt, total } = answers.sandbox;
	const amounts = amountsAt.map((path) => valueAt(reply.body, path));
	if (!amounts.some((amount) => typeof amount === 'number')) return [];
	const whole = parameters.lowThresholdType === 'percent' ? total / 100 : 1;
	const amount = amounts[index];
	const height = typeof amount === 'number' ? amount / (whole * parameters.lowThreshold) : null;
	return [{ at, kills, height }];
}
