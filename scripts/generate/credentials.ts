import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import type { ICredentialType } from 'n8n-workflow';

import type { RemoteProvider } from '../../nodes/Credits/providers/provider';
import { credentialClass } from './manifest';

const load = createRequire(__filename);

const CREDENTIALS_FOLDER = path.resolve(__dirname, '../../credentials');

/**
 * The credential type of a provider.
 *
 * @throws Error when its file or the class in it is missing
 */
export function credentialOf(provider: RemoteProvider): ICredentialType {
	const className = credentialClass(provider);
	const file = path.join(CREDENTIALS_FOLDER, `${className}.credentials.ts`);
	if (!existsSync(file)) throw new Error(`credentials/${className}.credentials.ts is missing`);
	const found = (load(file) as Record<string, (new () => ICredentialType) | undefined>)[className];
	if (found === undefined) {
		throw new Error(`credentials/${className}.credentials.ts does not export ${className}`);
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
