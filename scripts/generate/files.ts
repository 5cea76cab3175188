import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { askedProviders, remoteProviders } from '../../nodes/Credits/providers';
import { refusesUnderSuccess } from '../../sandbox/answered';
import { catalogue } from '../../sandbox/catalogue';
import { credentialFileText } from './credentialFiles';
import type { GeneratedFile } from './generatedFile';
import { iconFiles, iconNames, ICONS_FOLDER } from './icons';
import { credentialFile, withAliases, withCredentials, withOverviewAliases } from './manifest';
import { digestSchema, getBalanceSchema, requireCreditsSchema } from './outputSchemas';
import { PROJECT_FOLDER } from './projectFolder';
import { providerPage } from './providerPage';
import { overviewPage } from './providersOverview';
import { PUBLISHED_NAMES, withPublishedNames } from './publishedNames';
import { withExample, withRegions, withTriggerRegions } from './readme';

const PAGES_FOLDER = 'docs/providers';
const CREDENTIALS_FOLDER = 'credentials';
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
		derived('nodes/Credits/Credits.node.json', withAliases),
		derived('nodes/Credits/CreditsTrigger.node.json', withAliases),
		derived('nodes/Credits/CreditsOverview.node.json', withOverviewAliases),
		{ path: `${SCHEMA_FOLDER}/getBalance.json`, content: JSON.stringify(getBalanceSchema) },
		{ path: `${SCHEMA_FOLDER}/getOverview.json`, content: JSON.stringify(getBalanceSchema) },
		{ path: `${SCHEMA_FOLDER}/digest.json`, content: JSON.stringify(digestSchema) },
		{ path: `${SCHEMA_FOLDER}/requireCredits.json`, content: JSON.stringify(requireCreditsSchema) },
		derived(PUBLISHED_NAMES, withPublishedNames),
		derived('README.md', withRegions),
		derived('CONTRIBUTING.md', withExample),
		derived('docs/alerts.md', withTriggerRegions),
		{ path: `${PAGES_FOLDER}/README.md`, content: overviewPage() },
		...catalogue.map((answers) => ({
			path: `${PAGES_FOLDER}/${answers.record.name}.md`,
			content: providerPage(answers),
		})),
	];
}

/** Files of providers that have left the catalogue. */
export function obsoleteFiles(): string[] {
	return [
		...strayFiles(PAGES_FOLDER, ['README.md', ...remoteProviders.map(({ name }) => `${name}.md`)]),
		...strayFiles(
			CREDENTIALS_FOLDER,
			askedProviders.map((provider) => path.basename(credentialFile(provider))),
		),
		...strayFiles(ICONS_FOLDER, [...nodeIcons(), ...askedProviders.flatMap(iconNames)]),
	];
}

function strayFiles(folder: string, wanted: readonly string[]): string[] {
	const absolute = path.join(PROJECT_FOLDER, folder);
	if (!existsSync(absolute)) return [];
	const names = new Set(wanted);
	return readdirSync(absolute)
		.filter((name) => !names.has(name))
		.map((name) => `${folder}/${name}`);
}

/** The icons of the nodes; they are drawn by hand and belong to no provider. */
function nodeIcons(): string[] {
	const folder = path.join(PROJECT_FOLDER, 'nodes/Credits');
	return readdirSync(folder)
		.filter((name) => name.endsWith('.node.ts'))
		.flatMap((name) => [
			...readFileSync(path.join(folder, name), 'utf8').matchAll(/icons\/([\w.]+\.svg)/g),
		])
		.map(([, icon = '']) => icon);
}

/** A file that is partly written by hand. */
function derived(file: string, update: (content: string) => string): GeneratedFile {
	return {
		path: file,
		content: update(readFileSync(path.join(PROJECT_FOLDER, file), 'utf8')),
	};
}
