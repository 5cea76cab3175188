import type { PackageDirectoryLoader } from 'n8n-core';
import { NodeConnectionTypes, type ICredentialType, type INodeType } from 'n8n-workflow';
import { ModuleKind, transpileModule } from 'typescript';

import { oneNodeWorkflow, runWorkflow } from '../../harness/engine/engine';
import type { RemoteProvider } from '../../nodes/Credits/providers/contract';
import * as signature from '../../nodes/Credits/transport/signature';
import type { CredentialData } from '../../sandbox/credentials';
import { credentialFileText } from '../../scripts/generate/credentialFiles';

/** The credential type that is generated from a record. */
export function generatedType(record: RemoteProvider): ICredentialType {
	const { outputText } = transpileModule(credentialFileText(record, false), {
		compilerOptions: { module: ModuleKind.CommonJS },
	});
	const exported: Record<string, new () => ICredentialType> = {};
	// Nothing else is imported by any, and a linter sees to it.
	new Function('exports', 'require', outputText)(exported, () => signature);
	const [CredentialType] = Object.values(exported);
	if (CredentialType === undefined) throw new Error('The file exports no credential type');
	return new CredentialType();
}

/**
 * Runs the test of a credential type as n8n's server does when a credential is saved: as
 * the routing of a node that has nothing else.
 *
 * @throws Error when the request cannot be sent or is refused
 */
export async function runCredentialTest(
	type: ICredentialType,
	data: CredentialData,
): Promise<void> {
	const { name, test } = type;
	if (test === undefined) throw new Error(`${name} has no test`);
	const text = { displayName: 'Temp', name: 'temp', type: 'string', default: '' } as const;
	const tester: INodeType = {
		description: {
			...{ displayName: 'Temp', name: 'temp', description: '', group: [], version: 1 },
			...{ inputs: [NodeConnectionTypes.Main], outputs: [NodeConnectionTypes.Main] },
			defaults: {},
			requestDefaults: {},
			credentials: [{ name, required: true }],
			properties: [{ ...text, routing: { request: test.request } }],
		},
	};
	const loader = {
		getNode: () => ({ type: tester }),
		getCredential: () => ({ type }),
	} as unknown as PackageDirectoryLoader;
	const stored = { id: '1', name: 'Credential' };
	const { error } = await runWorkflow(loader, {
		...oneNodeWorkflow({ type: 'test.temp', credentials: { [name]: stored } }),
		credentials: [{ ...stored, type: name, data }],
	});
	if (error !== undefined) throw new Error('The test has failed', { cause: error });
}
