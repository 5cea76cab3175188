import { globSync } from 'tinyglobby';
import * as ts from 'typescript';

import { remoteProviders } from '../../nodes/Credits/providers';
import { PROJECT_FOLDER, textOf } from './builtPackage';

/** Suites and proofs that hold for every provider, the next one included. */
const FOLDERS = ['test/contract', 'test/property', 'proof/faults', 'proof/fuzz', 'proof/queue'];

const NAMES = remoteProviders.flatMap(({ name, displayName }) => [name, displayName]);

/** The providers that a source text names in a string or as a key of an object. */
function providersNamedIn(path: string, text: string): string[] {
	const found: string[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isStringLiteralLike(node)) found.push(node.text);
		if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name)) found.push(node.name.text);
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest));
	return NAMES.filter((name) => found.includes(name));
}

describe('what is peculiar to a provider', () => {
	it('stands in its record or fixture, and in none of the suites over all of them', () => {
		const files = globSync(
			FOLDERS.map((folder) => `${folder}/**/*.{ts,mts}`),
			{ cwd: PROJECT_FOLDER },
		);
		expect(files.length).toBeGreaterThan(FOLDERS.length);
		const named = files.map((path) => [path, providersNamedIn(path, textOf(path))]);
		expect(named.filter(([, names = []]) => names.length > 0)).toEqual([]);
	});

	it('would be found by any name, but not in a comment', () => {
		const [first, second, third] = remoteProviders.map(({ name }) => name);
		const text = `const at = { ${first}: 1 }; use('${second}', \`${third}\`); // ${NAMES.join()}`;
		expect(providersNamedIn('any.ts', text)).toEqual([first, second, third]);
	});
});
