import type { ProviderAnswers } from '../../nodes/Credits/providers/answers.js';
import { catalogue } from '../../sandbox/catalogue.js';
import { sandboxCredentials, type SandboxCredential } from '../../sandbox/credentials.js';
import { sampleOf } from '../../sandbox/samples.js';
import { exampleAccounts } from '../../harness/exampleCredentials.mjs';

/** A real n8n takes seconds for each provider: these stand for all. */
const count = 6;

/** The providers that are looked at in a real n8n: one of every shape, and others up to the count. */
export const samples: readonly ProviderAnswers[] = sampleOf(catalogue, {
	atLeast: count,
	atMost: count,
});

/** A sample, and the credential that the sandbox has for it. */
export interface SampleCredential extends SandboxCredential {
	answers: ProviderAnswers;
}

/** The samples with their credentials. */
export const sampleCredentials: readonly SampleCredential[] = samples.map((answers) => {
	const { name } = answers.record;
	const credential = sandboxCredentials.find(({ provider }) => provider === name);
	if (credential === undefined) throw new Error(`The sandbox has no account at ${name}.`);
	return { ...credential, answers };
});

/** Of the other names of a node those that people may search it by, but of the providers the samples only. */
export function searchWords(alias: readonly string[]): string[] {
	const names = (providers: readonly ProviderAnswers[]) =>
		providers.map(({ record }) => record.displayName);
	const [all, sampled] = [names(catalogue), names(samples)];
	return alias.filter((word) => !all.includes(word) || sampled.includes(word));
}

/** The accounts of the sandbox that n8n knows in the checks: those of the samples and of the examples. */
export async function knownAccounts(): Promise<SandboxCredential[]> {
	const known = [...sampleCredentials, ...(await exampleAccounts())].map(({ id }) => id);
	return sandboxCredentials.filter(({ id }) => known.includes(id));
}
