import { NodeOperationError, type IExecuteFunctions, type INodeExecutionData } from 'n8n-workflow';

import { Failure } from '../balance/failure';
import { errorBranchItem, itemError } from '../output/errorItem';
import { newItem } from '../output/items';
import { toNodeError } from '../output/nodeErrors';
import { onErrorOf } from '../output/onError';
import { overviewProperties } from '../panel/overviewProperties';
import { ParameterReader } from '../panel/parameterReader';
import { unknownOperation } from '../panel/unknownOperation';
import { digestItems } from './digestItem';
import { getOverview } from './getOverview';

/** One execution of Credits Overview. Only an invalid setting ends it, not an unread account. */
export async function runOverview(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const parameters = new ParameterReader(
		(name, fallback) => context.getNodeParameter(name, 0, fallback),
		null,
		overviewProperties,
	);
	try {
		const operation = parameters.raw('operation');
		if (operation === 'getOverview') return await getOverview(context, parameters);
		if (operation === 'digest') return digestItems(context, parameters);
		throw unknownOperation(String(operation));
	} catch (error) {
		if (!(error instanceof Failure)) {
			throw new NodeOperationError(context.getNode(), error as Error);
		}
		return [failedItem(context, error)];
	}
}

/** The item of an invalid setting, unless the execution ends here. */
function failedItem(context: IExecuteFunctions, failure: Failure): INodeExecutionData {
	const origin = { item: 0 };
	switch (onErrorOf(context)) {
		case 'errorBranch':
			return errorBranchItem(context, failure, {}, origin);
		case 'continue':
			return newItem({ error: itemError(failure) }, origin);
		case 'stop':
			throw toNodeError(context.getNode(), failure, null);
	}
}
