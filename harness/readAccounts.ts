import { readFile } from 'node:fs/promises';
import path from 'node:path';

import type { INode } from 'n8n-workflow';

import type { BalanceItem } from '../nodes/Credits/output/balanceItem';
import type { SimpleBalance } from '../nodes/Credits/output/simpleBalance';
import type { ProviderAnswers } from '../nodes/Credits/providers/answers';
import { routeThrough, type Sandbox } from '../sandbox';
import { sandboxCredentialOf, sandboxCredentials } from '../sandbox/credentials';
import {
	chosenCredentials,
	connect,
	loadBuiltPackage,
	passThrough,
	runWorkflow,
} from './engine/engine';

// A .ts file and not .mts like its neighbors: imported directly from an ES module, the
// engine would get a wrong __dirname from tsx.

const NODE_TYPE = 'n8n-nodes-credits.credits';

/**
 * Reads the sandbox's account at each of these providers, with the built node inside
 * n8n's own engine: one Credits node after the other, as a person would build it with
 * Keep Input.
 *
 * From then on every request of this process goes to the sandbox.
 *
 * @returns one item per balance, in the order of the providers; an account that cannot
 * be read has the status `unknown`
 */
export async function readAccounts(
	sandbox: Sandbox,
	providers: readonly ProviderAnswers[],
): Promise<BalanceItem[]> {
	return await readInRow(
		sandbox,
		providers.map(({ record: { name, displayName } }, index) => readerOf(name, displayName, index)),
	);
}

/**
 * The same for the accounts of an example workflow. n8n's other nodes are not available
 * without n8n, so only the example's Credits nodes run, as they are.
 *
 * @param example such as `accounts-in-one-table.json`, whose Credits nodes are in a row
 */
export async function readAccountsOf(sandbox: Sandbox, example: string): Promise<SimpleBalance[]> {
	const file = path.join(__dirname, '..', 'examples', example);
	const { nodes } = JSON.parse(await readFile(file, 'utf8')) as { nodes: INode[] };
	const readers = nodes.filter(({ type }) => type === NODE_TYPE).map(withSandboxCredential);
	return await readInRow(sandbox, readers);
}

async function readInRow(sandbox: Sandbox, readers: readonly INode[]): Promise<BalanceItem[]> {
	routeThrough(sandbox.environment);
	const start = passThrough('Start');
	const names = readers.map(({ name }) => name);
	const { items, error } = await runWorkflow(await loadBuiltPackage(), {
		nodes: [start, ...readers],
		connections: connect(start.name, ...names),
		credentials: sandboxCredentials,
	});
	if (error) throw error;
	return items(names.at(-1) ?? '')
		.map(({ json }) => json as unknown as BalanceItem)
		.filter(({ provider }) => provider !== undefined);
}

/** A Credits node that reads one account and passes on what the nodes before it have read. */
function readerOf(provider: string, name: string, index: number): INode {
	return {
		...passThrough(name),
		type: NODE_TYPE,
		onError: 'continueRegularOutput',
		parameters: { provider, simplify: false, options: { keepInput: index > 0 } },
		credentials: chosenCredentials([sandboxCredentialOf(provider)]),
	};
}

/** Finds a node's credentials by type and name, as n8n does when it imports a workflow. */
function withSandboxCredential(node: INode): INode {
	const found = Object.entries(node.credentials ?? {}).map(([type, { name }]) => {
		const credential = sandboxCredentials.find((each) => each.type === type && each.name === name);
		if (!credential) throw new Error(`The sandbox has no credential "${name}" of type ${type}.`);
		return credential;
	});
	return { ...node, credentials: chosenCredentials(found) };
}
