import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

import { format, resolveConfig } from 'prettier';

import { generatedFiles, obsoleteFiles, PROJECT_FOLDER } from './generate/files';

/**
 * Writes everything that is derived from the catalogue and from the tables next
 * to this script. With `--check` it writes nothing, names every file that differs
 * from what it would write, and ends with exit code 1 if there is one.
 */
async function generate(isCheck: boolean): Promise<void> {
	const stale: string[] = [];
	for (const file of generatedFiles()) {
		const content = await tidy(file.path, file.content);
		if (content === currentContent(file.path)) continue;
		stale.push(file.path);
		if (!isCheck) write(file.path, content);
	}
	for (const file of obsoleteFiles()) {
		stale.push(file);
		if (!isCheck) rmSync(absolute(file));
	}
	report(stale, isCheck);
}

/** JSON as `npm run format` leaves it; documents stay as they are. */
async function tidy(file: string, content: string): Promise<string> {
	if (!file.endsWith('.json')) return content;
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
		process.stdout.write('Everything generated is up to date.\n');
		return;
	}
	const title = isCheck ? 'Stale; run `npm run generate`:' : 'Written:';
	process.stdout.write([title, ...stale.map((file) => `  ${file}`), ''].join('\n'));
	if (isCheck) process.exitCode = 1;
}

void generate(process.argv.includes('--check'));
