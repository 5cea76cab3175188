import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { Failure } from '../balance/failure';
import { makeDigest } from '../digest/digest';
import { newItem } from '../output/items';
import type { ParameterReader } from '../panel/parameterReader';
import { findProvider } from '../providers';

/**
 * Make Digest: one message about all balances among the input items.
 *
 * @returns one item, or none if there is nothing to report
 * @throws Failure of class `configuration` for an invalid setting, or if no input item is a
 * balance
 */
export function digestItems(
	context: IExecuteFunctions,
	parameters: ParameterReader,
): INodeExecutionData[] {
	const items = context.getInputData().map(({ json }) => json);
	const { digest, unknown } = makeDigest({
		items,
		includesAll: parameters.choice('include', ['lowAndUnread', 'all']) === 'all',
		saysAlways: parameters.boolean('alwaysSay'),
		nameOf: (provider) => findProvider(provider)?.displayName ?? provider,
		now: Date.now(),
		timeZone: context.getTimezone(),
	});
	if (unknown > 0 && unknown === items.length) throw noBalances();
	if (unknown > 0) {
		context.addExecutionHints({
			message: `${unknown} of ${items.length} items are not balances and were left out.`,
			location: 'outputPane',
			type: 'warning',
		});
	}
	if (digest !== null) return [newItem(digest, { item: 0 })];
	context.addExecutionHints({
		message:
			"Nothing is low and everything was read, so there is no message. Turn on 'Always Say' to get one anyway.",
		location: 'outputPane',
	});
	return [];
}

function noBalances(): Failure {
	return new Failure({
		class: 'configuration',
		message: 'None of the input items is a balance',
		description:
			'Connect the output of Credits Overview, Credits, Credits Trigger or Forecast to this node.',
	});
}
