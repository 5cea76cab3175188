import type { PackageDirectoryLoader } from 'n8n-core';
import type { INode, INodeExecutionData, INodeParameters } from 'n8n-workflow';

import { routeThrough, startSandbox, type Sandbox } from '../../sandbox';
import { mainSecretOf } from '../../nodes/Credits/providers/contract';
import { remoteProviders } from '../../nodes/Credits/providers/records';
import {
	sandboxCredentials,
	type CredentialData,
	type SandboxCredential,
} from '../../sandbox/credentials';
import { loadBuiltPackage, oneNodeWorkflow, runWorkflow, type FinishedRun } from './engine';

/** The sandbox, and the built package to run against it. */
export interface TestWorld {
	sandbox: Sandbox;
	loader: PackageDirectoryLoader;
	/** Runs the node once, after a pass-through. */
	runNode(parameters: INodeParameters, around?: Around): Promise<FinishedRun>;
	stop(): Promise<void>;
}

/** The surroundings of the node in a test. */
export interface Around {
	/** Which node of the package; by default Credits. */
	node?: 'credits' | 'creditsOverview';
	/** Providers whose credential the node has; by default that of its parameters. */
	accounts?: readonly string[];
	input?: INodeExecutionData[];
	onError?: NonNullable<INode['onError']>;
	/** Other settings of the node. */
	settings?: Pick<INode, 'alwaysOutputData' | 'retryOnFail' | 'maxTries' | 'waitBetweenTries'>;
	/** The key in the credential, if it is not the one that the sandbox accepts. */
	secret?: string;
	/** Other fields of the credential, if they are not the sandbox's. */
	credential?: CredentialData;
	timezone?: string;
	/** Cancels the execution, as a person does in the editor. */
	cancelSignal?: AbortSignal;
}

/** Starts a sandbox for one test file. Every further request of this process goes there. */
export async function startTestWorld(): Promise<TestWorld> {
	const sandbox = await startSandbox();
	routeThrough(sandbox.environment);
	const loader = await loadBuiltPackage().catch(async (error: unknown) => {
		// If left running, the sandbox would keep Jest from ending.
		await sandbox.stop();
		throw error;
	});
	return {
		sandbox,
		loader,
		async runNode(parameters, around = {}) {
			const { accounts = [String(parameters.provider)], onError, settings, ...rest } = around;
			const credentials = accounts.flatMap((provider) => credentialFor(provider, around) ?? []);
			const node = { parameters, ...settings, ...(onError && { onError }) };
			const type = `n8n-nodes-credits.${around.node ?? 'credits'}`;
			return await runWorkflow(loader, {
				...oneNodeWorkflow({ ...node, type }, credentials),
				...rest,
			});
		},
		stop: async () => await sandbox.stop(),
	};
}

/** The credential of a provider in the sandbox; the simulated account has none. */
export function credentialFor(
	provider: string,
	{ secret, credential }: Pick<Around, 'secret' | 'credential'> = {},
): SandboxCredential | undefined {
	const found = sandboxCredentials.find((candidate) => candidate.provider === provider);
	const record = remoteProviders.find(({ name }) => name === provider);
	if (found === undefined || record === undefined) return undefined;
	const key = secret === undefined ? {} : { [mainSecretOf(record).name]: secret };
	return { ...found, data: { ...found.data, ...credential, ...key } };
}
