import { sandboxCredentials, type SandboxCredential } from '../sandbox/credentials.js';
import type { CredentialImport } from './commandLine.mjs';
import { listExamples } from './examples.mjs';

/** The clients in the example `three-clients.json`, in the order of its nodes. */
export const clients = ['Client A', 'Client B', 'Client C'] as const;

/** The same for the example `twelve-clients.json`. */
export const twelveClients = [...'ABCDEFGHIJKL'].map((letter) => `Client ${letter}`);

/** The provider of all these accounts. */
export const clientsProvider = 'kieAi';

/**
 * Credentials that examples refer to by name, besides one for each provider: one for each
 * client, and the token that guards the tools for agents.
 */
export const exampleOnlyCredentials: CredentialImport[] = [
	// The sandbox has one account per provider, so all clients have its key.
	...sandboxCredentials
		.filter(({ provider }) => provider === clientsProvider)
		.flatMap(({ type, data }) =>
			twelveClients.map((client, index) => ({
				id: `sandbox-client-${index + 1}`,
				name: `${client} – Kie.ai`,
				type,
				data,
			})),
		),
	{
		id: 'sandbox-tools-token',
		name: 'Token for the Credits tools',
		type: 'httpBearerAuth',
		// Opens sandbox accounts on this machine, and nothing else.
		data: { token: 'sandbox-tools-token' },
	},
];

/** The sandbox's credentials of the types that examples use. */
export async function exampleAccounts(): Promise<SandboxCredential[]> {
	const nodes = (await listExamples()).flatMap((example) => example.nodes);
	const types = new Set(nodes.flatMap(({ credentials = {} }) => Object.keys(credentials)));
	return sandboxCredentials.filter(({ type }) => types.has(type));
}

/** Every credential that an example refers to, for the sandbox. */
export async function exampleCredentials(): Promise<CredentialImport[]> {
	return [...(await exampleAccounts()), ...exampleOnlyCredentials];
}
