import { remoteProviders } from '../../nodes/Credits/providers';
import type { RemoteProvider } from '../../nodes/Credits/providers/provider';

/** What people type into n8n's search when they look for one of the nodes. */
const GENERAL_ALIASES = ['API credits', 'remaining', 'balance', 'quota', 'top-up'];

/** What they type when they want to be told. */
export const ALERT_ALIASES = ['low balance', 'alert', 'monitor', 'expiry'];

/** package.json with one entry per credential type; n8n's linters want literal paths. */
export function withCredentials(packageJson: string): string {
	const manifest = JSON.parse(packageJson) as { n8n: { credentials: string[] } };
	manifest.n8n.credentials = remoteProviders.map(
		(provider) => `dist/credentials/${credentialClass(provider)}.credentials.js`,
	);
	return JSON.stringify(manifest, null, '\t');
}

/** The codex file with an alias per provider. @param more what else this node is looked for by */
export function withAliases(codexJson: string, more: readonly string[] = []): string {
	const codex = JSON.parse(codexJson) as { alias: string[] };
	codex.alias = [
		...GENERAL_ALIASES,
		...more,
		...remoteProviders.map(({ displayName }) => displayName),
	];
	return JSON.stringify(codex);
}

/** Where the credential type of a provider is written down. */
export function credentialFile(provider: RemoteProvider): string {
	return `credentials/${credentialClass(provider)}.credentials.ts`;
}

/** n8n wants the class and its file named like the credential type. */
export function credentialClass({ credential: { type } }: RemoteProvider): string {
	return type.charAt(0).toUpperCase() + type.slice(1);
}
