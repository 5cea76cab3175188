import type { ProviderAnswers } from '../../../nodes/Credits/providers/answers';
import { mainSecretOf } from '../../../nodes/Credits/providers/contract';
import {
	credentialDataOf,
	sandboxCredentials,
	secretsIn,
	type CredentialData,
	type SandboxCredential,
} from '../../../sandbox/credentials';

/**
 * What the sandbox takes for a provider's credential, with secrets of our choice: the
 * key, and where there are more, others that are made of it and do not contain it.
 */
export function credentialDataWith(answers: ProviderAnswers, key: string): CredentialData {
	const { record } = answers;
	const main = mainSecretOf(record).name;
	const secrets = record.fields.filter(({ kind }) => kind === 'secret');
	const chosen = secrets.map(({ name }, index) => [
		name,
		name === main ? key : `${index}${[...key].reverse().join('')}`,
	]);
	return { ...credentialDataOf(answers), ...Object.fromEntries(chosen) };
}

/** The same as n8n has it, of a provider that is in the catalogue. */
export function credentialWith(answers: ProviderAnswers, key: string): SandboxCredential {
	const { record } = answers;
	const known = sandboxCredentials.find(({ provider }) => provider === record.name);
	if (known === undefined) throw new Error(`${record.name} has no credential in the sandbox`);
	const data = credentialDataWith(answers, key);
	return { ...known, data, secrets: secretsIn(record, data) };
}
