import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';

import { sum } from 'd3-array';
import { execa } from 'execa';

import type { N8n } from '../../harness/n8n.mjs';
import { projectFolder } from '../../harness/projectFolder.mjs';
import { summarize, type Summary } from '../statistics.mjs';

/** Number of measured loadings; one more comes first, while the files are not in memory yet. */
export const loadingRounds = 10;

/** Target: how long loading may take for each provider. */
export const MAX_LOADING_MS = 1;

/** How long loading takes, in milliseconds. */
export interface Loading {
	/** Wall-clock time. */
	whole: Summary;
	/** CPU time, which does not depend on the load of the machine. */
	processor: Summary;
}

/** As `loadPackage.js` prints it. */
export interface Loaded {
	whole: number;
	processor: number;
	nodes: number;
	credentials: number;
}

/** Lets n8n's own loader load the installed package once, in a fresh process with n8n's Node. */
export async function loadOnce(n8n: N8n): Promise<Loaded> {
	const { runtime, environment, signal } = n8n.installation;
	const packageFolder = installedPackage(n8n);
	const packageJson = await readFile(path.join(packageFolder, 'package.json'), 'utf8');
	const { n8n: shipped } = JSON.parse(packageJson) as {
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

/** Summary of several loadings. @param loaded the first one does not count */
export function summarizeLoading([, ...loaded]: readonly Loaded[]): Loading {
	return {
		whole: summarize(loaded.map(({ whole }) => whole)),
		processor: summarize(loaded.map(({ processor }) => processor)),
	};
}

/** The folder of the installed package. */
function installedPackage({ userFolder }: N8n): string {
	return path.join(userFolder, '.n8n', 'nodes', 'node_modules', 'n8n-nodes-credits');
}

/** @returns the size of the tarball that was installed, in bytes */
export async function tarballSize({ userFolder }: N8n): Promise<number> {
	const tarballs = path.join(userFolder, '.n8n', 'nodes', 'tarballs');
	const [name = ''] = await readdir(tarballs);
	return (await stat(path.join(tarballs, name))).size;
}

/** @returns how much the installed package takes on the disk, in bytes */
export async function unpackedSize(n8n: N8n): Promise<number> {
	const folder = installedPackage(n8n);
	const files = await readdir(folder, { recursive: true });
	const stats = await Promise.all(files.map((file) => stat(path.join(folder, file))));
	return sum(stats, (file) => (file.isFile() ? file.size : 0));
}
