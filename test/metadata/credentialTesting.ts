import '../../harness/engine/engineEnvironment';

import { readFileSync } from 'node:fs';

import { getLocal, type Mockttp } from 'mockttp';
import { ExecuteContext, RoutingNode, type PackageDirectoryLoader } from 'n8n-core';
import {
	createEmptyRunExecutionData,
	NodeConnectionTypes,
	Workflow,
	type ICredentialType,
	type INode,
	type INodeType,
} from 'n8n-workflow';
import { ModuleKind, transpileModule } from 'typescript';

import { authorityIn, AUTHORITY_FOLDER } from '../../sandbox/authority';
import type { CredentialData } from '../../sandbox/credentials';
import { credentialFileText } from '../../scripts/generate/credentialFiles';
import type { RemoteProvider } from '../../nodes/Credits/providers/contract';
import * as signature from '../../nodes/Credits/transport/signature';
import type { SeenRequest } from '../../sandbox/signedRequest';
import { additionalDataFor } from '../../harness/engine/engine';

/** The credential type that is generated from a record. */
export function generatedType(
	record: RemoteProvider,
	refusesUnderSuccess = false,
): ICredentialType {
	const { outputText } = transpileModule(credentialFileText(record, refusesUnderSuccess), {
		compilerOptions: { module: ModuleKind.CommonJS },
	});
	const exported: Record<string, new () => ICredentialType> = {};
	// Nothing else is imported by any, and a linter sees to it.
	new Function('exports', 'require', outputText)(exported, () => signature);
	const [CredentialType] = Object.values(exported);
	if (CredentialType === undefined) throw new Error('The file exports no credential type');
	return new CredentialType();
}

/** A proxy that answers every request alike and remembers what it saw. */
export class WatchingProxy {
	seen: SeenRequest[] = [];
	/** What every request is answered. */
	status = 200;

	private constructor(private readonly proxy: Mockttp) {}

	static async start(): Promise<WatchingProxy> {
		const { certPath, keyPath } = authorityIn(AUTHORITY_FOLDER);
		const proxy = getLocal({
			https: { cert: readFileSync(certPath, 'utf8'), key: readFileSync(keyPath, 'utf8') },
			recordTraffic: false,
		});
		const watching = new WatchingProxy(proxy);
		await proxy.start();
		await proxy.forAnyRequest().thenCallback(async ({ method, url, headers, body }) => {
			const { host, pathname, searchParams } = new URL(url);
			watching.seen.push({
				method,
				host,
				path: pathname,
				query: searchParams,
				headers: Object.fromEntries(
					Object.entries(headers).map(([name, value]) => [
						name.toLowerCase(),
						[value].flat().join(', '),
					]),
				),
				body: (await body.getText()) ?? '',
			});
			return { statusCode: watching.status, json: {} };
		});
		const address = `http://127.0.0.1:${proxy.port}`;
		Object.assign(process.env, { HTTPS_PROXY: address, HTTP_PROXY: address, NO_PROXY: '' });
		return watching;
	}

	async stop(): Promise<void> {
		await this.proxy.stop();
	}
}

/**
 * Runs the test of a credential type as n8n's server does when a credential is
 * saved: as the routing of a node that has nothing else.
 *
 * @throws Error when the request cannot be sent
 */
export async function runCredentialTest(
	type: ICredentialType,
	data: CredentialData,
): Promise<void> {
	const { test } = type;
	if (test === undefined) throw new Error(`${type.name} has no test`);
	const description: INodeType['description'] = {
		displayName: 'Temp',
		name: 'temp',
		group: [],
		version: 1,
		description: '',
		defaults: {},
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: type.name, required: true }],
		properties: [
			{
				displayName: 'Temp',
				name: 'temp',
				type: 'string',
				default: '',
				routing: { request: test.request },
			},
		],
	};
	const nodeType: INodeType = { description };
	const stored = { id: '1', name: 'Credential' };
	const node: INode = {
		id: 'temp',
		name: 'Temp',
		type: 'test.temp',
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
		credentials: { [type.name]: stored },
	};
	const workflow = new Workflow({
		nodes: [node],
		connections: {},
		active: false,
		nodeTypes: {
			getByName: () => nodeType,
			getByNameAndVersion: () => nodeType,
			getKnownTypes: () => ({}),
		},
	});
	const loader: Pick<PackageDirectoryLoader, 'getCredential'> = {
		getCredential: () => ({ type, sourcePath: '' }),
	};
	const context = new ExecuteContext(
		workflow,
		node,
		additionalDataFor(loader as PackageDirectoryLoader, [{ ...stored, type: type.name, data }]),
		'internal',
		createEmptyRunExecutionData(),
		0,
		[],
		{ main: [[{ json: {} }]] },
		{ node, data: {}, source: null },
		[],
	);
	await new RoutingNode(context, nodeType, { ...stored, type: type.name, data }).runNode();
}
