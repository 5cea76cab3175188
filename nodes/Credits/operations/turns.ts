import { sleep } from 'n8n-workflow';

import type { Steps } from '../runway/steps';

/** Maximum length of a turn in milliseconds; the last step may exceed it. */
const MAX_TURN_MS = 10;

/**
 * Does long work in turns. While a node computes, n8n's server is blocked, so it yields
 * between turns.
 */
export class Turns {
	private since = performance.now();

	/** Runs the work to its end. */
	async take<Result>(steps: Steps<Result>): Promise<Result> {
		for (;;) {
			const step = steps.next();
			if (step.done === true) return step.value;
			if (this.isOver()) await this.rest();
		}
	}

	/** Yields if this turn has taken long enough. */
	async pause(): Promise<void> {
		if (this.isOver()) await this.rest();
	}

	private isOver(): boolean {
		return performance.now() - this.since >= MAX_TURN_MS;
	}

	private async rest(): Promise<void> {
		await sleep(0);
		this.since = performance.now();
	}
}
