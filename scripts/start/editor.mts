import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import axios from 'axios';

import type { CredentialImport } from '../../harness/commandLine.mjs';
import { exampleOnlyCredentials } from '../../harness/exampleCredentials.mjs';
import { exampleFile, exampleNames } from '../../harness/examples.mjs';
import { N8n } from '../../harness/n8n.mjs';
import { projectFolder } from '../../harness/projectFolder.mjs';
import { prepareExamples } from '../../harness/prepareExamples.mjs';
import type { Login, RestClient } from '../../harness/restClient.mjs';
import { UserFacingError, type Shutdown } from '../../harness/shutdown.mjs';
import { doSteps } from '../../harness/steps.mjs';
import { installStep, locateRuntime } from '../../harness/versions.mjs';
import type { SimpleBalance } from '../../nodes/Credits/output/simpleBalance.js';
import { sandboxCredentials } from '../../sandbox/credentials.js';
import type { Sandbox } from '../../sandbox/index.js';

/** The editor's own n8n user folder, which keeps what users have done until the next start. */
const editorFolder = path.join(projectFolder, '.cache', 'editor');

const loginFile = path.join(editorFolder, 'login.json');
const importsFile = path.join(editorFolder, 'imports.json');
const addressFile = path.join(editorFolder, 'address.txt');

export interface Editor {
	n8n: N8n;
	/** `null` if the user has set up another owner. */
	login: Login | null;
	/** Whether the examples are prepared, so that each can be executed. */
	isReady: boolean;
}

/**
 * Opens n8n's editor with this package, credentials and the examples in it,
 * showing each step. Installs n8n where it is missing.
 *
 * @param balances of the accounts whose readings the examples keep
 * @throws {UserFacingError} that says what went wrong
 */
export async function openEditor(
	port: number,
	sandbox: Sandbox,
	balances: readonly SimpleBalance[],
	shutdown: Shutdown,
): Promise<Editor> {
	await refuseSecondEditor();
	const runtime = await locateRuntime();
	const n8n = await N8n.create(runtime, sandbox, shutdown, { userFolder: editorFolder, port });
	let login: Login | null = null;
	let isReady = false;
	await doSteps([
		installStep(runtime, shutdown),
		{ title: 'Packing and installing n8n-nodes-credits', work: () => n8n.install() },
		{
			title: 'Importing credentials and example workflows',
			work: () => importChanges(n8n, [...sandboxCredentials, ...exampleOnlyCredentials]),
		},
		{
			title: 'Starting n8n',
			work: async () => {
				await n8n.start();
				await writeFile(addressFile, n8n.address);
				login = await ensureOwner(n8n.client);
			},
		},
		{
			title: 'Writing four weeks of readings, and publishing the tools for agents',
			work: async () => {
				isReady = await prepareOwnExamples(n8n.client, login, balances);
			},
		},
	]);
	return { n8n, login, isReady };
}

/** Prepares the examples, unless the user has set up another owner or changed the password. */
async function prepareOwnExamples(
	client: RestClient,
	login: Login | null,
	balances: readonly SimpleBalance[],
): Promise<boolean> {
	if (login === null || !(await succeeds(client.signIn(login)))) return false;
	await prepareExamples(client, balances);
	return true;
}

async function succeeds(work: Promise<unknown>): Promise<boolean> {
	return await work.then(
		() => true,
		() => false,
	);
}

/** Two servers on one database would damage it. */
async function refuseSecondEditor(): Promise<void> {
	await mkdir(editorFolder, { recursive: true });
	const address = await readFile(addressFile, 'utf8').catch(() => undefined);
	if (address === undefined) return;
	const answer = axios.get(`${address}/healthz`, { proxy: false, timeout: 2_000 });
	if (await succeeds(answer))
		throw new UserFacingError(`The editor is already open: ${address}. Close that one first.`);
}

/**
 * Imports credentials and examples that are new or have changed since the last start. It
 * leaves the others alone, because the user may have edited them.
 */
async function importChanges(n8n: N8n, credentials: CredentialImport[]): Promise<void> {
	const imports = await readJson<Record<string, string>>(importsFile, {});
	const importIfNew = async (name: string, content: string, work: () => Promise<void>) => {
		const hash = createHash('sha256').update(content).digest('hex');
		if (imports[name] === hash) return;
		await work();
		imports[name] = hash;
		await writeFile(importsFile, JSON.stringify(imports, null, 2));
	};
	await importIfNew('credentials', JSON.stringify(credentials), () => n8n.load(credentials, []));
	for (const name of await exampleNames()) {
		const content = await readFile(exampleFile(name), 'utf8');
		const example = JSON.parse(content) as object;
		await importIfNew(name, content, () => n8n.load([], [example]));
	}
}

/**
 * Makes sure that there is an owner. The password is generated once and stored in the
 * editor's folder, readable for this user only: whoever signs in to an n8n can run programs
 * as the user who started it.
 *
 * @returns `null` if the user has set up another owner
 */
async function ensureOwner(client: RestClient): Promise<Login | null> {
	if (!(await client.needsOwner())) return await readJson<Login | null>(loginFile, null);
	// n8n asks for a capital letter and a digit.
	const password = `Sandbox-${randomBytes(9).toString('base64url')}1`;
	const login = { email: 'owner@example.test', password };
	await writeFile(loginFile, JSON.stringify(login, null, 2), { mode: 0o600 });
	await client.setUpOwner(login);
	return login;
}

async function readJson<Content>(file: string, missing: Content): Promise<Content> {
	const content = await readFile(file, 'utf8').catch(() => undefined);
	return content === undefined ? missing : (JSON.parse(content) as Content);
}
