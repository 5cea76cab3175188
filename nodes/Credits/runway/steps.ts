/**
 * Work that is done step by step. Who does it decides when to go on, and lets others
 * have a turn in between: a hundred thousand readings take longer than a server may
 * stand still.
 */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Does all of the work at once. */
export function finish<Result>(steps: Steps<Result>): Result {
	for (;;) {
		const step = steps.next();
		if (step.done === true) return step.value;
	}
}
