import type { ProviderAnswers } from '../nodes/Credits/providers/answers';
import { credentialTypeOf, mainSecretOf } from '../nodes/Credits/providers/contract';
import { credentialDataOf, type SandboxCredential } from '../sandbox/credentials';

/** A credential of an experiment's own, in n8n's import format. */
export type OwnCredential = Pick<SandboxCredential, 'id' | 'name' | 'type' | 'data'>;

/** The credential that the sandbox accepts for a provider, with a key of its own. */
export function ownCredential(
	answers: ProviderAnswers,
	id: string,
	name: string,
	key: string,
): OwnCredential {
	const { record } = answers;
	const data = { ...credentialDataOf(answers), [mainSecretOf(record).name]: key };
	return { id, name, type: credentialTypeOf(record), data };
}
