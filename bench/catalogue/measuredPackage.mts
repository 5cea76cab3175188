import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

import type { Browser } from 'playwright-core';

import type { Sandbox } from '../../sandbox/index.js';
import type { Ending } from '../../scripts/ending.mjs';
import { importWorkflows } from '../../scripts/n8n/commandLine.mjs';
import { RestClient, sandboxOwner } from '../../scripts/n8n/restClient.mjs';
import type { Runtime } from '../../scripts/n8n/runtime.mjs';
import { startServer } from '../../scripts/n8n/server.mjs';
import {
	installedPackage,
	loadOnce,
	summariseLoading,
	tarballSize,
	type Loaded,
	type Loading,
} from '../loading.mjs';
import { prepareFolder, type PreparedFolder } from '../measuredN8n.mjs';
import { summarise, type Summary } from '../statistics.js';
import { acts, openedWorkflow, Person, type Times } from './editorTimes.mjs';
import { providersOf } from './filledProject.mjs';

/** What was measured of one package. Times are in milliseconds. */
export interface PackageResults {
	providers: number;
	loading: Loading;
	tarballBytes: number;
	unpackedBytes: number;
	/** How much JSON the editor gets, by what is described. */
	typeBytes: Record<string, number>;
	/** By what was done in the editor. */
	editor: Record<string, Summary>;
}

/** A package in an n8n of its own, and what has been measured of it so far. */
export class MeasuredPackage {
	private readonly loaded: Loaded[] = [];
	private readonly times: Times[] = [];
	private typeBytes: Record<string, number> = {};
	private person: Person | undefined;

	private constructor(
		readonly providers: number,
		private readonly prepared: PreparedFolder,
	) {}

	/** Packs a project and installs it. */
	static async install(
		project: string,
		runtime: Runtime,
		sandbox: Sandbox,
		ending: Ending,
	): Promise<MeasuredPackage> {
		const prepared = await prepareFolder(runtime, sandbox, ending, project);
		return new MeasuredPackage((await providersOf(project)).length, prepared);
	}

	/** Lets n8n's loader load it once. */
	async load(isCounted: boolean): Promise<void> {
		const loaded = await loadOnce(this.prepared);
		if (isCounted) this.loaded.push(loaded);
	}

	/** Starts n8n with it, and signs in. */
	async open(browser: Browser, ending: Ending): Promise<void> {
		const { installation, folder } = this.prepared;
		await importWorkflows(installation, [openedWorkflow]);
		const { address } = await startServer(installation, path.join(folder, 'n8n.log'), ending);
		const client = new RestClient(address);
		await client.setUpOwner(sandboxOwner);
		const nodes = await client.nodeTypes();
		const credentials = (await client.credentialTypes()).filter(({ name }) =>
			name.endsWith('CreditsApi'),
		);
		const node = (name: string) =>
			nodes.filter((type) => type.name === `n8n-nodes-credits.${name}`);
		this.typeBytes = {
			Credits: jsonBytes(node('credits')),
			'Credits, as a tool': jsonBytes(node('creditsTool')),
			'Credits Trigger': jsonBytes(node('creditsTrigger')),
			'Credential types': jsonBytes(credentials),
		};
		this.person = await Person.signIn(browser, address);
	}

	/** Goes through the editor once. @param look as in {@link Person.act} */
	async act(look?: (person: Person, word: string) => Promise<void>): Promise<void> {
		const { person } = this;
		if (person === undefined) throw new Error('It has not been opened');
		if (look === undefined) this.times.push(await person.act());
		else await person.act(async (word) => await look(person, word));
	}

	/** What all of it comes to. */
	async results(): Promise<PackageResults> {
		const summaries = Object.values(acts).map((act) => [
			act,
			summarise(this.times.map((times) => times[act])),
		]);
		return {
			providers: this.providers,
			loading: summariseLoading(this.loaded),
			tarballBytes: await tarballSize(this.prepared),
			unpackedBytes: await folderSize(installedPackage(this.prepared)),
			typeBytes: this.typeBytes,
			editor: Object.fromEntries(summaries) as Record<string, Summary>,
		};
	}
}

/** Without the brackets of the list, and never of nothing. */
function jsonBytes(types: readonly object[]): number {
	if (types.length === 0) throw new Error('n8n does not have all types of the package');
	return types.reduce((sum, type) => sum + Buffer.byteLength(JSON.stringify(type)), 0);
}

async function folderSize(folder: string): Promise<number> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const sizes = entries
		.filter((entry) => entry.isFile())
		.map(async ({ parentPath, name }) => (await stat(path.join(parentPath, name))).size);
	return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
