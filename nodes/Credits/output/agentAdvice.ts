import type { Failure } from '../balance/failure';

/**
 * The message of a failure for an AI agent, with advice on what to tell the user. An agent
 * can neither open a credential nor change a setting, and its user may not know n8n. So the
 * only link is the one for topping up, and nothing a provider wrote is quoted.
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
