import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { remoteProviders } from '../../nodes/Credits/providers';
import { withExample } from './exampleProvider';
import { withAliases, withCredentials } from './manifest';
import { getBalanceSchema, requireCreditsSchema } from './outputSchemas';
import { PROJECT_FOLDER } from './projectFolder';
import { overviewPage, providerPage } from './providerPages';
import { withRegions, withTriggerRegions } from './readme';

const PAGES_FOLDER = 'docs/providers';
const SCHEMA_FOLDER = 'nodes/Credits/__schema__/v1.0.0';

/** A file as it should be. */
export interface GeneratedFile {
	/** From the project's folder. */
	path: string;
	content: string;
}

/** Every file that is derived, wholly or in part. */
export function generatedFiles(): GeneratedFile[] {
	return [
		derived('package.json', withCredentials),
		derived('nodes/Credits/Credits.node.json', withAliases),
		derived('nodes/Credits/CreditsTrigger.node.json', withAliases),
		{ path: `${SCHEMA_FOLDER}/getBalance.json`, content: JSON.stringify(getBalanceSchema) },
		{ path: `${SCHEMA_FOLDER}/requireCredits.json`, content: JSON.stringify(requireCreditsSchema) },
		derived('README.md', withRegions),
		derived('docs/alerts.md', withTriggerRegions),
		derived('CONTRIBUTING.md', withExample),
		{ path: `${PAGES_FOLDER}/README.md`, content: overviewPage() },
		...remoteProviders.map((provider) => ({
			path: `${PAGES_FOLDER}/${provider.name}.md`,
			content: providerPage(provider),
		})),
	];
}

/** Pages of providers that the catalogue no longer has. */
export function obsoleteFiles(): string[] {
	const folder = path.join(PROJECT_FOLDER, PAGES_FOLDER);
	if (!existsSync(folder)) return [];
	const wanted = new Set(['README.md', ...remoteProviders.map(({ name }) => `${name}.md`)]);
	return readdirSync(folder)
		.filter((name) => !wanted.has(name))
		.map((name) => `${PAGES_FOLDER}/${name}`);
}

/** A file of which a part is written by hand. */
function derived(file: string, update: (content: string) => string): GeneratedFile {
	return {
		path: file,
		content: update(readFileSync(path.join(PROJECT_FOLDER, file), 'utf8')),
	};
}
