import type { IDataObject, INodeExecutionData, IPairedItemData } from 'n8n-workflow';

import type { BalanceItem } from './balanceItem';

/** Links an output item to the input item it comes from, or to all of them. */
export type Origin = IPairedItemData | IPairedItemData[];

/** Fields of Require Credits before the balance; `null` if the balance is unknown. */
export interface Requirement {
	sufficient: boolean | null;
	required: number | null;
	missing: number | null;
}

/** A new item. `fields` is copied, so that no two items share it. */
export function newItem(fields: object, origin: Origin): INodeExecutionData {
	return { json: { ...fields } as IDataObject, pairedItem: origin };
}

/** An input item that continues, with `fields` added to its json. */
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
 * A balance as one item per lot: the balance's fields without `lots`, and `lot`.
 * Without lots one item remains, with `lot: null`.
 */
export function splitByLot({ lots, ...fields }: BalanceItem): object[] {
	if (lots.length === 0) return [{ ...fields, lot: null }];
	return lots.map((lot) => ({ ...fields, lot }));
}
