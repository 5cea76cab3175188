import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

import { projectFolder } from './projectFolder.mjs';
import type { DataTable, TableColumn } from './restClient.mjs';

const examplesFolder = path.join(projectFolder, 'examples');

/** The example that `npm start` shows first. */
export const accountsExample = 'accounts-in-one-table.json';

/** A workflow as n8n exports it: the fields that are used here. */
export interface ExampleWorkflow {
	id: string;
	name: string;
	nodes: Array<{
		name: string;
		type: string;
		parameters: Record<string, unknown>;
		credentials?: Record<string, { name: string }>;
	}>;
	settings: Record<string, unknown>;
}

/** An example's file, such as that of `guarded-batch.json`. */
export function exampleFile(name: string): string {
	return path.join(examplesFolder, name);
}

/** The names of all examples' files, in order. */
export async function exampleNames(): Promise<string[]> {
	const names = await readdir(examplesFolder);
	return names.filter((name) => name.endsWith('.json')).sort();
}

/** An example such as `guarded-batch.json`. */
export async function readExample(name: string): Promise<ExampleWorkflow> {
	return JSON.parse(await readFile(exampleFile(name), 'utf8')) as ExampleWorkflow;
}

/** Every example, in the order of their names. */
export async function listExamples(): Promise<ExampleWorkflow[]> {
	return await Promise.all((await exampleNames()).map(readExample));
}

/** The data table that an example creates. @throws Error if none of its nodes creates one */
export async function tableOf(example: string): Promise<Omit<DataTable, 'id'>> {
	const { nodes } = await readExample(example);
	const found = nodes.find(({ parameters }) => parameters['resource'] === 'table');
	if (found === undefined) throw new Error(`No node of ${example} creates a data table.`);
	const { tableName, columns } = found.parameters as {
		tableName: string;
		columns: { column: TableColumn[] };
	};
	return { name: tableName, columns: columns.column };
}
