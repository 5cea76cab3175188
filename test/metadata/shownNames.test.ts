import type { PackageDirectoryLoader } from 'n8n-core';
import { globSync } from 'tinyglobby';

import { remoteProviders } from '../../nodes/Credits/providers';
import { loadBuiltPackage } from '../../harness/engine/engine';
import { nodeDescriptions, PROJECT_FOLDER, textOf, withFields } from './builtPackage';
import { textsIn } from './sourceTexts';

/** Fields of n8n itself and of its own nodes that our messages send people to. */
const NAMES_IN_N8N = ['Always Output Data', 'Authentication'];

/** Calls whose first argument is the name of a parameter. */
const READING =
	/(?:\.(?:number|optionalNumber|boolean|text|requiredText|choice|choices|numbers|isEmpty|collection|refusal|raw|rows|getNodeParameter)\(|\bdate\(|\bplace\(\w+,)\s*'(\w+)'/g;

let loader: PackageDirectoryLoader;

beforeAll(async () => {
	loader = await loadBuiltPackage();
});

/** The shipped code. What is written about a provider's answers is not part of it. */
const sources = globSync('nodes/Credits/**/*.ts', {
	cwd: PROJECT_FOLDER,
	ignore: ['**/answers.ts'],
}).map((file) => ({ file, text: textOf(file), texts: textsIn(textOf(file)) }));

/** Names in single quotation marks, as messages write what stands on screen. */
const QUOTED = /'([A-Z][A-Za-z]*(?: [A-Z][a-z]+)*)'/g;

function properties() {
	return nodeDescriptions(loader).flatMap((description) => withFields(description.properties));
}

/** What a person finds on screen: parameters, and the fields of credentials. */
function namesOnScreen(): Set<string> {
	const fields = remoteProviders.flatMap((record) => record.fields);
	return new Set([
		...[...properties(), ...fields].map(({ displayName }) => displayName),
		'Allow HTTP',
		...NAMES_IN_N8N,
	]);
}

it('a name in a message stands on screen', () => {
	const onScreen = namesOnScreen();
	const named = sources.flatMap(({ file, texts }) =>
		texts.flatMap(({ text }) =>
			[...text.matchAll(QUOTED)].map(([, name = '']) => ({ file, name })),
		),
	);
	expect(named.filter(({ name }) => !onScreen.has(name))).toEqual([]);
	expect(named.map(({ name }) => name)).toEqual(
		expect.arrayContaining(['Timeout', 'Required Credits', 'Simulated Limit', 'Output Field']),
	);
});

it('the parameters that the code reads are exactly those that the panel has', () => {
	const read = sources
		// Records read fields of answers by names of their own.
		.filter(({ file }) => !file.startsWith('nodes/Credits/providers/'))
		.flatMap(({ text }) => [...text.matchAll(READING)].map(([, name]) => name));
	const shown = properties()
		// A notice holds nothing, and n8n itself reads what a tool is called for.
		.filter(({ type, name }) => type !== 'notice' && name !== 'toolDescription')
		.map(({ name }) => name);
	expect([...new Set(read)].sort()).toEqual([...new Set(shown)].sort());
});
