import { NodeOperationError, type IExecuteFunctions, type INodeExecutionData } from 'n8n-workflow';

import { Failure } from '../balance/failure';
import { errorBranchItem, itemError } from '../output/errorItem';
import { newItem } from '../output/items';
import { toNodeError } from '../output/nodeErrors';
import { overviewProperties } from '../panel/overviewProperties';
import { ParameterReader } from '../panel/parameterReader';
import { unknownOperation } from '../panel/unknownOperation';
import { digestItems } from './digestItem';
import { getOverview } from './getOverview';

/** A method that came to n8n with the version that takes `details` on the error branch. */
const SINCE_DETAILS = 'isConsoleOutputRedacted';

/** One execution of Credits Overview. What ends it is a wrong setting; an unread account does not. */
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

/** How a wrong setting is handled under each of n8n's three On Error settings. */
function failedItem(context: IExecuteFunctions, failure: Failure): INodeExecutionData {
	if (context.getNode().onError === 'continueErrorOutput') {
		return errorBranchItem(failure, {}, { item: 0 }, SINCE_DETAILS in context);
	}
	if (context.continueOnFail()) return newItem({ error: itemError(failure) }, { item: 0 });
	throw toNodeError(context.getNode(), failure, null);
}
