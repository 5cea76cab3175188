import type { IDataObject, INodeExecutionData, IPairedItemData } from 'n8n-workflow';

import type { Failure } from '../balance/failure';
import type { BalanceItem } from './balanceItem';

/** Links an output item to the input item it comes from, or to all of them. */
export type Origin = IPairedItemData | IPairedItemData[];

/** How an item says that a balance could not be read or is not enough. */
export interface ItemError {
	class: Failure['class'];
	message: string;
	httpCode: number | null;
	providerCode: string | number | null;
	retryable: boolean;
}

/** What Require Credits says before the balance; `null` where the balance is unknown. */
export interface Requirement {
	sufficient: boolean | null;
	required: number | null;
	missing: number | null;
}

/** The failure as an item carries it. */
export function itemError(failure: Failure): ItemError {
	return {
		class: failure.class,
		message: failure.message,
		httpCode: failure.httpCode,
		providerCode: failure.providerCode,
		retryable: failure.retryable,
	};
}

/** An item of its own. `fields` is copied, so that no two items share it. */
export function newItem(fields: object, origin: Origin): INodeExecutionData {
	return { json: { ...fields } as IDataObject, pairedItem: origin };
}

/** An input item that goes on, with `fields` added to its json. */
export function passedItem(
	input: INodeExecutionData,
	origin: Origin,
	fields: Record<string, object> = {},
): INodeExecutionData {
	return {
		json: { ...input.json, ...fields } as IDataObject,
		...(input.binary && { binary: input.binary }),
		pairedItem: origin,
	};
}

/**
 * An item for the error branch. n8n sends it there only if its json holds
 * nothing but `error`, `message` and, where it knows that name, `details`; then
 * it merges the input item's fields in.
 *
 * @param takesDetails whether this n8n knows `details`. To an older one such an
 * item is a success, and a gate would stand open: there they are within the error
 */
export function errorBranchItem(
	failure: Failure,
	details: object,
	origin: Origin,
	takesDetails: boolean,
): INodeExecutionData {
	const { message } = failure;
	const error = itemError(failure);
	return takesDetails
		? newItem({ error, message, details }, origin)
		: newItem({ error: { ...error, details }, message }, origin);
}

/**
 * A balance as one item per lot: the balance's fields without `lots`, and `lot`.
 * Without lots one item remains, with `lot: null`.
 */
export function splitByLot({ lots, ...fields }: BalanceItem): object[] {
	if (lots.length === 0) return [{ ...fields, lot: null }];
	return lots.map((lot) => ({ ...fields, lot }));
}
