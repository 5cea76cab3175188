import path from 'node:path';

import getPort from 'get-port';
import { Listr, type ListrTask } from 'listr2';

import type { Ending } from '../ending.mjs';
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
import { RestClient, type Login } from './restClient.mjs';
import { installRuntime, locateRuntime } from './runtime.mjs';
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

/** How often a line about progress appears where lines cannot be overwritten, in milliseconds. */
const lineInterval = 15_000;

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
		{
			title: runtime.isInstalled
				? `${runtime.title} is installed`
				: `Installing ${runtime.title}, once: about 2.7 GB and three minutes, into ${runtime.folder}`,
			task: async (_, step) => {
				const report = paced((progress) => {
					step.output = progress;
				});
				if (!runtime.isInstalled) await installRuntime(runtime, report, ending);
			},
		},
		{
			title: 'Packing and installing n8n-nodes-credits',
			task: async () => {
				await installPackage(editorFolder, ending.signal);
			},
		},
		{
			title: 'Importing credentials and example workflows',
			task: () => importNews(installation, wishes.credentials),
		},
		{
			title: 'Starting n8n',
			task: async () => {
				const logFile = path.join(editorFolder, 'n8n.log');
				editor.server = await startServer(installation, logFile, ending);
				await rememberAddress(editor.server.address);
				editor.login = await ensureOwner(new RestClient(editor.server.address));
			},
		},
	]);
	return editor as Editor;
}

/** Shows steps as they go: with a spinner on a terminal, as lines elsewhere. */
export async function showSteps(steps: ListrTask[]): Promise<void> {
	const list = new Listr(steps, {
		// An interruption is handled in one place, and a failure is told there in full.
		registerSignalListeners: false,
		rendererOptions: { showErrorMessage: false },
		fallbackRenderer: 'simple',
	});
	await list.run();
}

/** Lets through what a terminal can overwrite; elsewhere, a line every few seconds. */
function paced(report: (progress: string) => void): (progress: string) => void {
	let lastReport = process.stdout.isTTY ? Number.NEGATIVE_INFINITY : Date.now();
	return (progress) => {
		const interval = process.stdout.isTTY ? 100 : lineInterval;
		if (Date.now() - lastReport < interval) return;
		lastReport = Date.now();
		report(progress);
	};
}
