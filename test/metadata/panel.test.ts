import type { PackageDirectoryLoader } from 'n8n-core';
import {
	NodeHelpers,
	Workflow,
	type INode,
	type INodeParameters,
	type INodeProperties,
	type INodeType,
	type INodeTypeDescription,
	type INodeTypes,
} from 'n8n-workflow';

import { customApi } from '../../nodes/Credits/providers/custom';
import { CATEGORY_NAMES } from '../../nodes/Credits/panel/providerWords';
import { askedProviders, providers, remoteProviders } from '../../nodes/Credits/providers';
import { credentialTypeOf, tierOf } from '../../nodes/Credits/providers/contract';
import { loadBuiltPackage, nodeTypesOf } from '../../harness/engine/engine';
import { choicesOf, nodeDescriptions, textOf, withFields } from './builtPackage';

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

/** A node of the workflow in which n8n evaluates an expression. */
function nodeWith(type: string, parameters: INodeParameters): INode {
	const place = { typeVersion: 1, position: [0, 0] as [number, number] };
	return { id: '1', name: 'Node', type: `n8n-nodes-credits.${type}`, parameters, ...place };
}

/** What n8n makes of an expression in a node. */
function evaluated(node: INode, nodeTypes: INodeTypes, expression: (node: INode) => unknown) {
	const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	const own = workflow.getNode(node.name) ?? node;
	const text = String(expression(own));
	return { own, value: workflow.expression.getSimpleParameterValue(own, text, 'internal', {}) };
}

describe('the Provider selector', () => {
	it('lists the simulated account, the custom API, then the catalogue by shown name', () => {
		const names = remoteProviders.map(({ displayName }) => displayName);
		expect(names).toEqual([...names].sort((first, second) => first.localeCompare(second, 'en')));
		expect(providers.map(({ name }) => name)).toEqual([
			...['simulated', 'custom'],
			...remoteProviders.map(({ name }) => name),
		]);
		for (const property of selectors()) {
			expect(choicesOf(property).map(({ name, value }) => ({ name, value }))).toEqual(
				providers.map(({ name, displayName }) => ({ name: displayName, value: name })),
			);
		}
	});

	it('describes every provider by category, unit and tier of its evidence', () => {
		for (const property of selectors()) {
			const [simulated, custom, ...choices] = choicesOf(property);
			expect(simulated?.value).toBe('simulated');
			expect(simulated?.description).toMatch(/without a key$/);
			expect(custom?.description).toMatch(/^Any HTTP API/);
			const described = choices.map(({ description }) => description?.split(' · ') ?? []);
			expect(described.map(([category, , tier]) => [category, tier])).toEqual(
				remoteProviders.map((record) => [CATEGORY_NAMES[record.category], tierOf(record)]),
			);
			expect(described.filter(([, unit = '']) => !/^[a-zA-Z]/.test(unit))).toEqual([]);
		}
	});

	it('starts at the simulated account, so that no provider is asked by mistake, and takes no expression: it chooses the credential', () => {
		for (const property of selectors()) {
			expect(property).toMatchObject({ default: 'simulated', noDataExpression: true });
		}
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
	it.each([
		// Forecast asks no provider, so it takes no key.
		['credits', { operation: ['getBalance', 'requireCredits'] }],
		['creditsTrigger', {}],
	])("of %s are this package's, each demanded for exactly its own provider", (node, operations) => {
		expect(descriptionOf(node).credentials).toEqual(
			askedProviders.map((record) => ({
				name: credentialTypeOf(record),
				required: true,
				displayOptions: { show: { provider: [record.name], ...operations } },
			})),
		);
	});

	it('of Credits Overview are one for each provider that is chosen, none of them required', () => {
		expect(descriptionOf('creditsOverview').credentials).toEqual(
			remoteProviders.map((record) => ({
				name: credentialTypeOf(record),
				displayOptions: { show: { operation: ['getOverview'], providers: [record.name] } },
			})),
		);
	});
});

/** A node as n8n makes a tool of it for agents: of its description only the name matters here. */
function asTool(): INodeTypeDescription {
	const description = descriptionOf('credits');
	return { ...description, name: `${description.name}Tool` };
}

/** What n8n shows of a node with these parameters; others have their defaults. */
function shownIn(
	description: INodeTypeDescription,
	parameters: INodeParameters,
): INodeProperties[] {
	const { properties } = description;
	const node = { typeVersion: 1 } as INode;
	const all = NodeHelpers.getNodeParameters(properties, parameters, true, false, node, description);
	return properties.filter((property) =>
		NodeHelpers.displayParameter(all ?? {}, property, node, description),
	);
}

describe('the tool that n8n makes of the node', () => {
	const operations = (description: INodeTypeDescription) =>
		description.properties.filter(({ name }) => name === 'operation');

	it('has no Forecast in its list, which the node has, and a description that the node lacks', () => {
		const shown = [descriptionOf('credits'), asTool()].map((description) =>
			shownIn(description, {}),
		);
		const [ofNode, ofTool] = shown.map((properties) => {
			const lists = properties.filter(({ name }) => name === 'operation');
			return {
				operations: lists.map((list) => choicesOf(list).map(({ value }) => value)),
				isDescribed: properties.some(({ name }) => name === 'toolDescription'),
			};
		});
		const forTools = ['getBalance', 'requireCredits'];
		expect(ofNode).toEqual({ operations: [['forecast', ...forTools]], isDescribed: false });
		expect(ofTool).toEqual({ operations: [forTools], isDescribed: true });
	});

	it('leaves the actions of the node panel the whole list, and no condition: it would become a parameter', () => {
		const [first, second] = operations(asTool());
		expect(first && choicesOf(first)).toHaveLength(3);
		expect(first?.displayOptions).toEqual({ hide: { '@tool': [true] } });
		expect(second?.displayOptions).toEqual({ show: { '@tool': [true] } });
	});

	it('has a description that begins with words, for an n8n that does not evaluate it', () => {
		const [description] = asTool().properties.filter(({ name }) => name === 'toolDescription');
		expect(description?.default).toMatch(/^=[A-Za-z ]+\{\{/);
	});

	/** The description of a tool that n8n gives to an agent. */
	function toolDescriptionOf(parameters: INodeParameters): string {
		const tool = { ...loader.getNode('credits').type, description: asTool() } as INodeType;
		const types = { ...nodeTypesOf(loader), getByNameAndVersion: () => tool };
		const { own, value } = evaluated(
			nodeWith('creditsTool', parameters),
			types,
			(node) => node.parameters.toolDescription,
		);
		return NodeHelpers.getToolDescriptionForNode(own, tool, () => String(value));
	}

	const KIE_AI = 'Get Balance tells how much is left and whether that is low.';

	it.each<[INodeParameters, string]>([
		[{ provider: 'kieAi' }, `API credits at Kie.ai: ${KIE_AI} Only reads, spends nothing.`],
		[
			{ provider: 'kieAi', options: { accountLabel: 'Client A' } },
			`API credits at Kie.ai (Client A): ${KIE_AI} Only reads, spends nothing.`,
		],
		[
			{ provider: 'theOddsApi', operation: 'requireCredits' },
			'API credits at The Odds API: Require Credits tells whether enough is left. Only reads, spends nothing.',
		],
		[{ provider: 'kieAi', toolDescription: 'Ask me first.' }, 'Ask me first.'],
	])(
		'names operation, provider and label, unless the user describes it: %j',
		(parameters, said) => {
			expect(toolDescriptionOf(parameters)).toBe(said);
		},
	);

	it('differs for every provider', () => {
		const said = providers.map(({ name }) => toolDescriptionOf({ provider: name }));
		expect(new Set(said).size).toBe(providers.length);
	});
});

it('the panel of Forecast says what to feed it: the two fields that it needs, and an example', () => {
	const notices = descriptionOf('credits').properties.filter(
		({ type, displayOptions }) =>
			type === 'notice' && displayOptions?.show?.operation?.includes('forecast'),
	);
	expect(notices).toHaveLength(1);
	const [{ displayName = '' } = {}] = notices;
	expect(displayName).toMatch(/\bremaining\b/);
	expect(displayName).toMatch(/\bretrievedAt\b/);
	const { name } = JSON.parse(textOf('examples/readings-and-runway.json')) as { name: string };
	expect(displayName).toContain(`'${name}'`);
});

describe('every property', () => {
	it('has a description', () => {
		for (const { name, description, type } of everyProperty()) {
			// n8n wants no tooltip at these: their entries explain themselves. A notice is the text.
			if (['collection', 'notice'].includes(type)) continue;
			if (['operation', 'events'].includes(name)) continue;
			expect([name, typeof description]).toEqual([name, 'string']);
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

it('the Balance parameter is shown for every provider with several balances, and for no other', () => {
	const several = providers.filter(
		({ balances, hasOpenBalances }) => balances.length > 1 || hasOpenBalances === true,
	);
	const parameters = named('balance');
	expect(parameters.length).toBeGreaterThan(0);
	for (const { displayOptions } of parameters) {
		expect(displayOptions?.show?.provider).toEqual(several.map(({ name }) => name));
	}
});

describe('the line under a node', () => {
	/** What n8n's editor makes of a subtitle. */
	function subtitleOf(type: string, parameters: INodeParameters): unknown {
		const { subtitle } = descriptionOf(type);
		return evaluated(nodeWith(type, parameters), nodeTypesOf(loader), () => subtitle).value;
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

describe('the documentation that n8n opens', () => {
	it.each(['credits', 'creditsTrigger', 'creditsOverview'])(
		'is the page of the package on npm for %s: the codex file names no other',
		(node) => {
			const { codex, documentationUrl } = descriptionOf(node);
			expect(codex?.resources).toEqual({});
			expect(documentationUrl).toBeUndefined();
		},
	);

	it('is not on a reserved domain for any credential', () => {
		const reserved = remoteProviders
			.concat(customApi)
			.map(({ docsUrl }) => new URL(docsUrl).hostname)
			.filter((host) => /(?:^|\.)(?:example|test|invalid)(?:\.|$)/.test(host));
		expect(reserved).toEqual([]);
	});
});

describe('what n8n finds a node by', () => {
	// As n8n has loaded it: a codex file that it cannot read is left out without a word.
	const aliases = () =>
		['credits', 'creditsTrigger'].map((node) => descriptionOf(node).codex?.alias ?? []);

	it('is the name of every provider', () => {
		const names = remoteProviders.map(({ displayName }) => displayName);
		for (const alias of aliases()) expect(alias).toEqual(expect.arrayContaining(names));
	});

	it.each([
		...['api usage', 'usage', 'check balance', 'tokens', 'billing', 'top up', 'runway'],
		...['low credits', 'api credits', 'remaining', 'balance', 'quota', 'low balance', 'forecast'],
	])('is found by "%s"', (words) => {
		const found = aliases().map((alias) =>
			alias.some((entry) => entry.toLowerCase().includes(words)),
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
