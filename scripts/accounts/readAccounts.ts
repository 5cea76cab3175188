import { readFile } from 'node:fs/promises';

import type { IConnections, INode } from 'n8n-workflow';

import type { BalanceItem } from '../../nodes/Credits/output/balanceItem';
import { routeThrough, type Sandbox } from '../../sandbox';
import { sandboxCredentials } from '../../sandbox/credentials';
import { connect, loadBuiltPackage, passThrough, runWorkflow } from '../../test/support/engine';

// A .ts file and not .mts like its neighbours: reached from an ES module
// directly, the engine would get a wrong __dirname from tsx.

/**
 * Reads the accounts of an example workflow from the sandbox, with the built
 * node inside n8n's own engine. n8n's other nodes are not there without n8n:
 * the Credits nodes run as they stand in the example, behind a plain start.
 *
 * From then on every request of this process goes to the sandbox.
 *
 * @param exampleFile a workflow whose Credits nodes stand in a row
 * @returns one item per balance, in the order of the nodes
 */
export async function readAccounts(sandbox: Sandbox, exampleFile: string): Promise<BalanceItem[]> {
	routeThrough(sandbox.environment);
	const { nodes } = JSON.parse(await readFile(exampleFile, 'utf8')) as { nodes: INode[] };
	const readers = nodes
		.filter(({ type }) => type === 'n8n-nodes-credits.credits')
		.map(withSandboxCredential);
	const start = passThrough('Start');
	const names = readers.map(({ name }) => name);
	const connections: IConnections = connect(start.name, ...names);

	const { items, error } = await runWorkflow(await loadBuiltPackage(), {
		nodes: [start, ...readers],
		connections,
		credentials: sandboxCredentials,
	});
	if (error) throw error;
	return items(names.at(-1) ?? '').map(({ json }) => json as unknown as BalanceItem);
}

/** Does what n8n does at an import: finds a node's credential by its type and name. */
function withSandboxCredential(node: INode): INode {
	const credentials = Object.entries(node.credentials ?? {}).map(([type, { name }]) => {
		const found = sandboxCredentials.find((each) => each.type === type && each.name === name);
		if (!found) throw new Error(`The sandbox has no credential "${name}" of type ${type}.`);
		return [type, { id: found.id, name }] as const;
	});
	return { ...node, credentials: Object.fromEntries(credentials) };
}
