import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import type { PackageDirectoryLoader } from 'n8n-core';
import type { INodeProperties, INodeTypeDescription } from 'n8n-workflow';

export const PROJECT_FOLDER = resolve(__dirname, '../..');

/** The text of a file of the project. */
export function textOf(path: string): string {
	return readFileSync(resolve(PROJECT_FOLDER, path), 'utf8');
}

/** The descriptions of every node, as n8n's loader has them, but for what n8n itself adds to a trigger. */
export function nodeDescriptions(loader: PackageDirectoryLoader): INodeTypeDescription[] {
	return loader.types.nodes.map(({ name }) => {
		const { type } = loader.getNode(name);
		if (!('execute' in type) && !('poll' in type)) throw new Error(`${name} cannot be run`);
		const description = type.description as INodeTypeDescription;
		const properties = description.properties.filter((property) => property.name !== 'pollTimes');
		return { ...description, properties };
	});
}

/** Properties and, behind each collection, the fields that can be added to it. */
export function withFields(properties: readonly INodeProperties[]): INodeProperties[] {
	return properties.flatMap((property) => [property, ...withFields(fieldsOf(property))]);
}

/** The fields of a collection, or of its rows; none of anything else. */
function fieldsOf({ type, options = [] }: INodeProperties): INodeProperties[] {
	if (type === 'fixedCollection') {
		return options.flatMap((group) => ('values' in group ? group.values : []));
	}
	if (type !== 'collection') return [];
	return options.filter((option) => 'displayName' in option && 'type' in option);
}

/** The entries of a list to choose from; none of anything else. */
export function choicesOf({ type, options = [] }: INodeProperties) {
	if (type !== 'options' && type !== 'multiOptions') return [];
	return options.filter((option) => 'value' in option);
}
