import type { INodeProperties } from 'n8n-workflow';

import { Failure } from '../../nodes/Credits/balance/failure';
import { ParameterReader } from '../../nodes/Credits/panel/parameterReader';

/** A reader of item 3, whose parameters have these values; the others are not stored. */
export function readerOf(
	values: Readonly<Record<string, unknown>>,
	properties: readonly INodeProperties[],
): ParameterReader {
	return new ParameterReader(
		(name, fallback) => (Object.hasOwn(values, name) ? values[name] : fallback),
		3,
		properties,
	);
}

/** The failure that something throws. */
export function refusalOf(read: () => unknown): Failure {
	try {
		read();
	} catch (error) {
		if (error instanceof Failure) return error;
		throw error;
	}
	throw new Error('Nothing was refused');
}
