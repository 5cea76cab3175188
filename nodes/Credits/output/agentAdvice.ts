import type { Failure } from '../balance/failure';

/**
 * What an agent reads of a failure, and what it is to make of it. It can neither open a
 * credential nor change a setting, and the user it talks to may not know n8n: so there is
 * no address in it but that where too few credits are topped up, and nothing that a
 * provider wrote.
 */
export function messageForAgent(failure: Failure): string {
	const { class: failureClass, message, description, retryable } = failure;
	if (failureClass === 'insufficient') return `${message}. ${description}`;
	if (retryable) {
		return `${message}. This says nothing about the balance. Ask again in a few minutes; if this persists, tell the user.`;
	}
	const remedy =
		failureClass === 'auth' ? 'has entered a valid one in the credential' : 'has looked into it';
	return `${message}. Tell the user so, and that how much is left is unknown until whoever looks after this n8n ${remedy}. Asking again does not help before that.`;
}
