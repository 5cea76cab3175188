import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import axios from 'axios';

import { PlainError } from '../ending.mjs';
import { projectFolder } from '../run.mjs';
import {
	importCredentials,
	importWorkflow,
	type CredentialImport,
	type Installation,
} from './commandLine.mjs';
import { exampleFiles } from './examples.mjs';
import type { Login, RestClient } from './restClient.mjs';

/** The editor's own n8n user folder: what people do in it is still there at the next start. */
export const editorFolder = path.join(projectFolder, '.cache', 'editor');

const loginFile = path.join(editorFolder, 'login.json');
const importsFile = path.join(editorFolder, 'imports.json');
const addressFile = path.join(editorFolder, 'address.txt');

/**
 * Two servers on one database would damage it.
 *
 * @throws {PlainError} when this checkout's editor is open already
 */
export async function refuseSecondEditor(): Promise<void> {
	const address = await readFile(addressFile, 'utf8').catch(() => undefined);
	if (address === undefined) return;
	const isOpen = await axios
		.get(`${address}/healthz`, { proxy: false, timeout: 2_000 })
		.then(() => true)
		.catch(() => false);
	if (isOpen) throw new PlainError(`It is open already: ${address}. End that one first.`);
}

/** Remembers where the editor is open, for {@link refuseSecondEditor}. */
export async function rememberAddress(address: string): Promise<void> {
	await mkdir(editorFolder, { recursive: true });
	await writeFile(addressFile, address);
}

/**
 * Imports credentials and examples that are new or have changed since the last
 * start. The others are left alone, for the user may have edited them.
 */
export async function importNews(
	installation: Installation,
	credentials: CredentialImport[],
): Promise<void> {
	const imports = await readJson<Record<string, string>>(importsFile, {});
	const remember = async (name: string, hash: string): Promise<void> => {
		imports[name] = hash;
		await writeFile(importsFile, JSON.stringify(imports, null, 2));
	};

	// First, because n8n looks them up by name while it imports a workflow.
	const credentialsHash = hashOf(JSON.stringify(credentials));
	if (imports['credentials'] !== credentialsHash) {
		await importCredentials(installation, credentials);
		await remember('credentials', credentialsHash);
	}
	for (const file of await exampleFiles()) {
		const name = path.basename(file);
		const hash = hashOf(await readFile(file, 'utf8'));
		if (imports[name] === hash) continue;
		await importWorkflow(installation, file);
		await remember(name, hash);
	}
}

/**
 * Makes sure that there is an owner. The password is made up once and kept in
 * the editor's folder, readable for this user only: whoever signs in to an n8n
 * can run programs as the user who started it.
 *
 * @returns `null` when the owner was created by somebody else
 */
export async function ensureOwner(client: RestClient): Promise<Login | null> {
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

function hashOf(content: string): string {
	return createHash('sha256').update(content).digest('hex');
}
