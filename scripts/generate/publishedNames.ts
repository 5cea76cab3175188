import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import type { INodeProperties, INodeType } from 'n8n-workflow';

import { providers } from '../../nodes/Credits/providers';
import {
	credentialTypeOf,
	type CredentialField,
	type RemoteProvider,
} from '../../nodes/Credits/providers/contract';
import { EVENT_NAMES } from '../../nodes/Credits/watch/events';
import { digestFields } from './digestFields';
import { eventFields } from './eventFields';
import { failureClasses } from './failureClasses';
import { forecastFields, runwayFields, simpleForecastFields } from './forecastFields';
import {
	errorFields,
	itemFields,
	lotFields,
	requirementFields,
	statusMeanings,
	unitTypes,
} from './itemFields';
import { PROJECT_FOLDER } from './projectFolder';

/** The list of names that other people's workflows depend on. */
export const PUBLISHED_NAMES = 'test/metadata/published.json';

const load = createRequire(__filename);

/** What items say, by kind. */
const itemNames: Readonly<Record<string, readonly string[]>> = {
	event: EVENT_NAMES,
	'event field': Object.keys(eventFields),
	'item field': Object.keys(itemFields),
	'digest field': Object.keys(digestFields),
	'lot field': Object.keys(lotFields),
	'requirement field': Object.keys(requirementFields),
	'error field': Object.keys(errorFields),
	'forecast field': Object.keys(forecastFields),
	'simple forecast field': Object.keys(simpleForecastFields),
	'runway field': Object.keys(runwayFields),
	status: Object.keys(statusMeanings),
	'unit type': Object.keys(unitTypes),
	'failure class': failureClasses.map(({ name }) => name),
};

/**
 * Adds all present names to the list. Names are never removed: one that is gone stays on
 * the list, and a test fails until it is back.
 */
export function withPublishedNames(list: string): string {
	const published = JSON.parse(list) as string[];
	return JSON.stringify([...new Set([...published, ...currentNames()])].sort(), null, '\t');
}

/** Every name, with its meaning, that a workflow, a stored credential or a search may contain. */
export function currentNames(): string[] {
	return [
		...providers.flatMap((provider) => [
			`provider ${provider.name}: ${provider.displayName}`,
			...(provider.kind === 'remote' ? namesOfProvider(provider) : []),
		]),
		...nodes().flatMap(namesOfNode),
		...Object.entries(itemNames).flatMap(([what, names]) => named(what, names)),
	];
}

function namesOfProvider(provider: RemoteProvider): string[] {
	const { fields, balances, details = {} } = provider;
	const names = {
		credential: [credentialTypeOf(provider)],
		field: fields.flatMap(namesOfField),
		balance: balances.map(({ balance, unit }) => `${balance} in ${unit ?? 'any unit'}`),
		detail: Object.keys(details),
	};
	return Object.entries(names).flatMap(([what, values]) =>
		named(`provider ${provider.name}, ${what}`, values),
	);
}

function namesOfField(field: CredentialField): string[] {
	if (field.kind !== 'choice') return [`${field.name}, ${field.kind}`];
	return field.options.map(({ value }) => `${field.name}, choice of ${value}`);
}

interface NamedNode {
	type: string;
	properties: readonly INodeProperties[];
}

/** The nodes that package.json lists, from their sources. */
function nodes(): NamedNode[] {
	const manifest = JSON.parse(readFileSync(path.join(PROJECT_FOLDER, 'package.json'), 'utf8')) as {
		name: string;
		n8n: { nodes: string[] };
	};
	return manifest.n8n.nodes.map((file) => {
		const source = file.replace(/^dist\//, '').replace(/\.js$/, '.ts');
		const className = path.basename(source, '.node.ts');
		const exported = load(path.join(PROJECT_FOLDER, source)) as Record<string, new () => INodeType>;
		const NodeClass = exported[className];
		if (NodeClass === undefined) throw new Error(`${source} does not export ${className}`);
		const { name, properties } = new NodeClass().description;
		return { type: `${manifest.name}.${name}`, properties };
	});
}

function namesOfNode({ type, properties }: NamedNode): string[] {
	const names = properties.flatMap((property) => {
		// A notice is displayed, and has no value.
		if (property.type === 'notice') return [];
		const place = `node ${type}, parameter ${property.name}`;
		if (property.type !== 'collection') return namesOfParameter(property, place);
		const options = (property.options ?? []).flatMap((option) =>
			'type' in option ? namesOfParameter(option, `${place}.${option.name}`) : [],
		);
		return [...namesOfParameter({ ...property, options: [] }, place), ...options];
	});
	return [`node ${type}`, ...names];
}

/** A parameter with its default, which n8n does not store with a workflow, and its choices. */
function namesOfParameter(property: INodeProperties, place: string): string[] {
	const { name, type, default: value, options = [] } = property;
	// Workflows depend on a default; an expression names whatever providers there are.
	const isExpression = typeof value === 'string' && value.startsWith('=');
	// The choices of Provider are the providers.
	const choices = name === 'provider' ? [] : options;
	return [
		`${place}: ${type}, ${isExpression ? 'an expression' : JSON.stringify(value)}`,
		...choices.flatMap((option) =>
			'value' in option ? [`${place}, choice of ${String(option.value)}`] : [],
		),
	];
}

function named(what: string, names: readonly string[]): string[] {
	return names.map((name) => `${what}: ${name}`);
}
