import { stripVTControlCharacters, types } from 'node:util';

/** More at a time would wait for each other, and not for what a check waits for. */
const MOST_AT_A_TIME = 5;

/**
 * Checks several at the same time, for what consists of waiting.
 *
 * @throws Error with what every failing one has to say, in whole
 */
export async function everyOf<One extends { readonly displayName: string }>(
	all: readonly One[],
	check: (one: One) => Promise<void>,
): Promise<void> {
	const complaints: string[] = [];
	for (let from = 0; from < all.length; from += MOST_AT_A_TIME) {
		const some = all.slice(from, from + MOST_AT_A_TIME);
		const outcomes = await Promise.allSettled(some.map(async (one) => await check(one)));
		for (const [index, outcome] of outcomes.entries()) {
			if (outcome.status === 'fulfilled') continue;
			complaints.push(`${some[index]?.displayName}: ${wordsOf(outcome.reason)}`);
		}
	}
	if (complaints.length > 0) throw new Error(complaints.join('\n\n'));
}

/** The message without colors: Jest shows it within another. */
function wordsOf(reason: unknown): string {
	if (!types.isNativeError(reason)) return String(reason);
	// What n8n's errors say beside their message.
	const more = 'description' in reason ? `\n${String(reason.description)}` : '';
	return stripVTControlCharacters(`${reason.message}${more}`);
}
