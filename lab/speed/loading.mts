import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';

import { execa } from 'execa';

import { projectFolder } from '../../harness/projectFolder.mjs';
import type { N8n } from '../../harness/n8n.mjs';
import { summarize, type Summary } from '../statistics.mjs';

/** How many processes are measured; one more comes before them. */
export const loadingRounds = 10;

/** How long loading takes, in milliseconds. */
export interface Loading {
	/** By the clock. */
	whole: Summary;
	/** Of the processor's time: what is left when nothing else wants the processor. */
	processor: Summary;
}

/** As `loadPackage.js` prints it. */
export interface Loaded {
	whole: number;
	processor: number;
	nodes: number;
	credentials: number;
}

/**
 * Measures how long n8n's own loader takes for the installed package: in a
 * fresh process each time, with n8n's Node.
 */
export async function measureLoading(
	n8n: N8n,
	report: (progress: string) => void,
): Promise<Loading> {
	const measured: Loaded[] = [];
	// The first one finds the files not yet in the system's memory.
	for (let round = 0; round <= loadingRounds; round++) {
		report(`process ${round} of ${loadingRounds}`);
		const loaded = await loadOnce(n8n);
		if (round > 0) measured.push(loaded);
	}
	return summarizeLoading(measured);
}

/** Lets n8n's own loader load the installed package once, in a process of its own. */
export async function loadOnce(n8n: N8n): Promise<Loaded> {
	const { runtime, environment, signal } = n8n.installation;
	const packageFolder = installedPackage(n8n);
	const { n8n: shipped } = JSON.parse(
		await readFile(path.join(packageFolder, 'package.json'), 'utf8'),
	) as {
		n8n: { nodes: string[]; credentials: string[] };
	};
	const script = path.join(projectFolder, 'lab', 'speed', 'loadPackage.js');
	const n8nModules = path.resolve(runtime.n8n, '../../..');
	const { stdout } = await execa(runtime.node, [script, packageFolder, n8nModules], {
		// n8n lets community packages find what it has installed in the same way.
		env: { ...environment, NODE_PATH: n8nModules },
		extendEnv: false,
		stdin: 'ignore',
		cancelSignal: signal,
		windowsHide: true,
	});
	const loaded = JSON.parse(stdout) as Loaded;
	if (loaded.nodes !== shipped.nodes.length || loaded.credentials !== shipped.credentials.length) {
		throw new Error(`n8n's loader did not load everything: ${stdout}`);
	}
	return loaded;
}

/** What several loadings come to. */
export function summarizeLoading(measured: readonly Loaded[]): Loading {
	return {
		whole: summarize(measured.map(({ whole }) => whole)),
		processor: summarize(measured.map(({ processor }) => processor)),
	};
}

/** The folder of the installed package. */
export function installedPackage({ userFolder }: N8n): string {
	return path.join(userFolder, '.n8n', 'nodes', 'node_modules', 'n8n-nodes-credits');
}

/** @returns the size of the tarball that was installed, in bytes */
export async function tarballSize({ userFolder }: N8n): Promise<number> {
	const tarballs = path.join(userFolder, '.n8n', 'nodes', 'tarballs');
	const [name = ''] = await readdir(tarballs);
	return (await stat(path.join(tarballs, name))).size;
}
