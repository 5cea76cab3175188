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

/** One folder for each n8n that is pinned, with the Node that it needs. */
const pinnedFolder = path.join(projectFolder, 'runtime');

/** The version that everything runs on where no other is asked for. */
export const usualVersion = '2.41.1';

/** The runtime takes 2.3 GB, npm's own cache of the downloads close to 1 GB. */
const neededBytes = 3.5e9;

/** n8n with its own Node, as installed in the user's cache folder. */
export interface Runtime {
	/** The Node binary that runs n8n. */
	node: string;
	/** n8n's command line program, for that Node. */
	n8n: string;
	/** For people: `n8n 2.41.1`. */
	title: string;
	/** Such as `2.41.1`. */
	version: string;
	/** What is particular to this version. */
	traits: Traits;
	/** How n8n evaluates expressions, if it cannot use its usual engine. */
	expressionEngine?: 'legacy';
}

/**
 * The same n8n with the Node 20 that runs this process, where it is one and the
 * n8n allows it. What n8n evaluates expressions with has no binary for Node 20,
 * so there it has to use its old engine.
 *
 * @returns `null` if there is no such n8n to try
 */
export function onNode20<Place extends Runtime>(runtime: Place): Place | null {
	const { execPath, versions } = process;
	if (!runtime.traits.allowsNode20 || !versions.node.startsWith('20.')) return null;
	return { ...runtime, node: execPath, expressionEngine: 'legacy' };
}

export interface RuntimeState extends Runtime {
	/** The package file and lockfile that it is made from. */
	source: string;
	folder: string;
	isInstalled: boolean;
}

/** The versions of n8n that `runtime/` pins, oldest first. */
export async function pinnedVersions(): Promise<string[]> {
	const names = await readdir(pinnedFolder);
	const versions = names.flatMap((name) => /^n8n-(\d+\.\d+\.\d+)$/.exec(name)?.slice(1) ?? []);
	return versions.sort((one, other) => one.localeCompare(other, 'en', { numeric: true }));
}

/**
 * Says where a runtime belongs and whether it is there. An install gets that
 * name only when it is complete, so what is there is whole. The lockfile is in
 * the name: another lockfile is another runtime.
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

/** The step that installs n8n where it is missing. It says beforehand how much time and space that takes. */
export function installStep(runtime: RuntimeState, shutdown: Shutdown): Step {
	const { title, folder, isInstalled } = runtime;
	if (isInstalled) return { title: `${title} is installed`, work: () => Promise.resolve() };
	return {
		title: `Installing ${title}, once: about 2.7 GB and three minutes, into ${folder}`,
		work: (report) => installRuntime(runtime, report, shutdown),
	};
}

/**
 * Installs the runtime: 2.7 GB and about three minutes.
 *
 * @param report takes a few words about how far it is, often
 * @throws {UserFacingError} when the disk is too full or npm cannot do its work
 */
async function installRuntime(
	{ folder, title, version, source }: RuntimeState,
	report: (progress: string) => void,
	shutdown: Shutdown,
): Promise<void> {
	const cacheFolder = path.dirname(folder);
	await mkdir(cacheFolder, { recursive: true });
	report('removing what an interrupted install left');
	await removeAbandonedInstalls(cacheFolder);
	await requireFreeSpace(cacheFolder);
	report('asking for the registry');
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
		// Of all packages only these two cannot do without their install script.
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
		// Not in the way of Ctrl-C: 240,000 files take their time.
		if (!shutdown.signal.aborted) await remove();
		if (error instanceof UserFacingError) throw error;
		throw new UserFacingError(`${title} was installed but does not run: ${String(error)}`);
	}
}

/** Which Node a runtime brings, such as `22.22.3`. */
export async function nodeVersionOf({ node }: Runtime): Promise<string> {
	const { stdout } = await execa(node, ['--version'], { env: npmEnvironment(), extendEnv: false });
	return stdout.replace(/^v/, '');
}

/** An incomplete install is never taken for a complete one: the name appears in one step, at the end. */
async function giveName(unfinished: string, folder: string, version: string): Promise<void> {
	try {
		await rename(unfinished, folder);
	} catch (error) {
		// Another start was faster; its install is as good as this one.
		const { isInstalled } = await locateRuntime(version);
		if (!isInstalled) throw error;
		await rm(unfinished, { recursive: true, force: true });
	}
}

/** @throws {UserFacingError} when there is too little space for n8n on the disk of a folder */
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

/** Where this platform keeps what can be downloaded again. */
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

/** npm shows no progress to a pipe, but names each answer: two per package. */
async function downloadMeter(
	source: string,
	report: (progress: string) => void,
): Promise<(line: string) => void> {
	const lockfile = await readFile(path.join(source, 'package-lock.json'), 'utf8');
	const { packages } = JSON.parse(lockfile) as { packages: Record<string, { os?: string[] }> };
	// Most packages that are for one system only are for another system.
	const total = 2 * Object.values(packages).filter(({ os }) => os === undefined).length;
	let answers = 0;
	report('downloading');
	return (line) => {
		if (!/^npm http (?:fetch GET 200|cache) /.test(line)) return;
		answers += 1;
		// The count is not exact: 100 % is when npm says so.
		const percent = Math.min(99, Math.floor((100 * answers) / total));
		report(percent < 99 ? `downloading, ${percent} %` : 'unpacking');
	};
}
