import { sleep } from 'n8n-workflow';

/** Maximum time that work may block n8n's event loop, in milliseconds. */
const MAX_BLOCKING_MS = 10;

/**
 * Breaks in long work. n8n serves webhooks and editors from the same event loop; a node
 * that evaluates an expression for 20,000 items without a break blocks all of them.
 */
export class Breaks {
	private nextBreakAt = Date.now() + MAX_BLOCKING_MS;

	/** Yields to the rest of n8n if a break is due. */
	async takeIfDue(): Promise<void> {
		if (Date.now() < this.nextBreakAt) return;
		await sleep(0);
		this.nextBreakAt = Date.now() + MAX_BLOCKING_MS;
	}
}
