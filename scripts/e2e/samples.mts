import { exampleAccounts } from '../../harness/exampleCredentials.mjs';
import type { ProviderAnswers } from '../../nodes/Credits/providers/answers.js';
import { catalogue } from '../../sandbox/catalogue.js';
import { sandboxCredentials, type SandboxCredential } from '../../sandbox/credentials.js';
import { sampleOf } from '../../sandbox/samples.js';

/** The providers that are checked in a real n8n: six that cover every shape, because each takes seconds. */
export const samples: readonly ProviderAnswers[] = sampleOf(catalogue, { atLeast: 6, atMost: 6 });

/** A sample, and the credential that the sandbox has for it. */
export interface SampleCredential extends SandboxCredential {
	answers: ProviderAnswers;
}

/** The samples with their credentials. */
export const sampleCredentials: readonly SampleCredential[] = sandboxCredentials.flatMap(
	(credential) =>
		samples
			.filter(({ record }) => record.name === credential.provider)
			.map((answers) => ({ ...credential, answers })),
);

/** The accounts of the sandbox that n8n knows in the checks: those of the samples and of the examples. */
export async function knownAccounts(): Promise<SandboxCredential[]> {
	const known = [...sampleCredentials, ...(await exampleAccounts())].map(({ id }) => id);
	return sandboxCredentials.filter(({ id }) => known.includes(id));
}
