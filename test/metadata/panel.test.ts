import type { PackageDirectoryLoader } from 'n8n-core';
import {
	NodeHelpers,
	Workflow,
	type INode,
	type INodeParameters,
	type INodeProperties,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { customApi } from '../../nodes/Credits/providers/custom';
import { CATEGORY_NAMES } from '../../nodes/Credits/panel/providerWords';
import {
	askedProviders,
	hasSeveralBalances,
	providers,
	remoteProviders,
} from '../../nodes/Credits/providers';
import { credentialTypeOf, tierOf } from '../../nodes/Credits/providers/contract';
import { loadBuiltPackage, nodeTypesOf } from '../../harness/engine/engine';
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

function descriptionOf(name: string): INodeTypeDescription {
	const found = nodes.find((node) => node.name === name);
	if (found === undefined) throw new Error(`n8n has loaded no node ${name}`);
	return found;
}

function named(name: string): INodeProperties[] {
	const found = everyProperty().filter((property) => property.name === name);
	expect(found.length).toBeGreaterThan(0);
	return found;
}

/** The Provider selectors: those of the nodes that read one account. */
function selectors(): INodeProperties[] {
	const found = nodes.flatMap(({ properties }) =>
		properties.filter(({ name }) => name === 'provider'),
	);
	expect(found).toHaveLength(2);
	return found;
}

/** What a value of a type looks like; a number or a date may also be left empty. */
const DEFAULTS: Readonly<Record<string, (value: unknown) => boolean>> = {
	string: (value) => typeof value === 'string',
	number: (value) => typeof value === 'number' || value === '',
	boolean: (value) => typeof value === 'boolean',
	dateTime: (value) => value === '',
	json: (value) => typeof value === 'string',
	options: (value) => typeof value === 'string',
	multiOptions: Array.isArray,
	notice: (value) => value === '',
	collection: (value) => JSON.stringify(value) === '{}',
	fixedCollection: (value) => JSON.stringify(value) === '{}',
};

const inOrder = (names: readonly string[]) =>
	[...names].sort((first, second) => first.localeCompare(second, 'en'));

describe('the Provider selector', () => {
	it('lists the simulated account, the custom API, then the catalogue by shown name', () => {
		for (const property of selectors()) {
			expect(choicesOf(property).map(({ name, value }) => ({ name, value }))).toEqual(
				providers.map(({ name, displayName }) => ({ name: displayName, value: name })),
			);
		}
	});

	it('says of every provider what it is, what it counts and how well that is founded', () => {
		for (const property of selectors()) {
			const [, custom, ...choices] = choicesOf(property);
			expect(custom?.description).toMatch(/^Any HTTP API/);
			const described = choices.map(({ description }) => description?.split(' · ') ?? []);
			expect(described.map(([category, , tier]) => [category, tier])).toEqual(
				remoteProviders.map((record) => [CATEGORY_NAMES[record.category], tierOf(record)]),
			);
			expect(described.filter(([, unit = '']) => !/^[a-zA-Z]/.test(unit))).toEqual([]);
		}
	});

	it('starts at the simulated account, so that nobody asks a provider by mistake', () => {
		for (const property of selectors()) expect(property.default).toBe('simulated');
	});

	it('takes no expression, because it chooses the credential', () => {
		for (const property of selectors()) expect(property.noDataExpression).toBe(true);
	});

	it('stays on screen, because one provider has no credential', () => {
		for (const { credentials = [], properties } of nodes) {
			const tied = credentials.flatMap(
				({ displayOptions: { show = {} } = {} }) => show.provider ?? show.providers ?? [],
			);
			const choices = properties
				.filter(({ name }) => name === 'provider' || name === 'providers')
				.flatMap(choicesOf);
			const free = choices.map(({ value }) => value).filter((value) => !tied.includes(value));
			expect(free).toEqual(['simulated']);
		}
	});
});

describe('the credentials of a node', () => {
	it("are this package's, each demanded for exactly its own provider", () => {
		for (const { name: node, credentials } of nodes) {
			if (node === 'creditsOverview') continue;
			// Forecast asks no provider, so it takes no key.
			const operations = node === 'credits' ? { operation: ['getBalance', 'requireCredits'] } : {};
			expect(credentials).toEqual(
				askedProviders.map((record) => ({
					name: credentialTypeOf(record),
					required: true,
					displayOptions: { show: { provider: [record.name], ...operations } },
				})),
			);
		}
	});
});

describe('the credentials of Credits Overview', () => {
	it('are one for each provider that is chosen, none of them required', () => {
		const overview = nodes.find(({ name }) => name === 'creditsOverview');
		expect(overview?.credentials).toEqual(
			remoteProviders.map((record) => ({
				name: credentialTypeOf(record),
				displayOptions: { show: { operation: ['getOverview'], providers: [record.name] } },
			})),
		);
	});
});

/** A node as n8n makes a tool of it for agents: of its description that only the name matters here. */
function asTool(): INodeTypeDescription {
	const { description } = loader.getNode('credits').type as { description: INodeTypeDescription };
	return { ...description, name: `${description.name}Tool` };
}

/** What n8n shows of a node with these parameters; others have their defaults. */
function shownIn(
	description: INodeTypeDescription,
	parameters: INodeParameters,
): INodeProperties[] {
	const node = { typeVersion: 1 } as INode;
	const all = NodeHelpers.getNodeParameters(
		description.properties,
		parameters,
		true,
		false,
		node,
		description,
	);
	return description.properties.filter((property) =>
		NodeHelpers.displayParameter(all ?? {}, property, node, description),
	);
}

function operationsIn(description: INodeTypeDescription): unknown[] {
	const shown = shownIn(description, {}).filter(({ name }) => name === 'operation');
	expect(shown).toHaveLength(1);
	return shown.flatMap(choicesOf).map(({ value }) => value);
}

describe('the tool that n8n makes of the node', () => {
	it('has no Forecast in its list, which the node has', () => {
		const node = nodes.find(({ name }) => name === 'credits') as INodeTypeDescription;
		expect(operationsIn(node)).toEqual(['forecast', 'getBalance', 'requireCredits']);
		expect(operationsIn(asTool())).toEqual(['getBalance', 'requireCredits']);
	});

	it('has the whole list first, from which n8n takes the actions of the node panel', () => {
		const [first] = asTool().properties.filter(({ name }) => name === 'operation');
		expect(choicesOf(first as INodeProperties)).toHaveLength(3);
	});

	it('leaves no condition to the actions of the node panel, which would become a parameter', () => {
		const [first, second] = asTool().properties.filter(({ name }) => name === 'operation');
		expect(first?.displayOptions).toEqual({ hide: { '@tool': [true] } });
		expect(second?.displayOptions).toEqual({ show: { '@tool': [true] } });
	});

	it('asks for a description that only the tool has', () => {
		const node = nodes.find(({ name }) => name === 'credits') as INodeTypeDescription;
		const names = (description: INodeTypeDescription) =>
			shownIn(description, {}).map(({ name }) => name);
		expect(names(node)).not.toContain('toolDescription');
		expect(names(asTool())).toContain('toolDescription');
	});

	it('has a description that begins with words, for an n8n that does not evaluate it', () => {
		const [description] = asTool().properties.filter(({ name }) => name === 'toolDescription');
		expect(description?.default).toMatch(/^=[A-Za-z ]+\{\{/);
	});

	/** What n8n tells an agent about a tool. */
	function descriptionOf(parameters: INodeParameters): string {
		const description = asTool();
		const stored: INode = {
			id: '1',
			name: 'Node',
			type: 'n8n-nodes-credits.creditsTool',
			typeVersion: 1,
			position: [0, 0],
			parameters,
		};
		const types = nodeTypesOf(loader);
		const tool = { ...loader.getNode('credits').type, description } as INodeType;
		const workflow = new Workflow({
			nodes: [stored],
			connections: {},
			active: false,
			nodeTypes: { ...types, getByNameAndVersion: () => tool },
		});
		const node = workflow.getNode('Node') as INode;
		return NodeHelpers.getToolDescriptionForNode(node, tool, () =>
			String(
				workflow.expression.getSimpleParameterValue(
					node,
					String(node.parameters.toolDescription),
					'internal',
					{},
				),
			),
		);
	}

	it.each<[INodeParameters, string]>([
		[
			{ provider: 'kieAi' },
			'API credits at Kie.ai: Get Balance tells how much is left and whether that is low. Only reads, spends nothing.',
		],
		[
			{ provider: 'kieAi', options: { accountLabel: 'Client A' } },
			'API credits at Kie.ai (Client A): Get Balance tells how much is left and whether that is low. Only reads, spends nothing.',
		],
		[
			{ provider: 'theOddsApi', operation: 'requireCredits' },
			'API credits at The Odds API: Require Credits tells whether enough is left. Only reads, spends nothing.',
		],
		[{ provider: 'kieAi', toolDescription: 'Ask me first.' }, 'Ask me first.'],
	])(
		'tells an agent operation, provider and label, unless a person says it: %j',
		(parameters, said) => {
			expect(descriptionOf(parameters)).toBe(said);
		},
	);

	it('tells every provider apart', () => {
		const said = providers.map(({ name }) => descriptionOf({ provider: name }));
		expect(new Set(said).size).toBe(providers.length);
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

describe('the panel of Forecast', () => {
	const shownFor = (operation: string) =>
		nodes
			.flatMap(({ properties }) => properties)
			.filter(({ displayOptions }) => displayOptions?.show?.operation?.includes(operation));

	it('says what to feed it: the two fields that it needs, and an example', () => {
		const notices = shownFor('forecast').filter(({ type }) => type === 'notice');
		expect(notices).toHaveLength(1);
		const [{ displayName = '' } = {}] = notices;
		expect(displayName).toMatch(/\bremaining\b/);
		expect(displayName).toMatch(/\bretrievedAt\b/);
		const { name } = JSON.parse(textOf('examples/readings-and-runway.json')) as { name: string };
		expect(displayName).toContain(`'${name}'`);
	});

	it('simplifies by default', () => {
		const [simplify] = shownFor('forecast').filter(({ name }) => name === 'simplify');
		expect(simplify).toMatchObject({ displayName: 'Simplify', type: 'boolean', default: true });
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
			// A notice is itself the text.
			if (type === 'notice') continue;
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

describe('the Low Threshold Type parameter', () => {
	it('is on screen wherever Low Threshold is, because n8n strips what is hidden', () => {
		const conditions = (name: string) => named(name).map(({ displayOptions }) => displayOptions);
		expect(conditions('lowThresholdType')).toEqual(conditions('lowThreshold'));
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

describe('the Balance parameter', () => {
	it('is shown for the providers with several balances, and takes any name', () => {
		for (const property of named('balance')) {
			expect(property.type).toBe('string');
			expect(property.displayOptions?.show?.provider).toEqual(
				providers.filter(hasSeveralBalances).map(({ name }) => name),
			);
		}
	});
});

describe('the line under a node', () => {
	/** What n8n's editor makes of a subtitle. */
	function subtitleOf(node: string, parameters: INodeParameters): unknown {
		const { subtitle = '' } = loader.getNode(node).type.description as INodeTypeDescription;
		const shown: INode = {
			id: '1',
			name: 'Node',
			type: `n8n-nodes-credits.${node}`,
			typeVersion: 1,
			position: [0, 0],
			parameters,
		};
		const workflow = new Workflow({
			nodes: [shown],
			connections: {},
			active: false,
			nodeTypes: nodeTypesOf(loader),
		});
		return workflow.expression.getSimpleParameterValue(shown, subtitle, 'internal', {});
	}

	it('says the operation and the shown name of every provider', () => {
		const [operation] = named('operation');
		for (const { name, value } of choicesOf(operation as INodeProperties)) {
			const shown = providers.map((provider) =>
				subtitleOf('credits', { operation: String(value), provider: provider.name }),
			);
			// Forecast asks no provider.
			expect(shown).toEqual(
				providers.map(({ displayName }) =>
					value === 'forecast' ? 'Forecast' : `${name}: ${displayName}`,
				),
			);
		}
	});

	it('says of a trigger what it starts on', () => {
		expect(
			providers.map(({ name }) =>
				subtitleOf('creditsTrigger', { provider: name, events: ['low', 'toppedUp'] }),
			),
		).toEqual(providers.map(({ displayName }) => `${displayName}: Low, Topped Up`));
	});
});

describe('what n8n opens when somebody asks for documents', () => {
	it.each(['credits', 'creditsTrigger', 'creditsOverview'])(
		'is the page of the package on npm for %s: the codex file names no other',
		(node) => {
			const { codex, documentationUrl } = descriptionOf(node);
			expect(codex?.resources).toEqual({});
			expect(documentationUrl).toBeUndefined();
		},
	);

	it('is no reserved domain for any credential', () => {
		const reserved = remoteProviders
			.concat(customApi)
			.map(({ docsUrl }) => new URL(docsUrl).hostname)
			.filter((host) => /(?:^|\.)(?:example|test|invalid)(?:\.|$)/.test(host));
		expect(reserved).toEqual([]);
	});
});

describe('what n8n finds a node by', () => {
	it.each(['Credits', 'CreditsTrigger'])(
		'is the codex file of %s, which names the package and every provider',
		(node) => {
			const file = `nodes/Credits/${node}.node.json`;
			const codex: unknown = JSON.parse(textOf(file));
			expect(codex).toMatchObject({
				node: expect.stringMatching(new RegExp(`^${manifest().name}(?:\\.\\w+)?$`)),
				alias: expect.arrayContaining(remoteProviders.map(({ displayName }) => displayName)),
			});
			expect(textOf(`dist/${file}`)).toBe(textOf(file));
		},
	);

	it.each([
		...['api usage', 'usage', 'check balance', 'tokens', 'billing', 'top up', 'runway'],
		...['low credits', 'api credits', 'remaining', 'balance', 'quota', 'low balance', 'forecast'],
	])('is found by "%s"', (words) => {
		// As n8n has loaded it: a codex file that it cannot read is left out without a word.
		const alias = ['credits', 'creditsTrigger'].map((node) => descriptionOf(node).codex?.alias);
		const found = alias.map((entries) =>
			entries?.some((entry) => entry.toLowerCase().includes(words)),
		);
		expect(found).toEqual([true, true]);
	});

	it('is said in one text for node and trigger, because n8n lists them as one', () => {
		expect(descriptionOf('creditsTrigger').description).toBe(descriptionOf('credits').description);
	});
});

/** Whether there are parameters under which n8n shows both properties. */
function canShowBoth(first: INodeProperties, second: INodeProperties): boolean {
	const [one = {}, other = {}] = [first, second].map(({ displayOptions }) => displayOptions?.show);
	const isHidden = [first, second].some(({ displayOptions: { hide = {} } = {} }) =>
		Object.entries(hide).some(([name, values = []]) =>
			[one, other].some((show) => show[name]?.every((value) => values.includes(value))),
		),
	);
	if (isHidden) return false;
	const shared = Object.keys(one).filter((name) => name in other);
	return shared.every((name) => one[name]?.some((value) => other[name]?.includes(value)));
}
