import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

import { format, resolveConfig } from 'prettier';

import { providerFolders, type ProviderFolder } from './generate/folders';
import type { GeneratedFile } from './generate/generatedFile';
import { recordsFile } from './generate/indices';
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
		say('Nothing can be generated until these are there:', missing);
		process.exitCode = 1;
		return;
	}
	const complete = folders.filter((folder): folder is ProviderFolder => 'record' in folder);
	// What follows imports it, so it has to be there before that is loaded.
	const staleRecords = await bringUpToDate([recordsFile(complete)], isCheck);
	if (isCheck && staleRecords.length > 0) {
		report(staleRecords, isCheck);
		return;
	}
	const { generatedFiles, obsoleteFiles } = await import('./generate/files.js');
	const stale = await bringUpToDate(generatedFiles(), isCheck);
	const obsolete = obsoleteFiles();
	if (!isCheck) for (const file of obsolete) rmSync(absolute(file));
	report([...staleRecords, ...stale, ...obsolete], isCheck);
	const aged = isCheck ? [] : agedEvidence(complete, Date.now());
	if (aged.length > 0) say('Looked up more than twelve months ago:', aged);
}

/** @returns the files that differed */
async function bringUpToDate(files: readonly GeneratedFile[], isCheck: boolean): Promise<string[]> {
	const stale: string[] = [];
	for (const file of files) {
		const content = await tidy(file.path, file.content);
		if (content === currentContent(file.path)) continue;
		stale.push(file.path);
		if (!isCheck) write(file.path, content);
	}
	return stale;
}

/** Code and JSON as `npm run format` leaves them; documents and icons stay as they are. */
async function tidy(file: string, content: string): Promise<string> {
	if (!/\.(?:ts|json)$/.test(file)) return content;
	const filepath = absolute(file);
	return await format(content, { ...(await resolveConfig(filepath)), filepath });
}

function currentContent(file: string): string | null {
	return existsSync(absolute(file)) ? readFileSync(absolute(file), 'utf8') : null;
}

function write(file: string, content: string): void {
	mkdirSync(path.dirname(absolute(file)), { recursive: true });
	writeFileSync(absolute(file), content);
}

function absolute(file: string): string {
	return path.join(PROJECT_FOLDER, file);
}

function report(stale: readonly string[], isCheck: boolean): void {
	if (stale.length === 0) {
		say('Everything generated is up to date.', []);
		return;
	}
	say(isCheck ? 'Stale, to be renewed by `npm run generate`:' : 'Written:', stale);
	if (isCheck) process.exitCode = 1;
}

function say(title: string, entries: readonly string[]): void {
	process.stdout.write([title, ...entries.map((entry) => `  ${entry}`), ''].join('\n'));
}

void generate(process.argv.includes('--check'));
