import { readFileSync } from 'node:fs';
import path from 'node:path';

import { PROJECT_FOLDER } from './projectFolder';

/** The invented provider of CONTRIBUTING.md: files that compile and whose answers a test reads. */
const EXAMPLE_FOLDER = 'test/example/lumenote';

/** A file of the example as a block of code, as it would stand in a provider's folder. */
export function exampleCode(file: 'record.ts' | 'answers.ts'): string {
	const text = readFileSync(path.join(PROJECT_FOLDER, EXAMPLE_FOLDER, file), 'utf8');
	const inFolder = text
		.replaceAll("'../../../nodes/Credits/providers/", "'../")
		.replaceAll("'../../../nodes/Credits/", "'../../");
	return ['```ts', inFolder.trimEnd(), '```'].join('\n');
}
