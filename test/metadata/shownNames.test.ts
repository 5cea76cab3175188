import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

import type { PackageDirectoryLoader } from 'n8n-core';
import * as ts from 'typescript';

import { remoteProviders } from '../../nodes/Credits/providers';
import { loadBuiltPackage } from '../../harness/engine/engine';
import { nodeDescriptions, PROJECT_FOLDER, textOf, withFields } from './builtPackage';

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
const sources = readdirSync(resolve(PROJECT_FOLDER, 'nodes/Credits'), { recursive: true })
	.map(String)
	.filter((path) => path.endsWith('.ts') && !path.endsWith('answers.ts'))
	.map((path) => join('nodes/Credits', path));

/** Records read fields of answers by names of their own. */
const isRecordSource = (path: string) => path.startsWith(join('nodes/Credits/providers', '/'));

/** The texts that a source file holds: string literals, and the fixed parts of templates. */
function textsIn(path: string): string[] {
	const texts: string[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isStringLiteralLike(node) || ts.isTemplateMiddleOrTemplateTail(node))
			texts.push(node.text);
		if (ts.isTemplateHead(node)) texts.push(node.text);
		node.forEachChild(visit);
	};
	visit(ts.createSourceFile(path, textOf(path), ts.ScriptTarget.ES2022));
	return texts;
}

/** Names in single quotation marks, as messages write what stands on screen. */
function quotedNamesIn(path: string): string[] {
	return textsIn(path).flatMap((text) =>
		[...text.matchAll(/'([A-Z][A-Za-z]*(?: [A-Z][a-z]+)*)'/g)].map(([, name]) => name ?? ''),
	);
}

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

describe('a name in a message', () => {
	it('stands on screen', () => {
		const onScreen = namesOnScreen();
		const unknown = sources.flatMap((path) =>
			quotedNamesIn(path)
				.filter((name) => !onScreen.has(name))
				.map((name) => `${path}: ${name}`),
		);
		expect(unknown).toEqual([]);
	});

	it('is found at all', () => {
		const found = new Set(sources.flatMap(quotedNamesIn));
		expect([...found]).toEqual(
			expect.arrayContaining(['Timeout', 'Required Credits', 'Simulated Limit', 'Output Field']),
		);
	});
});

describe('the parameters that the code reads', () => {
	it('are exactly those that the panel has', () => {
		const read = sources
			.filter((path) => !isRecordSource(path))
			.flatMap((path) => [...textOf(path).matchAll(READING)].map(([, name]) => name));
		const shown = properties()
			// A notice holds nothing.
			.filter(({ type }) => type !== 'notice')
			.map(({ name }) => name)
			// n8n itself reads what a tool is called for.
			.filter((name) => name !== 'toolDescription');
		expect([...new Set(read)].sort()).toEqual([...new Set(shown)].sort());
	});
});
