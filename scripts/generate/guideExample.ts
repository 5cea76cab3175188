import { readFileSync } from 'node:fs';
import path from 'node:path';

import { PROJECT_FOLDER } from './projectFolder';

/** The invented provider of CONTRIBUTING.md: files that compile and whose answers a test reads. */
const EXAMPLE_FOLDER = 'test/example/lumenote';

/** A file of the example, as it would be in a provider's folder. */
export function exampleFile(file: 'record.ts' | 'answers.ts'): string {
	return readFileSync(path.join(PROJECT_FOLDER, EXAMPLE_FOLDER, file), 'utf8')
		.replaceAll("'../../../nodes/Credits/providers/", "'../")
		.replaceAll("'../../../nodes/Credits/", "'../../");
}
