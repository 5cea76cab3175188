import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import type { ProviderAnswers } from '../../nodes/Credits/providers/answers';
import type { RemoteProvider } from '../../nodes/Credits/providers/contract';
import { PROJECT_FOLDER } from './projectFolder';

/** Path of the providers' folders in the project. */
export const PROVIDERS_FOLDER = 'nodes/Credits/providers';

/** A provider and its folder. */
export interface ProviderFolder {
	/** Name of the folder: the catalogue id. */
	id: string;
	record: RemoteProvider;
	answers: ProviderAnswers;
}

/** An incomplete folder. */
export interface BrokenFolder {
	id: string;
	/** What is missing or wrong in it, one line each. */
	complaints: string[];
}

/** Marker of a line that a person still has to write: `npm run new-provider` leaves these. */
const BLANK = /\bTODO\b/;

const load = createRequire(__filename);

/** The folders of all providers, ordered by name. */
export function providerFolders(): Array<ProviderFolder | BrokenFolder> {
	return readdirSync(path.join(PROJECT_FOLDER, PROVIDERS_FOLDER), { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => name)
		.sort()
		.map(readFolder);
}

/** The path of a file in a provider's folder, relative to the project. */
export function inFolder(id: string, file: string): string {
	return `${PROVIDERS_FOLDER}/${id}/${file}`;
}

function readFolder(id: string): ProviderFolder | BrokenFolder {
	const record = readExport<RemoteProvider>(id, 'record.ts', id);
	const answers = readExport<ProviderAnswers>(id, 'answers.ts', 'answers');
	const blanks = [...blanksIn(inFolder(id, 'record.ts')), ...blanksIn(inFolder(id, 'answers.ts'))];
	if ('found' in record && 'found' in answers && blanks.length === 0) {
		return { id, record: record.found, answers: answers.found };
	}
	const complaints = [record, answers].flatMap((read) =>
		'complaint' in read ? [read.complaint] : [],
	);
	return { id, complaints: [...complaints, ...blanks] };
}

/** The export of a file, or why there is none. */
function readExport<Value>(
	id: string,
	file: string,
	name: string,
): { found: Value } | { complaint: string } {
	const place = inFolder(id, file);
	const absolute = path.join(PROJECT_FOLDER, place);
	if (!existsSync(absolute)) return { complaint: `${place} is missing` };
	try {
		const exported = load(absolute) as Record<string, Value | undefined>;
		const found = exported[name];
		return found === undefined ? { complaint: `${place} does not export '${name}'` } : { found };
	} catch (error) {
		const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
		return { complaint: `${place} cannot be loaded: ${reason}` };
	}
}

/** The lines of a file that are still blank. */
function blanksIn(place: string): string[] {
	const absolute = path.join(PROJECT_FOLDER, place);
	if (!existsSync(absolute)) return [];
	return readFileSync(absolute, 'utf8')
		.split('\n')
		.flatMap((line, index) => (BLANK.test(line) ? [`${place}:${index + 1}: ${line.trim()}`] : []));
}
