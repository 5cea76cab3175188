import { sleep } from 'n8n-workflow';

import { Failure } from '../balance/failure';
import type { RemoteProvider } from '../providers/provider';
import { attempt, type ReadContext } from './attempt';
import { redactorFor, type Redact } from './redact';
import { LONGEST_WAIT_MS, waitBeforeRetry } from './retry';
import { readSecret } from './secret';
import { judgeAnswer, type AccountAnswer } from './verdict';

/** How long a read may take. Times are in milliseconds. */
export interface ReadLimits {
	/** Per attempt, headers and body together. */
	timeoutMs: number;
	/** Attempts after the first. */
	maxRetries: number;
	/** The whole read, with all attempts and the waits between them. */
	budgetMs: number;
}

/** A whole read stays under 30 seconds; the rest is for what happens around it. */
export const READ_BUDGET_MS = 29_500;

/** Less than this is not worth an attempt. */
const SHORTEST_ATTEMPT_MS = 500;

/**
 * Reads an account: sends the record's request, and repeats it when the failure
 * may heal by itself and the budget allows.
 *
 * @returns the answer, or why there is none; it does not throw
 */
export async function readAccount(
	context: ReadContext,
	provider: RemoteProvider,
	limits: ReadLimits,
): Promise<AccountAnswer | Failure> {
	const startedAt = Date.now();
	const secret = await readSecret(context, provider);
	if (secret instanceof Failure) return secret;
	const redact = redactorFor([secret]);

	for (let retry = 0; ; retry++) {
		const left = startedAt + limits.budgetMs - Date.now();
		const timeoutMs = Math.min(limits.timeoutMs, left);
		const outcome = await attemptRead(context, provider, redact, timeoutMs);
		if (!(outcome instanceof Failure)) return outcome;
		if (!outcome.retryable || retry >= limits.maxRetries) return outcome;

		const waitMs = waitBeforeRetry(retry, outcome.retryAfterMs, Math.random());
		const endOfBudget = startedAt + limits.budgetMs - SHORTEST_ATTEMPT_MS;
		if (waitMs > LONGEST_WAIT_MS || Date.now() + waitMs > endOfBudget) return outcome;
		const isCancelled = await waitUnlessCancelled(context, waitMs);
		if (isCancelled) return outcome;
	}
}

async function attemptRead(
	context: ReadContext,
	provider: RemoteProvider,
	redact: Redact,
	timeoutMs: number,
): Promise<AccountAnswer | Failure> {
	const answer = await attempt(context, provider, timeoutMs);
	return answer instanceof Failure ? answer : judgeAnswer(provider, answer, redact, Date.now());
}

/** @returns whether the person stopped the execution meanwhile */
async function waitUnlessCancelled(context: ReadContext, waitMs: number): Promise<boolean> {
	const signal =
		'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined;
	await sleep(waitMs, signal).catch(() => undefined);
	return signal?.aborted ?? false;
}
