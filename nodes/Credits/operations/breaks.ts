import { sleep } from 'n8n-workflow';

/** How long work may keep n8n from everything else, in milliseconds. */
const MAX_STRETCH_MS = 10;

/**
 * Breaks in long work. n8n serves webhooks and editors from the same event loop; a
 * node that evaluates an expression for 20,000 items at a stretch holds all of them up.
 */
export class Breaks {
	private endOfStretch = Date.now() + MAX_STRETCH_MS;

	/** Lets the rest of n8n have its turn where one is due. */
	async takeIfDue(): Promise<void> {
		if (Date.now() < this.endOfStretch) return;
		await sleep(0);
		this.endOfStretch = Date.now() + MAX_STRETCH_MS;
	}
}
