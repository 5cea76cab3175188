import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

import { projectFolder } from './projectFolder.mjs';
import type { DataTable, TableColumn } from './restClient.mjs';

const examplesFolder = path.join(projectFolder, 'examples');

/** The example that `npm start` shows first. */
export const accountsExample = exampleFile('accounts-in-one-table.json');

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

/** The data table that an example creates. @throws Error if none of its nodes creates one */
export function createdTableOf({ nodes, name }: ExampleWorkflow): Omit<DataTable, 'id'> {
	const found = nodes.find(({ parameters }) => parameters['resource'] === 'table');
	if (found === undefined) throw new Error(`No node of "${name}" creates a data table.`);
	const { tableName, columns } = found.parameters as {
		tableName: string;
		columns: { column: TableColumn[] };
	};
	return { name: tableName, columns: columns.column };
}

/** An example's file by its name, such as `guarded-batch.json`. */
export function exampleFile(name: string): string {
	return path.join(examplesFolder, name);
}

/** Every example's file, in the order of their names. */
export async function exampleFiles(): Promise<string[]> {
	const names = (await readdir(examplesFolder)).filter((name) => name.endsWith('.json'));
	return names.sort().map(exampleFile);
}

/** Every example, in the order of their file names. */
export async function listExamples(): Promise<ExampleWorkflow[]> {
	return await Promise.all((await exampleFiles()).map(readExample));
}

/** @param file as {@link exampleFiles} lists it */
export async function readExample(file: string): Promise<ExampleWorkflow> {
	return JSON.parse(await readFile(file, 'utf8')) as ExampleWorkflow;
}
