import { Failure } from '../balance/failure';

/**
 * The failure of an operation that a node does not have. n8n adds "Custom API Call" to
 * every node whose credentials it can use, and then runs the node with it.
 */
export function unknownOperation(operation: string): Failure {
	const isCustomCall = operation === '__CUSTOM_API_CALL__';
	return new Failure({
		class: 'configuration',
		message: isCustomCall
			? "'Operation' is Custom API Call, which is a job for the HTTP Request node"
			: `'Operation' is '${operation}', which this node does not have`,
		description: isCustomCall
			? "Add an HTTP Request node, set 'Authentication' to Predefined Credential Type and choose the credential of this provider. Nothing was sent."
			: "Choose one of the operations in the list 'Operation'. Nothing was sent.",
	});
}
