import { sleep } from 'n8n-workflow';

import type { Steps } from '../runway/steps';

/** Maximum time between two breaks in milliseconds; the last step before one may exceed it. */
const MAX_BLOCKING_MS = 10;

/**
 * Breaks in long work. n8n serves webhooks and editors from the same event loop; a node
 * that evaluates an expression for 20,000 items without a break blocks all of them.
 */
export class Breaks {
	private since = performance.now();

	/** Yields to the rest of n8n if a break is due. */
	async takeIfDue(): Promise<void> {
		if (this.isDue()) await this.take();
	}

	/** Runs work to its end, with breaks between its steps. */
	async during<Result>(steps: Steps<Result>): Promise<Result> {
		for (;;) {
			const step = steps.next();
			if (step.done === true) return step.value;
			if (this.isDue()) await this.take();
		}
	}

	private isDue(): boolean {
		return performance.now() - this.since >= MAX_BLOCKING_MS;
	}

	private async take(): Promise<void> {
		await sleep(0);
		this.since = performance.now();
	}
}
