import { sleep } from 'n8n-workflow';

import type { Steps } from '../runway/steps';

/** How long to go on at most, in milliseconds; the last step comes on top of it. */
const MAX_TURN_MS = 10;

/**
 * Does long work in turns. While a node computes, n8n's server answers nobody and
 * starts nothing else, so between its turns everybody else has one.
 */
export class Turns {
	private since = performance.now();

	/** Does the work to its end. */
	async take<Result>(steps: Steps<Result>): Promise<Result> {
		for (;;) {
			const step = steps.next();
			if (step.done === true) return step.value;
			if (this.isOver()) await this.rest();
		}
	}

	/** Lets others have a turn when this one has taken long enough. */
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
