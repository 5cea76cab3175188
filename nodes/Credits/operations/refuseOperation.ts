import type { INodeExecutionData } from 'n8n-workflow';

import { unknownOperation } from '../panel/unknownOperation';
import { unreadItem } from './getBalance';
import type { Run } from './run';

/** Handles an operation that this node does not have. Nothing is sent. */
export function refuseOperation(run: Run, operation: string): INodeExecutionData[] {
	const failure = unknownOperation(operation);
	return run.inputs.map((_, item) => unreadItem(run, run.unread(failure, item, null), item));
}
