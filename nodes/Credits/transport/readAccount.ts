import { randomUUID } from 'node:crypto';

import { sleep } from 'n8n-workflow';

import { Failure } from '../balance/failure';
import type { RemoteProvider } from '../providers/contract';
import { attempt, type ReadContext } from './attempt';
import { readCredential } from './credential';
import { exchange, type AccountAnswer } from './exchange';
import { MAX_WAIT_MS, waitBeforeRetry } from './retry';

/** Limits of a read. Times are in milliseconds. */
export interface ReadLimits {
	/** Time per attempt, headers and body together. */
	timeoutMs: number;
	/** Attempts after the first, over all requests of a read. */
	maxRetries: number;
	/** Time for the whole read, with all requests, attempts and the waits between them. */
	budgetMs: number;
}

/** Budget that keeps a whole read under 30 seconds; the rest is for what happens around it. */
export const READ_BUDGET_MS = 29_500;

/** Time below which an attempt is not worthwhile. */
const MIN_ATTEMPT_MS = 500;

/**
 * Reads an account: sends the record's requests, and retries temporary failures within the
 * budget.
 *
 * @returns the answer or the failure; does not throw
 */
export async function readAccount(
	context: ReadContext,
	provider: RemoteProvider,
	limits: ReadLimits,
): Promise<AccountAnswer | Failure> {
	const startedAt = Date.now();
	const credential = await readCredential(context, provider);
	if (credential instanceof Failure) return credential;
	const endOfBudget = startedAt + limits.budgetMs;
	let retries = 0;
	return await exchange(provider, credential, {
		send: async (request) => {
			const timeoutMs = Math.min(limits.timeoutMs, endOfBudget - Date.now());
			return await attempt(context, provider, request, Math.max(0, timeoutMs));
		},
		waitForRetry: async (failure) => {
			if (!failure.retryable || retries >= limits.maxRetries) return false;
			const askedMs = Math.max(failure.retryAfterMs ?? 0, provider.minIntervalMs ?? 0);
			const waitMs = waitBeforeRetry(retries, askedMs, Math.random());
			const endOfWait = Date.now() + waitMs;
			if (waitMs > MAX_WAIT_MS || endOfWait > endOfBudget - MIN_ATTEMPT_MS) return false;
			retries++;
			return !(await waitUnlessCanceled(context, waitMs));
		},
		now: () => Date.now(),
		uuid: randomUUID,
	});
}

/** @returns whether the execution was canceled meanwhile */
async function waitUnlessCanceled(context: ReadContext, waitMs: number): Promise<boolean> {
	const signal =
		'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined;
	await sleep(waitMs, signal).catch(() => undefined);
	return signal?.aborted ?? false;
}
