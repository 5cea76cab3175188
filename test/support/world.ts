import type { PackageDirectoryLoader } from 'n8n-core';
import type { INode, INodeExecutionData, INodeParameters } from 'n8n-workflow';

import { routeThrough, startSandbox, type Sandbox } from '../../sandbox';
import { credentialFor, type SandboxCredential } from '../../sandbox/credentials';
import type { ProviderFixture } from '../../sandbox/fixture';
import { fixtures as usualFixtures } from '../../sandbox/providers';
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

/**
 * Starts a sandbox for one test file. Every request of this process goes there from now on.
 *
 * @param fixtures the providers that can be asked; those of the catalogue without it
 */
export async function startTestWorld(
	fixtures: readonly ProviderFixture[] = usualFixtures,
): Promise<TestWorld> {
	const sandbox = await startSandbox({ fixtures });
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
			const provider = parameters.provider ?? 'kieAi';
			const fixture = fixtures.find(({ record }) => record.name === provider);
			const credential = fixture && credentialWith(fixture, secret);
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

function credentialWith(fixture: ProviderFixture, secret = fixture.key): SandboxCredential {
	const { secretField } = fixture.record.credential;
	return { ...credentialFor(fixture), data: { [secretField]: secret } };
}
