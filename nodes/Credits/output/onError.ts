import type { IExecuteFunctions } from 'n8n-workflow';

/** How an item without a balance is handled: n8n's three On Error settings. */
export type OnError = 'stop' | 'continue' | 'errorBranch';

/** The On Error setting of a node. */
export function onErrorOf(context: IExecuteFunctions): OnError {
	if (context.getNode().onError === 'continueErrorOutput') return 'errorBranch';
	return context.continueOnFail() ? 'continue' : 'stop';
}

/**
 * A method that was added in n8n 2.36, soon after 2.34.4 started to accept `details` on the
 * error branch. Nothing closer to that change identifies it.
 */
const SINCE_DETAILS = 'isConsoleOutputRedacted';

/**
 * Whether this n8n sends an item with `details` down the error branch. For an older one
 * such an item is a success, and a gate would stand open.
 */
export function takesDetails(context: IExecuteFunctions): boolean {
	return SINCE_DETAILS in context;
}
