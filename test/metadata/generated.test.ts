import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

import { Ajv, type AnySchemaObject } from 'ajv';
import { resolveOutputSchemaPath } from 'n8n-core';
import type { INodeParameters } from 'n8n-workflow';

import { itemFields, requirementFields, simpleFields } from '../../scripts/generate/itemFields';
import { loadBuiltPackage, oneNodeWorkflow, runWorkflow } from '../../harness/engine/engine';
import { PROJECT_FOLDER, textOf } from './builtPackage';

/** The items of a simulated account, from n8n's own engine. */
async function simulate(parameters: INodeParameters): Promise<object[]> {
	const workflow = oneNodeWorkflow({ parameters: { provider: 'simulated', ...parameters } });
	const loader = await loadBuiltPackage();
	const run = await runWorkflow(loader, { ...workflow, input: [{ json: { order: 17 } }] });
	return run.items('Credits').map(({ json }) => json);
}

/** The schema that n8n finds for an operation of the built node. */
function schemaOf(operation: string): AnySchemaObject {
	const nodeDir = resolve(PROJECT_FOLDER, 'dist/nodes/Credits');
	const file = resolveOutputSchemaPath({ nodeDir, version: 1, operation });
	return JSON.parse(textOf(file ?? 'no schema')) as AnySchemaObject;
}

/** What a schema finds wrong with an item. */
function complaints(schema: AnySchemaObject, item: unknown): unknown[] {
	const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
	// n8n numbers its schemas; JSON Schema has no such word.
	ajv.addKeyword('version');
	ajv.validate(schema, item);
	return ajv.errors ?? [];
}

const ACCOUNTS: INodeParameters[] = [
	{ simulatedRemaining: '80', simulatedLimit: '' },
	{
		...{ simulatedRemaining: '80', simulatedLimit: 100, simulatedUsed: 20, lowThreshold: 90 },
		...{ simulatedExpiresAt: '2090-01-01T00:00:00Z', simulatedResetsAt: '2090-01-01T00:00:00Z' },
	},
];

it('every generated file is up to date', () => {
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		['--import', 'tsx', 'scripts/generate.ts', '--check'],
		{ cwd: PROJECT_FOLDER, encoding: 'utf8' },
	);
	expect({ status, stdout, stderr }).toEqual({
		status: 0,
		stdout: 'Everything generated is up to date.\n',
		stderr: '',
	});
});

describe('the output schemas', () => {
	it.each(ACCOUNTS)(
		'describe a balance item, and reject one without its fields: %j',
		async (account) => {
			const [item] = await simulate({ operation: 'getBalance', ...account });
			const schema = schemaOf('getBalance');

			expect(complaints(schema, item)).toEqual([]);
			expect(complaints(schema, {})).not.toEqual([]);
			expect(Object.keys(item ?? {})).toEqual(Object.keys(simpleFields));
		},
	);

	it.each(ACCOUNTS)('describe what Require Credits adds: %j', async (account) => {
		const [item] = await simulate({ operation: 'requireCredits', ...account });
		const schema = schemaOf('requireCredits');

		expect(complaints(schema, item)).toEqual([]);
		expect(complaints(schema, {})).not.toEqual([]);
		expect(item).toHaveProperty('order', 17);
		expect(Object.keys((item as { credits?: object }).credits ?? {})).toEqual([
			...Object.keys(requirementFields),
			...Object.keys(itemFields),
		]);
	});
});
