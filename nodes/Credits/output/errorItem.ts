import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import type { Failure } from '../balance/failure';
import { withoutForbiddenWord } from './forbiddenWord';
import { newItem, type Origin } from './items';
import { takesDetails } from './onError';

/** The failure of a balance that could not be read or is insufficient, in an item. */
export interface ItemError {
	class: Failure['class'];
	message: string;
	httpCode: number | null;
	providerCode: string | number | null;
	retryable: boolean;
}

/** Converts a failure for an item. */
export function itemError(failure: Failure): ItemError {
	return {
		class: failure.class,
		message: withoutForbiddenWord(failure.message),
		httpCode: failure.httpCode,
		providerCode: failure.providerCode,
		retryable: failure.retryable,
	};
}

/**
 * An item for the error branch. n8n sends it there only if its json holds nothing but
 * `error`, `message` and, if it knows that name, `details`; then it merges the input item's
 * fields in.
 *
 * @param context an n8n that does not know `details` gets them inside the error
 */
export function errorBranchItem(
	context: IExecuteFunctions,
	failure: Failure,
	details: object,
	origin: Origin,
): INodeExecutionData {
	const error = itemError(failure);
	const { message } = error;
	return takesDetails(context)
		? newItem({ error, message, details }, origin)
		: newItem({ error: { ...error, details }, message }, origin);
}
