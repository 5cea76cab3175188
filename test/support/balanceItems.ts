import type { IDataObject } from 'n8n-workflow';

/** The fields of a balance item with Simplify, in their order. */
export const SIMPLE_FIELDS = [
	...['account', 'balance', 'remaining', 'unit', 'status', 'isLow', 'remainingPercent'],
	...['summary', 'limit', 'used', 'unlimited', 'nextExpiryAt', 'resetsAt', 'topUpUrl'],
	...['retrievedAt', 'provider'],
];

/** The fields of a balance item without Simplify, in no particular order. */
export const WHOLE_FIELDS = [
	...SIMPLE_FIELDS,
	...['accountId', 'creditLine', 'derived', 'details', 'lots', 'nextExpiryAmount'],
	...['providerName', 'unitType'],
];

/** The `error` of an item; by default of a failure without an HTTP response. */
export function itemError(
	failureClass: string,
	message: string,
	changes: IDataObject = {},
): IDataObject {
	const plain = { httpCode: null, providerCode: null, retryable: false };
	return { class: failureClass, message, ...plain, ...changes };
}
