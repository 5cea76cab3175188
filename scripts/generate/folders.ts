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
	const complaints: string[] = [];
	const record = readExport<RemoteProvider>(id, 'record.ts', id, complaints);
	const answers = readExport<ProviderAnswers>(id, 'answers.ts', 'answers', complaints);
	complaints.push(...blanksIn(inFolder(id, 'record.ts')), ...blanksIn(inFolder(id, 'answers.ts')));
	return record === null || answers === null || complaints.length > 0
		? { id, complaints }
		: { id, record, answers };
}

/** The export of a file; `null` if there is none, and a complaint says why. */
function readExport<Value>(
	id: string,
	file: string,
	name: string,
	complaints: string[],
): Value | null {
	const place = inFolder(id, file);
	const absolute = path.join(PROJECT_FOLDER, place);
	if (!existsSync(absolute)) complaints.push(`${place} is missing`);
	else {
		try {
			const exported = load(absolute) as Record<string, Value | undefined>;
			const found = exported[name];
			if (found !== undefined) return found;
			complaints.push(`${place} does not export '${name}'`);
		} catch (error) {
			const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
			complaints.push(`${place} cannot be loaded: ${reason}`);
		}
	}
	return null;
}

/** The lines of a file that are still blank. */
function blanksIn(place: string): string[] {
	const absolute = path.join(PROJECT_FOLDER, place);
	if (!existsSync(absolute)) return [];
	return readFileSync(absolute, 'utf8')
		.split('\n')
		.flatMap((line, index) => (BLANK.test(line) ? [`${place}:${index + 1}: ${line.trim()}`] : []));
}
