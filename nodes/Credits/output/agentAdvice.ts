import type { Failure } from '../balance/failure';

/**
 * What an agent is to make of a failure. It can neither open a credential nor change a
 * setting, and the user it talks to may not know n8n: so there is no address in it but
 * that where too few credits are topped up, and nothing that a provider wrote.
 */
export function adviceForAgent(failure: Failure): string {
	if (failure.class === 'insufficient') return failure.description;
	if (failure.retryable) {
		return 'This says nothing about the balance. Ask again in a few minutes; if it stays so, tell the user.';
	}
	const remedy =
		failure.class === 'auth' ? 'has entered a valid one in the credential' : 'has looked into it';
	return `Tell the user: “${failure.message}. How much is left is unknown until whoever looks after this n8n ${remedy}.” Asking again does not help before that.`;
}
