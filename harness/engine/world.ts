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
import {
	loadBuiltPackage,
	oneNodeWorkflow,
	runWorkflow,
	type FinishedRun,
	type StoredCredential,
} from './engine';

/** The sandbox, and the built package to run against it. */
export interface TestWorld {
	sandbox: Sandbox;
	loader: PackageDirectoryLoader;
	/** Runs the node once, after a pass-through. */
	runNode(parameters: INodeParameters, setup?: RunSetup): Promise<FinishedRun>;
	stop(): Promise<void>;
}

/** The setup of a run, besides the node's parameters. */
export interface RunSetup {
	/** Which node of the package; by default Credits. */
	node?: 'credits' | 'creditsOverview';
	/** Providers whose credential the node has; by default the one in its parameters. */
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

/** The Custom API's credential: of it, the sandbox knows nothing. */
const CUSTOM = { id: 'custom', name: 'Custom Credits account', type: 'customCreditsApi' };

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
		async runNode(parameters, setup = {}) {
			const { accounts = [String(parameters.provider)], onError, settings, ...rest } = setup;
			const credentials = accounts.flatMap((provider): StoredCredential | StoredCredential[] =>
				provider === 'custom'
					? { ...CUSTOM, data: setup.credential ?? {} }
					: (credentialFor(provider, setup) ?? []),
			);
			const node = { parameters, ...settings, ...(onError && { onError }) };
			const type = `n8n-nodes-credits.${setup.node ?? 'credits'}`;
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
	{ secret, credential }: Pick<RunSetup, 'secret' | 'credential'> = {},
): SandboxCredential | undefined {
	const found = sandboxCredentials.find((candidate) => candidate.provider === provider);
	const record = remoteProviders.find(({ name }) => name === provider);
	if (found === undefined || record === undefined) return undefined;
	const key = secret === undefined ? {} : { [mainSecretOf(record).name]: secret };
	return { ...found, data: { ...found.data, ...credential, ...key } };
}
