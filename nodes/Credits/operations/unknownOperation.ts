import type { INodeExecutionData } from 'n8n-workflow';

import { Failure } from '../balance/failure';
import { unreadItem } from './getBalance';
import type { Run } from './run';

/**
 * How an operation is handled that this node does not have. n8n adds "Custom
 * API Call" to every node whose credentials it can use, and then runs the node
 * with it. Nothing is sent.
 */
export function refuseOperation(run: Run, operation: string): INodeExecutionData[] {
	const isCustomCall = operation === '__CUSTOM_API_CALL__';
	const failure = new Failure({
		class: 'configuration',
		message: isCustomCall
			? "'Operation' is Custom API Call, which the HTTP Request node does"
			: `'Operation' is '${operation}', which this node does not have`,
		description: isCustomCall
			? "Add an HTTP Request node, set 'Authentication' to Predefined Credential Type and choose the credential of this provider. Nothing was sent."
			: "Choose one of the operations in the list 'Operation'. Nothing was sent.",
	});
	return run.inputs.map((_, item) => unreadItem(run, run.unread(failure, item, null), item));
}
