import type { PackageDirectoryLoader } from 'n8n-core';
import type { INodeProperties, INodeTypeDescription } from 'n8n-workflow';

import { providers, remoteProviders } from '../../nodes/Credits/providers';
import { loadBuiltPackage } from '../support/engine';
import {
	choicesOf,
	fieldsOf,
	manifest,
	nodeDescriptions,
	textOf,
	withFields,
} from './builtPackage';

let loader: PackageDirectoryLoader;
let nodes: INodeTypeDescription[];

beforeAll(async () => {
	loader = await loadBuiltPackage();
	nodes = nodeDescriptions(loader);
});

/** Every property of every node, with the fields of collections. */
function everyProperty(): INodeProperties[] {
	return nodes.flatMap(({ properties }) => withFields(properties));
}

function named(name: string): INodeProperties[] {
	const found = everyProperty().filter((property) => property.name === name);
	expect(found.length).toBeGreaterThan(0);
	return found;
}

/** What a value of a type looks like; a number or a date may also be left empty. */
const DEFAULTS: Readonly<Record<string, (value: unknown) => boolean>> = {
	string: (value) => typeof value === 'string',
	number: (value) => typeof value === 'number' || value === '',
	boolean: (value) => typeof value === 'boolean',
	dateTime: (value) => value === '',
	options: (value) => typeof value === 'string',
	multiOptions: Array.isArray,
	collection: (value) => JSON.stringify(value) === '{}',
};

const inOrder = (names: readonly string[]) =>
	[...names].sort((first, second) => first.localeCompare(second, 'en'));

describe('the Provider selector', () => {
	it('lists the catalogue by shown name', () => {
		for (const property of named('provider')) {
			const choices = choicesOf(property);
			expect(choices).toEqual(
				providers.map(({ name, displayName }) => ({ name: displayName, value: name })),
			);
			expect(choices.map(({ name }) => name)).toEqual(inOrder(choices.map(({ name }) => name)));
		}
	});

	it('takes no expression, because it chooses the credential', () => {
		for (const property of named('provider')) expect(property.noDataExpression).toBe(true);
	});

	it('stays on screen, because one provider has no credential', () => {
		for (const { credentials = [], properties } of nodes) {
			const tied = credentials.flatMap(
				({ displayOptions }) => displayOptions?.show?.provider ?? [],
			);
			const choices = properties.filter(({ name }) => name === 'provider').flatMap(choicesOf);
			const free = choices.map(({ value }) => value).filter((value) => !tied.includes(value));
			expect(free).toEqual(['simulated']);
		}
	});
});

describe('the credentials of a node', () => {
	it("are this package's, each demanded for exactly its own provider", () => {
		for (const { name: node, credentials } of nodes) {
			// Forecast asks no provider, so it takes no key.
			const operations = node === 'credits' ? { operation: ['getBalance', 'requireCredits'] } : {};
			expect(credentials).toEqual(
				remoteProviders.map(({ name, credential }) => ({
					name: credential.type,
					required: true,
					displayOptions: { show: { provider: [name], ...operations } },
				})),
			);
		}
	});
});

describe('the operations', () => {
	it('take no expression, and each has a description and an action for the node panel', () => {
		const [operation] = named('operation');
		expect(operation?.noDataExpression).toBe(true);
		expect(operation?.displayName).toBe('Operation');
		for (const choice of choicesOf(operation as INodeProperties)) {
			expect(choice).toEqual({
				name: expect.any(String),
				value: expect.stringMatching(/^[a-z][A-Za-z]+$/),
				// n8n lists actions as sentences, and adds an operation of its own.
				action: expect.stringMatching(/^[A-Z](?!.*[.]$)/),
				description: expect.any(String),
			});
		}
	});
});

describe('every property', () => {
	it('has a name, a shown name, a type and a default of that type', () => {
		for (const property of everyProperty()) {
			expect(property.name).toMatch(/^[a-z][A-Za-z0-9]*$/);
			expect(property.displayName).toMatch(/^[A-Z]/);
			expect(Object.keys(DEFAULTS)).toContain(property.type);
			expect([property.name, DEFAULTS[property.type]?.(property.default)]).toEqual([
				property.name,
				true,
			]);
			expect(Object.keys(property)[0]).toBe('displayName');
		}
	});

	it('says more than its name', () => {
		for (const { name, displayName, description, type } of everyProperty()) {
			// n8n wants no tooltip at these: their entries explain themselves.
			if (type === 'collection' || name === 'operation' || name === 'events') continue;
			expect([name, typeof description]).toEqual([name, 'string']);
			expect(description?.toLowerCase()).not.toBe(displayName.toLowerCase());
		}
	});

	it('has a hint that fits on a line, however many providers there are', () => {
		const names = remoteProviders.map(({ displayName }) => displayName);
		expect(everyProperty().some(({ hint }) => hint !== undefined)).toBe(true);
		for (const { name, hint = '' } of everyProperty()) {
			expect([name, hint, hint.length <= 120]).toEqual([name, hint, true]);
			expect([name, hint, names.filter((shown) => hint.includes(shown))]).toEqual([name, hint, []]);
		}
	});

	it('has a default that can be chosen, and choices that differ', () => {
		for (const property of everyProperty()) {
			const choices = choicesOf(property);
			if (choices.length === 0) continue;
			const values = choices.map(({ value }) => value);
			const names = choices.map(({ name }) => name);
			const defaults = [property.default].flat();
			expect(values).toEqual(expect.arrayContaining(defaults));
			expect(new Set(values).size).toBe(values.length);
			expect(new Set(names).size).toBe(names.length);
		}
	});

	it('is never shown beside another of the same name', () => {
		for (const { properties } of nodes) {
			for (const [index, property] of properties.entries()) {
				const twins = properties.slice(0, index).filter(({ name }) => name === property.name);
				for (const twin of twins) expect(canShowBoth(property, twin)).toBe(false);
			}
		}
	});
});

describe('every collection', () => {
	it('lists its fields by shown name, and starts empty', () => {
		const collections = everyProperty().filter(({ type }) => type === 'collection');
		expect(collections.length).toBeGreaterThan(0);
		for (const collection of collections) {
			const names = fieldsOf(collection).map(({ displayName }) => displayName);
			expect(names.length).toBeGreaterThan(0);
			expect(names).toEqual(inOrder(names));
			expect(fieldsOf(collection).filter(({ required }) => required)).toEqual([]);
		}
	});
});

describe('the line under the node', () => {
	it('knows every operation and every provider', () => {
		const { subtitle = '', properties } = loader.getNode('credits').type
			.description as INodeTypeDescription;
		const operation = properties.find(({ name }) => name === 'operation');
		const words = [...providers, ...choicesOf(operation as INodeProperties)].flatMap((entry) =>
			'value' in entry ? [String(entry.value), entry.name] : [entry.name, entry.displayName],
		);
		expect(words.filter((word) => !subtitle.includes(word))).toEqual([]);
	});
});

describe('what n8n finds a node by', () => {
	it('is its codex file, which names the package and what people search for', () => {
		const codex: unknown = JSON.parse(textOf('nodes/Credits/Credits.node.json'));
		expect(codex).toMatchObject({
			node: expect.stringMatching(new RegExp(`^${manifest().name}(?:\\.credits)?$`)),
			alias: expect.arrayContaining([
				...['API credits', 'remaining', 'balance', 'quota', 'top-up'],
				...remoteProviders.map(({ displayName }) => displayName),
			]),
		});
		expect(textOf('dist/nodes/Credits/Credits.node.json')).toBe(
			textOf('nodes/Credits/Credits.node.json'),
		);
	});
});

/** Whether there are parameters under which n8n shows both properties. */
function canShowBoth(first: INodeProperties, second: INodeProperties): boolean {
	const [one = {}, other = {}] = [first, second].map(({ displayOptions }) => displayOptions?.show);
	const shared = Object.keys(one).filter((name) => name in other);
	return shared.every((name) => one[name]?.some((value) => other[name]?.includes(value)));
}
