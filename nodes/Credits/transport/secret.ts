import { Failure } from '../balance/failure';
import type { RemoteProvider } from '../providers/provider';
import type { ReadContext } from './attempt';

/**
 * Reads the key from the node's credential and checks that it can be sent.
 *
 * @returns a `configuration` failure when no credential is selected, or its key
 * is empty or holds characters that no header and no query can carry
 */
export async function readSecret(
	context: ReadContext,
	provider: RemoteProvider,
): Promise<string | Failure> {
	const { type, secretField, secretName, keysUrl } = provider.credential;
	let secret: unknown;
	try {
		secret = (await context.getCredentials(type))[secretField];
	} catch (error) {
		const isChosen = context.getNode().credentials?.[type] !== undefined;
		const advice = `Choose or create a ${provider.displayName} credential in this node, or set 'Provider' to Simulated Account to try it without a key.`;
		return new Failure({
			class: 'configuration',
			message: isChosen
				? `The credential for ${provider.displayName} cannot be used`
				: `No credential is chosen for ${provider.displayName}`,
			description: isChosen ? `${advice} ${reasonOf(error)}`.trim() : advice,
		});
	}
	const complaint = complaintAbout(secret);
	if (typeof secret === 'string' && complaint === null) return secret;
	return new Failure({
		class: 'configuration',
		message: `'${secretName}' in the credential for ${provider.displayName} ${complaint}`,
		description: `Open the credential and enter the ${secretName} again, without spaces or line breaks around it. It is shown at ${keysUrl}.`,
	});
}

function complaintAbout(secret: unknown): string | null {
	if (typeof secret !== 'string' || secret.trim() === '') return 'is empty';
	if (/[\r\n]/.test(secret)) return 'has a line break in it';
	if (/[^\x20-\x7e]/.test(secret)) {
		return 'has a character in it that a key cannot have, such as a curly quote or an invisible space';
	}
	return null;
}

function reasonOf(error: unknown): string {
	return error instanceof Error ? `n8n says: “${error.message}”.` : '';
}
