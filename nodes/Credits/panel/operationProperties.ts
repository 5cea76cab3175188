import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

/**
 * The operations of a node, and those of the tool that n8n makes of it. Hidden from tools,
 * rather than shown to all others: n8n's node panel writes an operation's show conditions
 * into the parameters of a new node.
 *
 * @param standard the value of the operation that a new node has
 * @param notInTool the value of the operation that only works on input items, which a tool
 * does not get
 */
export function operationProperties(
	operations: INodePropertyOptions[],
	standard: string,
	notInTool: string,
): [node: INodeProperties, tool: INodeProperties] {
	const ofNode: INodeProperties = {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		options: operations,
		default: standard,
		displayOptions: { hide: { '@tool': [true] } },
	};
	return [
		ofNode,
		{
			...ofNode,
			options: operations.filter(({ value }) => value !== notInTool),
			displayOptions: { show: { '@tool': [true] } },
		},
	];
}
