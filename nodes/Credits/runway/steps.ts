/**
 * Work that is done step by step. The caller decides when to continue and can yield in
 * between: a hundred thousand readings would block a server for too long.
 */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Runs all steps at once. */
export function finish<Result>(steps: Steps<Result>): Result {
	for (;;) {
		const step = steps.next();
		if (step.done === true) return step.value;
	}
}
