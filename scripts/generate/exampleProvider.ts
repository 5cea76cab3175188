import { readFileSync } from 'node:fs';
import path from 'node:path';

import { replaceRegion } from './markdown';
import { PROJECT_FOLDER } from './projectFolder';

/** The files of the example that are printed, and where who adds a provider puts them. */
const PARTS = [
	{
		region: 'example record',
		file: 'test/example/record.ts',
		target: 'nodes/Credits/providers/lumenote.ts',
	},
	{
		region: 'example fixture',
		file: 'test/example/fixture.ts',
		target: 'sandbox/providers/lumenote.ts',
	},
] as const;

/** CONTRIBUTING.md with the code of its example renewed, from files that are compiled and tested. */
export function withExample(guide: string): string {
	return PARTS.reduce((renewed, part) => replaceRegion(renewed, part.region, codeOf(part)), guide);
}

function codeOf({ file, target }: (typeof PARTS)[number]): string {
	const code = readFileSync(path.join(PROJECT_FOLDER, file), 'utf8');
	const moved = code.replace(/(?<= from ')\.[^']*(?=')/g, (specifier) =>
		importFrom(target, path.posix.join(path.dirname(file), specifier)),
	);
	return ['```ts', moved.trimEnd(), '```'].join('\n');
}

/** What a file imports another as; one of the example by the place where it is put. */
function importFrom(target: string, module: string): string {
	const part = PARTS.find(({ file }) => file === `${module}.ts`);
	const imported = part === undefined ? module : part.target.replace(/\.ts$/, '');
	const relative = path.posix.relative(path.dirname(target), imported);
	return relative.startsWith('.') ? relative : `./${relative}`;
}
