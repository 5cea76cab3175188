import { existsSync } from 'node:fs';
import path from 'node:path';

import { remoteProviders } from '../../nodes/Credits/providers';
import type { RemoteProvider } from '../../nodes/Credits/providers/provider';
import { fixtures } from '../../sandbox/providers';
import { credentialFile } from './manifest';
import { PROJECT_FOLDER } from './projectFolder';

/** What a provider of the catalogue still lacks, one line each: a list to work through. */
export function missingParts(): string[] {
	return remoteProviders.flatMap((provider) => [
		...filesOf(provider)
			.filter((file) => !existsSync(path.join(PROJECT_FOLDER, file)))
			.map((file) => `${provider.displayName}: ${file}`),
		...(fixtures.some(({ record }) => record.name === provider.name)
			? []
			: [`${provider.displayName}: a fixture in sandbox/providers, listed in its index.ts`]),
	]);
}

function filesOf(provider: RemoteProvider): string[] {
	return [
		credentialFile(provider),
		`icons/${provider.name}.svg`,
		`icons/${provider.name}.dark.svg`,
	];
}
