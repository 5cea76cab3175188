import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { askedProviders } from '../../nodes/Credits/providers';
import { refusesUnderSuccess } from '../../sandbox/answered';
import { catalogue } from '../../sandbox/catalogue';
import { credentialFileText } from './credentialFiles';
import type { GeneratedFile } from './generatedFile';
import { iconFiles, ICONS_FOLDER } from './icons';
import { credentialFile, withAliases, withCredentials } from './manifest';
import { outputSchemas } from './outputSchemas';
import { PROJECT_FOLDER } from './projectFolder';
import { providerPage } from './providerPage';
import { overviewPage } from './providersOverview';
import { PUBLISHED_NAMES, withPublishedNames } from './publishedNames';
import { documents, withRegions } from './readme';

const PAGES_FOLDER = 'docs/providers';
const SCHEMA_FOLDER = 'nodes/Credits/__schema__/v1.0.0';

/** Every file that is fully or partly generated, except the records on which all of them depend. */
export function generatedFiles(): GeneratedFile[] {
	return [
		...catalogue.map((answers) => ({
			path: credentialFile(answers.record),
			content: credentialFileText(answers.record, refusesUnderSuccess(answers)),
		})),
		...askedProviders.flatMap(iconFiles),
		derived('package.json', withCredentials),
		...['Credits', 'CreditsTrigger', 'CreditsOverview'].map((node) =>
			derived(`nodes/Credits/${node}.node.json`, (codex) => withAliases(node, codex)),
		),
		...Object.entries(outputSchemas).map(([operation, schema]) => ({
			path: `${SCHEMA_FOLDER}/${operation}.json`,
			content: JSON.stringify(schema),
		})),
		derived(PUBLISHED_NAMES, withPublishedNames),
		...documents.map((file) => derived(file, (content) => withRegions(file, content))),
		{ path: `${PAGES_FOLDER}/README.md`, content: overviewPage() },
		...catalogue.map((answers) => ({
			path: `${PAGES_FOLDER}/${answers.record.name}.md`,
			content: providerPage(answers),
		})),
	];
}

/** Files of providers that have left the catalogue. */
export function obsoleteFiles(generated: readonly GeneratedFile[]): string[] {
	const wanted = new Set([
		...generated.map((file) => file.path),
		// That of the custom API is written by hand.
		...askedProviders.map(credentialFile),
		...nodeIcons(),
	]);
	return [PAGES_FOLDER, 'credentials', ICONS_FOLDER]
		.flatMap((folder) =>
			readdirSync(path.join(PROJECT_FOLDER, folder)).map((name) => `${folder}/${name}`),
		)
		.filter((file) => !wanted.has(file));
}

/** The icons of the nodes; they are drawn by hand and belong to no provider. */
function nodeIcons(): string[] {
	const folder = path.join(PROJECT_FOLDER, 'nodes/Credits');
	return readdirSync(folder)
		.filter((name) => name.endsWith('.node.ts'))
		.map((name) => readFileSync(path.join(folder, name), 'utf8'))
		.flatMap((source) => source.match(/icons\/[\w.]+\.svg/g) ?? []);
}

/** A file that is partly written by hand. */
function derived(file: string, update: (content: string) => string): GeneratedFile {
	return {
		path: file,
		content: update(readFileSync(path.join(PROJECT_FOLDER, file), 'utf8')),
	};
}
