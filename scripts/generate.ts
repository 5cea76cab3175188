import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

import { format, resolveConfig } from 'prettier';

import { providerFolders, type ProviderFolder } from './generate/folders';
import type { GeneratedFile } from './generate/generatedFile';
import { recordsFile } from './generate/recordsFile';
import { agedEvidence, missingParts } from './generate/missingParts';
import { PROJECT_FOLDER } from './generate/projectFolder';

/**
 * Writes everything that is derived from the folders of the providers and from the
 * tables next to this script. With `--check` it writes nothing, names every file that
 * differs from what it would write, and ends with exit code 1 if there is one. A
 * provider that is not complete ends it at once, with a list of what is missing.
 */
async function generate(isCheck: boolean): Promise<void> {
	const folders = providerFolders();
	const missing = missingParts(folders);
	if (missing.length > 0) {
		say('Nothing can be generated until these are fixed:', missing);
		process.exitCode = 1;
		return;
	}
	const complete = folders.filter((folder): folder is ProviderFolder => 'record' in folder);
	const stale = await bringUpToDate([recordsFile(complete)], isCheck);
	// What follows imports it, so it has to be there before that is loaded.
	if (!isCheck || stale.length === 0) {
		const { generatedFiles, obsoleteFiles } = await import('./generate/files.js');
		const files = generatedFiles();
		stale.push(...(await bringUpToDate(files, isCheck)));
		const obsolete = obsoleteFiles(files);
		if (!isCheck) for (const file of obsolete) rmSync(path.join(PROJECT_FOLDER, file));
		stale.push(...obsolete);
	}
	if (stale.length === 0) say('Everything generated is up to date.', []);
	else say(isCheck ? 'Stale, to be renewed by `npm run generate`:' : 'Written:', stale);
	if (isCheck && stale.length > 0) process.exitCode = 1;
	const aged = isCheck ? [] : agedEvidence(complete, Date.now());
	if (aged.length > 0) say('Looked up more than twelve months ago:', aged);
}

/** @returns the files that differed */
async function bringUpToDate(files: readonly GeneratedFile[], isCheck: boolean): Promise<string[]> {
	const stale: string[] = [];
	for (const file of files) {
		const absolute = path.join(PROJECT_FOLDER, file.path);
		const content = await tidy(absolute, file.content);
		if (existsSync(absolute) && content === readFileSync(absolute, 'utf8')) continue;
		stale.push(file.path);
		if (isCheck) continue;
		mkdirSync(path.dirname(absolute), { recursive: true });
		writeFileSync(absolute, content);
	}
	return stale;
}

/** Code and JSON as `npm run format` leaves them; documents and icons stay as they are. */
async function tidy(filepath: string, content: string): Promise<string> {
	if (!/\.(?:ts|json)$/.test(filepath)) return content;
	return await format(content, { ...(await resolveConfig(filepath)), filepath });
}

function say(title: string, entries: readonly string[]): void {
	process.stdout.write([title, ...entries.map((entry) => `  ${entry}`), ''].join('\n'));
}

void generate(process.argv.includes('--check'));
