import path from 'node:path';

import getPort from 'get-port';

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
import { RestClient, type Login } from './restClient.mjs';
import { locateRuntime } from './runtime.mjs';
import { startServer, type Server } from './server.mjs';

export interface EditorWishes {
	port: number;
	/** Proxy and certificate through which the sandbox answers for the providers. */
	network: Readonly<Record<string, string>>;
	credentials: CredentialImport[];
}

export interface Editor {
	server: Server;
	/** `null` when somebody else has set up the owner. */
	login: Login | null;
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
	const editor: Partial<Editor> = {};

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
				editor.login = await ensureOwner(new RestClient(editor.server.address));
			},
		},
	]);
	return editor as Editor;
}
