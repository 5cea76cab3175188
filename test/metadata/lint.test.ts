import { resolve } from 'node:path';
import { inspect } from 'node:util';

import { Linter } from 'eslint';
import { configs, rules } from 'eslint-plugin-n8n-nodes-base';
import type { PackageDirectoryLoader } from 'n8n-core';
import type { INodeProperties } from 'n8n-workflow';
import { parser } from 'typescript-eslint';

import { loadBuiltPackage } from '../../harness/engine/engine';
import { choicesOf, nodeDescriptions, PROJECT_FOLDER, textOf } from './builtPackage';

/** The rules about parameters. They see literals only, and most of a panel here is generated. */
const RULES = Object.fromEntries(
	Object.keys(configs.nodes.rules)
		.filter((name) => name.startsWith('n8n-nodes-base/node-param-'))
		// n8n's own configuration switches this one off.
		.filter((name) => name !== 'n8n-nodes-base/node-param-type-options-max-value-present')
		.map((name) => [name, 'error' as const]),
);

/** The rule that a spread crashes. */
const CREDENTIALS_RULE = {
	'n8n-nodes-base/node-class-description-credentials-name-unsuffixed': 'error',
} as const;

let loader: PackageDirectoryLoader;

beforeAll(async () => {
	loader = await loadBuiltPackage();
});

function lint(source: string, path: string, checked: Linter.RulesRecord): Linter.LintMessage[] {
	return new Linter({ cwd: PROJECT_FOLDER }).verify(
		source,
		{
			files: ['**/*.ts'],
			languageOptions: { parser: parser as Linter.Parser },
			plugins: { 'n8n-nodes-base': { rules } },
			rules: checked,
		},
		{ filename: resolve(PROJECT_FOLDER, path) },
	);
}

/** What n8n's linter says of a node whose whole description is written out. */
function complaintsAbout(description: object): string[] {
	const literal = inspect(description, {
		depth: Infinity,
		maxArrayLength: null,
		maxStringLength: null,
	});
	const source = `export class Credits implements INodeType {
		description: INodeTypeDescription = ${literal};
	}`;
	return lint(source, 'nodes/Credits/Credits.node.ts', RULES).map(({ ruleId, message, line }) => {
		return `${ruleId?.replace('n8n-nodes-base/', '')}: ${message} (${source.split('\n')[line - 1]?.trim()})`;
	});
}

/**
 * The Provider selector in one alphabet, as the linter wants it. The simulated account
 * really stands before all others, so that nobody asks a provider by mistake.
 */
function inOneAlphabet(property: INodeProperties): INodeProperties {
	if (property.type === 'fixedCollection') {
		const options = (property.options ?? []).map((group) =>
			'values' in group ? { ...group, values: group.values.map(inOneAlphabet) } : group,
		);
		return { ...property, options };
	}
	if (property.name !== 'provider' && property.name !== 'providers') return property;
	const options = choicesOf(property);
	return {
		...property,
		options: [...options].sort((first, second) => first.name.localeCompare(second.name, 'en')),
	};
}

describe("n8n's linter", () => {
	it('has no complaint about the parameters of the built nodes', () => {
		for (const description of nodeDescriptions(loader)) {
			const properties = description.properties.map(inOneAlphabet);
			expect(complaintsAbout({ ...description, properties })).toEqual([]);
		}
	});

	it.each(['Credits', 'CreditsTrigger', 'CreditsOverview'])(
		'does not crash on the credentials of %s, as it does on a spread',
		(node) => {
			const path = `nodes/Credits/${node}.node.ts`;
			const source = textOf(path);
			expect(lint(source, path, CREDENTIALS_RULE)).toEqual([]);
			const withSpread = source.replace(/credentials: (\w+)/, 'credentials: [...$1]');
			expect(() => lint(withSpread, path, CREDENTIALS_RULE)).toThrow('reduce');
		},
	);

	it('would complain: it can read a description that is written out', () => {
		const choices = ['E', 'D', 'C', 'B', 'A'].map((name) => ({ name, value: name }));
		const property = { displayName: 'account label', name: 'x', type: 'options', default: 'F' };
		const properties = [{ ...property, options: choices }];
		const rules = complaintsAbout({ displayName: 'Credits', properties }).map(
			(complaint) => complaint.split(':')[0],
		);
		expect(rules).toEqual(
			expect.arrayContaining([
				'node-param-display-name-miscased',
				'node-param-default-wrong-for-options',
				'node-param-options-type-unsorted-items',
			]),
		);
	});
});
