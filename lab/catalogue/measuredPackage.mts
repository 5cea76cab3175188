import type { Browser } from 'playwright-core';

import { EditorPage } from '../../harness/editorPage.mjs';
import type { N8n } from '../../harness/n8n.mjs';
import { sandboxOwner } from '../../harness/restClient.mjs';
import {
	loadOnce,
	summarizeLoading,
	tarballSize,
	unpackedSize,
	type Loaded,
	type Loading,
} from '../speed/loading.mjs';
import { summarize, type Summary } from '../statistics.mjs';
import { chooseProviders, openedWorkflow } from './editorTimes.mjs';

/** What was measured of one package. */
export interface PackageResults {
	providers: number;
	loading: Loading;
	/** By what is counted: files, and the JSON that the editor gets. */
	bytes: Record<string, number>;
	/** In milliseconds, by what was done. */
	editor: Record<string, Summary>;
}

/** An installed package, with its measurements so far. */
export class MeasuredPackage {
	private readonly loaded: Loaded[] = [];
	private readonly bytes: Record<string, number> = {};
	private readonly times: Array<Record<string, number>> = [];

	constructor(
		readonly providers: number,
		private readonly n8n: N8n,
	) {}

	/** Lets n8n's loader load it once. */
	async load(): Promise<void> {
		this.loaded.push(await loadOnce(this.n8n));
	}

	/** Starts n8n with it, measures sizes and signs in. */
	async open(browser: Browser): Promise<EditorPage> {
		const { client } = this.n8n;
		await this.n8n.load([], [openedWorkflow]);
		await this.n8n.start();
		await client.setUpOwner(sandboxOwner);
		const types = [...(await client.nodeTypes()), ...(await client.credentialTypes())];
		const sizeOf = (pattern: RegExp): number => jsonBytes(types, pattern);
		Object.assign(this.bytes, {
			Tarball: await tarballSize(this.n8n),
			'Tarball, unpacked': await unpackedSize(this.n8n),
			'The editor gets of Credits': sizeOf(/^n8n-nodes-credits\.credits$/),
			'The editor gets of Credits Trigger': sizeOf(/^n8n-nodes-credits\.creditsTrigger$/),
			'The editor gets of the credential types': sizeOf(/^\w+CreditsApi$/),
		});
		const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
		const editor = new EditorPage(await context.newPage(), this.n8n.address);
		await editor.signIn(sandboxOwner);
		return editor;
	}

	/** Chooses providers once. */
	async choose(editor: EditorPage): Promise<void> {
		this.times.push(await chooseProviders(editor));
	}

	/** Summarizes the measurements. */
	results(): PackageResults {
		const { providers, loaded, bytes, times } = this;
		const acts = Object.keys(times[0] ?? {});
		const summaries = acts.map((act) => [act, summarize(times.map((one) => one[act] ?? NaN))]);
		const editor = Object.fromEntries(summaries) as PackageResults['editor'];
		return { providers, loading: summarizeLoading(loaded), bytes, editor };
	}
}

function jsonBytes(types: ReadonlyArray<{ name: string }>, pattern: RegExp): number {
	const wanted = types.filter(({ name }) => pattern.test(name));
	if (wanted.length === 0) throw new Error(`n8n has no type like ${String(pattern)}`);
	return Buffer.byteLength(JSON.stringify(wanted));
}
