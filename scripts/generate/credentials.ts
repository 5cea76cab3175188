import { createRequire } from 'node:module';
import path from 'node:path';

import type { ICredentialType } from 'n8n-workflow';

import type { RemoteProvider } from '../../nodes/Credits/providers/provider';
import { credentialClass, credentialFile } from './manifest';
import { PROJECT_FOLDER } from './projectFolder';

const load = createRequire(__filename);

/**
 * The credential type of a provider.
 *
 * @throws Error when its file does not export its class
 */
export function credentialOf(provider: RemoteProvider): ICredentialType {
	const className = credentialClass(provider);
	const file = credentialFile(provider);
	const exported = load(path.join(PROJECT_FOLDER, file)) as Record<
		string,
		(new () => ICredentialType) | undefined
	>;
	const found = exported[className];
	if (found === undefined) {
		throw new Error(`${file} does not export ${className}`);
	}
	return new found();
}

/** How the secret travels, one line per header or query parameter. */
export function describeAuthentication(
	{ authenticate }: ICredentialType,
	secretName: string,
): string[] {
	if (authenticate === undefined || typeof authenticate === 'function') return [];
	const { headers = {}, qs = {} } = authenticate.properties;
	const shown = (template: unknown) =>
		String(template)
			.replace(/^=/, '')
			.replace(/\{\{.*?\}\}/g, `<${secretName}>`);
	return [
		...Object.entries(headers).map(([name, value]) => `header \`${name}: ${shown(value)}\``),
		...Object.entries(qs).map(([name, value]) => `query parameter \`${name}=${shown(value)}\``),
	];
}
