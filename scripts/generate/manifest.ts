import { askedProviders, remoteProviders } from '../../nodes/Credits/providers';
import { credentialTypeOf, type RemoteProvider } from '../../nodes/Credits/providers/contract';

/**
 * Search terms for the nodes in n8n. Both nodes have all of them: n8n lists a trigger and
 * its node as one, and uses only the terms of the node.
 */
const GENERAL_ALIASES = [
	...['API credits', 'remaining', 'balance', 'quota', 'top up', 'top-up', 'low balance', 'alert'],
	...['monitor', 'expiry', 'forecast', 'API usage', 'check balance', 'tokens', 'billing'],
	...['runway', 'low credits'],
];

/** package.json with one entry per credential type; n8n's linters want literal paths. */
export function withCredentials(packageJson: string): string {
	const manifest = JSON.parse(packageJson) as { n8n: { credentials: string[] } };
	manifest.n8n.credentials = askedProviders.map(
		(provider) => `dist/credentials/${credentialClass(provider)}.credentials.js`,
	);
	return JSON.stringify(manifest, null, '\t');
}

/** The words for what Credits Overview alone does. */
const OVERVIEW_ALIASES = ['digest', 'daily report', 'morning message', 'all accounts', 'spending'];

/** The codex file of a node, with an alias per provider. */
export function withAliases(node: string, codexJson: string): string {
	const codex = JSON.parse(codexJson) as { alias: string[] };
	codex.alias = [
		...(node === 'CreditsOverview' ? OVERVIEW_ALIASES : []),
		...GENERAL_ALIASES,
		...remoteProviders.map(({ displayName }) => displayName),
	];
	return JSON.stringify(codex);
}

/** Path of a provider's credential file. */
export function credentialFile(provider: Pick<RemoteProvider, 'name'>): string {
	return `credentials/${credentialClass(provider)}.credentials.ts`;
}

/** n8n requires the class and its file to be named like the credential type. */
export function credentialClass(provider: Pick<RemoteProvider, 'name'>): string {
	const type = credentialTypeOf(provider);
	return type.charAt(0).toUpperCase() + type.slice(1);
}
