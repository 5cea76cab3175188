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
import { EVENT_NAMES } from '../../nodes/Credits/watch/events';
import { PROJECT_FOLDER } from './projectFolder';

/** The list of names that other people's workflows depend on. */
export const PUBLISHED_NAMES = 'test/metadata/published.json';

const load = createRequire(__filename);

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
		...providers.flatMap((provider) =>
			provider.kind === 'remote'
				? namesOfProvider(provider)
				: [`provider ${provider.name}: ${provider.displayName}`],
		),
		...nodes().flatMap(namesOfNode),
		...named('event', EVENT_NAMES),
		...named('event field', Object.keys(eventFields)),
		...named('item field', Object.keys(itemFields)),
		...named('digest field', Object.keys(digestFields)),
		...named('lot field', Object.keys(lotFields)),
		...named('requirement field', Object.keys(requirementFields)),
		...named('error field', Object.keys(errorFields)),
		...named('forecast field', Object.keys(forecastFields)),
		...named('simple forecast field', Object.keys(simpleForecastFields)),
		...named('runway field', Object.keys(runwayFields)),
		...named('status', Object.keys(statusMeanings)),
		...named('unit type', Object.keys(unitTypes)),
		...named(
			'failure class',
			failureClasses.map(({ name }) => name),
		),
	];
}

function namesOfProvider(provider: RemoteProvider): string[] {
	const { name, displayName, fields, balances, details = {} } = provider;
	const its = (what: string, values: readonly string[]) =>
		named(`provider ${name}, ${what}`, values);
	return [
		`provider ${name}: ${displayName}`,
		...its('credential', [credentialTypeOf(provider)]),
		...its('field', fields.flatMap(namesOfField)),
		...its(
			'balance',
			balances.map(({ balance, unit }) => `${balance} in ${unit ?? 'any unit'}`),
		),
		...its('detail', Object.keys(details)),
	];
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
	return [
		`node ${type}`,
		...properties
			.filter(isParameter)
			.flatMap((property) => [
				...namesOfParameter(type, property, property.name),
				...(property.type === 'collection' ? (property.options ?? []) : []).flatMap((option) =>
					'type' in option ? namesOfParameter(type, option, `${property.name}.${option.name}`) : [],
				),
			]),
	];
}

/** A notice is displayed, and has no value. */
function isParameter({ type }: INodeProperties): boolean {
	return type !== 'notice';
}

/** A parameter with its default, which n8n does not store with a workflow, and its choices. */
function namesOfParameter(node: string, property: INodeProperties, place: string): string[] {
	const parameter = `node ${node}, parameter ${place}`;
	const choices =
		// The choices of Provider are the providers.
		property.name === 'provider' || property.type === 'collection' ? [] : (property.options ?? []);
	return [
		`${parameter}: ${property.type}, ${defaultOf(property)}`,
		...choices.flatMap((option) =>
			'value' in option ? [`${parameter}, choice of ${String(option.value)}`] : [],
		),
	];
}

/** A default that workflows depend on; an expression names whatever providers there are. */
function defaultOf({ default: value }: INodeProperties): string {
	const isExpression = typeof value === 'string' && value.startsWith('=');
	return isExpression ? 'an expression' : JSON.stringify(value);
}

function named(what: string, names: readonly string[]): string[] {
	return names.map((name) => `${what}: ${name}`);
}
