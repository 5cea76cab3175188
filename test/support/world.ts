import type { PackageDirectoryLoader } from 'n8n-core';
import type { INode, INodeExecutionData, INodeParameters } from 'n8n-workflow';

import { routeThrough, startSandbox, type Sandbox } from '../../sandbox';
import { sandboxCredentials, type SandboxCredential } from '../../sandbox/credentials';
import { loadBuiltPackage, oneNodeWorkflow, runWorkflow, type FinishedRun } from './engine';

/** The sandbox, and the built package to meet it. */
export interface TestWorld {
	sandbox: Sandbox;
	loader: PackageDirectoryLoader;
	/** Runs the Credits node once, behind a pass-through. */
	runNode(parameters: INodeParameters, around?: Around): Promise<FinishedRun>;
	stop(): Promise<void>;
}

/** What stands around the node of a test. */
export interface Around {
	input?: INodeExecutionData[];
	onError?: NonNullable<INode['onError']>;
	/** What else is set under the node's Settings. */
	settings?: Pick<INode, 'alwaysOutputData' | 'retryOnFail' | 'maxTries' | 'waitBetweenTries'>;
	/** The key in the credential, where it is not the one that the sandbox accepts. */
	secret?: string;
	timezone?: string;
}

/** Starts a sandbox for one test file. Every request of this process goes there from now on. */
export async function startTestWorld(): Promise<TestWorld> {
	const sandbox = await startSandbox();
	routeThrough(sandbox.environment);
	const loader = await loadBuiltPackage().catch(async (error: unknown) => {
		// Left running, the sandbox would keep Jest from ending.
		await sandbox.stop();
		throw error;
	});
	return {
		sandbox,
		loader,
		async runNode(parameters, { input, onError, settings, secret, timezone } = {}) {
			const credential = credentialFor(String(parameters.provider ?? 'kieAi'), secret);
			return await runWorkflow(loader, {
				...oneNodeWorkflow({
					parameters,
					...settings,
					...(onError && { onError }),
					...(credential && {
						credentials: { [credential.type]: { id: credential.id, name: credential.name } },
					}),
				}),
				credentials: credential ? [credential] : [],
				...(input && { input }),
				...(timezone !== undefined && { timezone }),
			});
		},
		async stop() {
			await sandbox.stop();
		},
	};
}

function credentialFor(provider: string, secret?: string): SandboxCredential | undefined {
	const found = sandboxCredentials.find((credential) => credential.provider === provider);
	if (found === undefined || secret === undefined) return found;
	const data = Object.fromEntries(Object.keys(found.data).map((field) => [field, secret]));
	return { ...found, data };
}
