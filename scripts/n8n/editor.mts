import path from 'node:path';

import getPort from 'get-port';

import type { SimpleBalance } from '../../nodes/Credits/output/simpleBalance.js';
import type { Ending } from '../ending.mjs';
import { showSteps } from '../steps.mjs';
import type { CredentialImport, Installation } from './commandLine.mjs';
import { installPackage } from './communityPackage.mjs';
import {
	editorFolder,
	ensureOwner,
	importNews,
	refuseSecondEditor,
	rememberAddress,
} from './editorFolder.mjs';
import { n8nEnvironment } from './environment.mjs';
import { exampleOnlyCredentials } from './exampleCredentials.mjs';
import { installStep } from './installStep.mjs';
import { readyExamples } from './readyExamples.mjs';
import { RestClient, type Login } from './restClient.mjs';
import { locateRuntime } from './runtime.mjs';
import { startServer, type Server } from './server.mjs';

export interface EditorWishes {
	port: number;
	/** Proxy and certificate through which the sandbox answers for the providers. */
	network: Readonly<Record<string, string>>;
	credentials: CredentialImport[];
	/** What the accounts hold of which the examples keep readings. */
	balances: readonly SimpleBalance[];
}

export interface Editor {
	server: Server;
	/** `null` when somebody else has set up the owner. */
	login: Login | null;
	/** Whether every example can be executed: what they need is there. */
	isReady: boolean;
}

/**
 * Opens n8n's editor with this package, credentials and the examples in it,
 * showing each step. Installs n8n where it is missing.
 *
 * @throws {PlainError} with what was in the way
 */
export async function openEditor(wishes: EditorWishes, ending: Ending): Promise<Editor> {
	await refuseSecondEditor();
	const runtime = await locateRuntime();
	const environment = n8nEnvironment({
		userFolder: editorFolder,
		runtime,
		port: wishes.port,
		// Not its usual 5679: an n8n of the user's that starts later needs that one.
		brokerPort: await getPort(),
		network: wishes.network,
	});
	const installation: Installation = { runtime, environment, signal: ending.signal };
	const editor: Partial<Opened> = {};

	await showSteps([
		installStep(runtime, ending),
		{
			title: 'Packing and installing n8n-nodes-credits',
			work: () => installPackage(editorFolder, ending.signal),
		},
		{
			title: 'Importing credentials and example workflows',
			work: () => importNews(installation, [...wishes.credentials, ...exampleOnlyCredentials]),
		},
		{
			title: 'Starting n8n',
			work: async () => {
				const logFile = path.join(editorFolder, 'n8n.log');
				editor.server = await startServer(installation, logFile, ending);
				await rememberAddress(editor.server.address);
				editor.client = new RestClient(editor.server.address);
				editor.login = await ensureOwner(editor.client);
			},
		},
		{
			title: 'Writing four weeks of readings, and publishing the tools for agents',
			work: async () => {
				editor.isReady = await readyOwnExamples(editor as Opened, wishes.balances);
			},
		},
	]);
	return editor as Opened;
}

interface Opened extends Editor {
	client: RestClient;
}

/** Somebody who set up another owner, or changed the password, still gets their editor. */
async function readyOwnExamples(
	{ client, login }: Opened,
	balances: readonly SimpleBalance[],
): Promise<boolean> {
	if (login === null) return false;
	const isSignedIn = await client.signIn(login).then(
		() => true,
		() => false,
	);
	if (isSignedIn) await readyExamples(client, balances);
	return isSignedIn;
}
