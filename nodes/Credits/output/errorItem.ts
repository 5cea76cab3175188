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

/** Fields that alone send an item down n8n's error branch; an older n8n does not know the third. */
export const ERROR_BRANCH_FIELDS = ['error', 'message', 'details'];

/**
 * An item for the error branch. n8n sends it there only if its json holds nothing but
 * `error`, `message` and, if it knows that name, `details`; then it merges the input item's
 * fields in.
 *
 * @param context of this n8n: an older one, which does not know `details`, gets them inside
 * the error
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
