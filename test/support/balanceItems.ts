import type { IDataObject } from 'n8n-workflow';

/** The fields of a simple balance item, in their order. */
export const SIMPLE_FIELDS = [
	...['account', 'balance', 'remaining', 'unit', 'status', 'isLow', 'remainingPercent'],
	...['summary', 'limit', 'used', 'unlimited', 'nextExpiryAt', 'resetsAt', 'topUpUrl'],
	...['retrievedAt', 'provider'],
];

/** Every field of a whole balance item. */
export const WHOLE_FIELDS = [
	...SIMPLE_FIELDS,
	...['accountId', 'creditLine', 'derived', 'details', 'lots', 'nextExpiryAmount'],
	...['providerName', 'unitType'],
];

/** The error in an item, by default one that no answer has brought. */
export function itemError(
	failureClass: string,
	message: string,
	changes: IDataObject = {},
): IDataObject {
	const plain = { httpCode: null, providerCode: null, retryable: false };
	return { class: failureClass, message, ...plain, ...changes };
}
