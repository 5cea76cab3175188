import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm, statfs } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import process from 'node:process';

import { execa } from 'execa';

import { UserFacingError, type Shutdown } from './shutdown.mjs';
import { projectFolder } from './projectFolder.mjs';
import { npmEnvironment } from './environment.mjs';
import { requireRegistry, runNpm } from './npm.mjs';
import type { Step } from './steps.mjs';
import { traitsOf, type Traits } from './traits.mjs';

/** Has a folder for each pinned n8n, with the Node that it needs. */
const pinnedFolder = path.join(projectFolder, 'runtime');

/** The default version of n8n. */
export const usualVersion = '2.41.1';

/** The runtime takes 2.3 GB, npm's own cache of the downloads close to 1 GB. */
const neededBytes = 3.5e9;

/** An n8n with its own Node, installed in the user's cache folder. */
export interface Runtime {
	/** The Node binary that runs n8n. */
	node: string;
	/** n8n's command line program, for that Node. */
	n8n: string;
	/** For people: `n8n 2.41.1`. */
	title: string;
	/** Such as `2.41.1`. */
	version: string;
	traits: Traits;
	/** The engine for expressions, if this n8n cannot use its default. */
	expressionEngine?: 'legacy';
}

/**
 * The same n8n with the Node 20 that runs this process. n8n's default engine for expressions
 * has no binary for Node 20, so it uses the old one.
 *
 * @returns `null` if this is not Node 20, or the n8n does not support it
 */
export function onNode20<Place extends Runtime>(runtime: Place): Place | null {
	const { execPath, versions } = process;
	if (!runtime.traits.allowsNode20 || !versions.node.startsWith('20.')) return null;
	return { ...runtime, node: execPath, expressionEngine: 'legacy' };
}

export interface RuntimeState extends Runtime {
	/** The folder of its package file and lockfile. */
	source: string;
	folder: string;
	isInstalled: boolean;
}

/** The versions of n8n pinned in `runtime/`, oldest first. */
export async function pinnedVersions(): Promise<string[]> {
	const names = await readdir(pinnedFolder);
	const versions = names.flatMap((name) => /^n8n-(\d+\.\d+\.\d+)$/.exec(name)?.slice(1) ?? []);
	return versions.sort((one, other) => one.localeCompare(other, 'en', { numeric: true }));
}

/**
 * Finds out where a runtime belongs and whether it is installed. A folder gets its name only
 * when the install is complete. The name contains a hash of the lockfile, so that another
 * lockfile is another runtime.
 *
 * @throws {UserFacingError} for a version that is not pinned
 */
export async function locateRuntime(version = usualVersion): Promise<RuntimeState> {
	const pinned = await pinnedVersions();
	if (!pinned.includes(version)) {
		throw new UserFacingError(
			`n8n ${version} is not pinned here. There are: ${pinned.join(', ')}.`,
		);
	}
	const source = path.join(pinnedFolder, `n8n-${version}`);
	const lockfile = await readFile(path.join(source, 'package-lock.json'));
	const hash = createHash('sha256').update(lockfile).digest('hex').slice(0, 12);
	const name = `n8n-${version}-${process.platform}-${process.arch}-${hash}`;
	const folder = path.join(userCacheFolder(), 'n8n-nodes-credits', name);
	const runtime = runtimeIn(folder, version);
	const isInstalled = existsSync(runtime.node) && existsSync(runtime.n8n);
	return { ...runtime, source, folder, isInstalled };
}

/** The step that installs n8n if it is missing. Its title says how much time and space that takes. */
export function installStep(runtime: RuntimeState, shutdown: Shutdown): Step {
	const { title, folder, isInstalled } = runtime;
	if (isInstalled) return { title: `${title} is installed`, work: () => Promise.resolve() };
	return {
		title: `Installing ${title}, once: about 2.7 GB and three minutes, into ${folder}`,
		work: (report) => installRuntime(runtime, report, shutdown),
	};
}

/**
 * Installs the runtime.
 *
 * @param report called with the progress in a few words
 * @throws {UserFacingError} if the disk is too full or npm fails
 */
async function installRuntime(
	{ folder, title, version, source }: RuntimeState,
	report: (progress: string) => void,
	shutdown: Shutdown,
): Promise<void> {
	const cacheFolder = path.dirname(folder);
	await mkdir(cacheFolder, { recursive: true });
	report('removing interrupted installs');
	await removeAbandonedInstalls(cacheFolder);
	await requireFreeSpace(cacheFolder);
	report('contacting the registry');
	await requireRegistry(cacheFolder, shutdown.signal);

	const unfinished = `${folder}.installing-${process.pid}`;
	const remove = (): Promise<void> => rm(unfinished, { recursive: true, force: true });
	shutdown.onEnd(remove);
	await mkdir(unfinished);
	await cp(source, unfinished, { recursive: true });

	try {
		const meter = await downloadMeter(source, report);
		await runNpm(['ci', '--prefer-offline'], unfinished, shutdown.signal, meter);
		report('fetching or compiling Node and SQLite, about a minute');
		// Of all packages only these two need their install script.
		const natives = ['rebuild', 'node', 'sqlite3', '--ignore-scripts=false'];
		await runNpm(natives, unfinished, shutdown.signal);
		report('trying it out');
		const { node, n8n } = runtimeIn(unfinished, version);
		await execa(node, [n8n, '--version'], {
			env: npmEnvironment(),
			extendEnv: false,
			cancelSignal: shutdown.signal,
		});
		await giveName(unfinished, folder, version);
	} catch (error) {
		// After Ctrl-C the clean-up does it: 240,000 files take a while.
		if (!shutdown.signal.aborted) await remove();
		if (error instanceof UserFacingError) throw error;
		throw new UserFacingError(`${title} was installed but does not run: ${String(error)}`);
	}
}

/** The version of a runtime's Node, such as `22.22.3`. */
export async function nodeVersionOf({ node }: Runtime): Promise<string> {
	const { stdout } = await execa(node, ['--version'], { env: npmEnvironment(), extendEnv: false });
	return stdout.replace(/^v/, '');
}

/** Gives a complete install its final name, in one step. */
async function giveName(unfinished: string, folder: string, version: string): Promise<void> {
	try {
		await rename(unfinished, folder);
	} catch (error) {
		// Another process was faster, and its install is just as good.
		const { isInstalled } = await locateRuntime(version);
		if (!isInstalled) throw error;
		await rm(unfinished, { recursive: true, force: true });
	}
}

/** @throws {UserFacingError} if the disk of a folder has too little space for n8n */
async function requireFreeSpace(folder: string): Promise<void> {
	const { bavail, bsize } = await statfs(folder);
	if (bavail * bsize >= neededBytes) return;
	const gigabytes = (bytes: number): string => `${(bytes / 1e9).toFixed(1)} GB`;
	throw new UserFacingError(
		`Too little disk space: n8n needs about ${gigabytes(neededBytes)} free in ${folder}, there are ${gigabytes(bavail * bsize)}.`,
	);
}

/** Removes installs whose process ended without cleaning up. */
async function removeAbandonedInstalls(cacheFolder: string): Promise<void> {
	for (const name of await readdir(cacheFolder)) {
		const installer = /\.installing-(\d+)$/.exec(name)?.[1];
		if (installer === undefined || isRunning(Number(installer))) continue;
		await rm(path.join(cacheFolder, name), { recursive: true, force: true });
	}
}

function isRunning(processId: number): boolean {
	try {
		return process.kill(processId, 0);
	} catch (error) {
		// A process of another user is running too.
		return error instanceof Error && 'code' in error && error.code === 'EPERM';
	}
}

function runtimeIn(folder: string, version: string): Runtime {
	const modules = path.join(folder, 'node_modules');
	const binary = process.platform === 'win32' ? 'node.exe' : 'node';
	return {
		node: path.join(modules, 'node', 'bin', binary),
		n8n: path.join(modules, 'n8n', 'bin', 'n8n'),
		title: `n8n ${version}`,
		version,
		traits: traitsOf(version),
	};
}

/** The platform's folder for what can be downloaded again. */
function userCacheFolder(): string {
	const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
	if (process.platform === 'win32') {
		return LOCALAPPDATA ?? path.join(homedir(), 'AppData', 'Local');
	}
	if (process.platform === 'darwin') return path.join(homedir(), 'Library', 'Caches');
	// The specification asks to ignore a relative path.
	const isUsable = XDG_CACHE_HOME !== undefined && path.isAbsolute(XDG_CACHE_HOME);
	return isUsable ? XDG_CACHE_HOME : path.join(homedir(), '.cache');
}

/** Computes the progress from npm's log: without a terminal npm shows none, but logs two answers per package. */
async function downloadMeter(
	source: string,
	report: (progress: string) => void,
): Promise<(line: string) => void> {
	const lockfile = await readFile(path.join(source, 'package-lock.json'), 'utf8');
	const { packages } = JSON.parse(lockfile) as { packages: Record<string, { os?: string[] }> };
	// Packages for one system only are not counted: most are for another system.
	const total = 2 * Object.values(packages).filter(({ os }) => os === undefined).length;
	let answers = 0;
	report('downloading');
	return (line) => {
		if (!/^npm http (?:fetch GET 200|cache) /.test(line)) return;
		answers += 1;
		// The count is not exact, so it never reports 100 %.
		const percent = Math.min(99, Math.floor((100 * answers) / total));
		report(percent < 99 ? `downloading, ${percent} %` : 'unpacking');
	};
}
