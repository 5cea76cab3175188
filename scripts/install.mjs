// @ts-check
// Each function here brings one thing up to date and returns at once if it already is, so
// that every command works on a fresh clone. It may import Node's own modules only: it runs
// before anything is installed.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

import { isBuildCurrent } from './buildState.mjs';
import { requireSupportedNode } from './nodeVersion.mjs';
import { projectFolder, runNode, runNpm } from './run.mjs';

/** The sandbox's certificate authority, for NODE_EXTRA_CA_CERTS. */
export const authorityCertificate = path.join(projectFolder, '.cache', 'authority', 'ca.pem');

/**
 * Brings packages, build and certificate authority up to date. Ends the process if Node is
 * too old.
 *
 * @throws {import('./run.mjs').StepFailed}
 */
export async function prepareProject() {
	requireSupportedNode();
	await ensureDependencies();
	await ensureBuild();
	const authority = ['--import', 'tsx', 'sandbox/authority.ts'];
	await runNode('Preparing the sandbox certificate authority', authority);
}

/** Installs node_modules when it differs from package-lock.json. */
async function ensureDependencies() {
	if (arePackagesInstalled()) return;
	const startedAt = Date.now();
	say('Installing packages (npm ci); this can take some minutes.');
	// Named, because NODE_ENV=production would leave out everything this project has.
	await runNpm('Installing packages', ['ci', '--include=dev']);
	say(`Installed in ${Math.round((Date.now() - startedAt) / 1000)} s.`);
}

/**
 * Builds dist when a source is newer.
 *
 * @throws {import('./run.mjs').StepFailed}
 */
export async function ensureBuild() {
	if (isBuildCurrent()) return;
	say('Building dist.');
	await runNode('Building', ['scripts/build.mjs']);
}

/**
 * Whether node_modules has what package-lock.json asks for. npm lists what it has installed
 * only when it is done, so an interrupted install does not count. Contents are compared, not
 * times: a checkout changes the time of an unchanged lockfile.
 */
function arePackagesInstalled() {
	const installedFile = path.join(projectFolder, 'node_modules', '.package-lock.json');
	if (!existsSync(installedFile)) return false;
	const installed = readLockfile(installedFile);
	const wanted = readLockfile(path.join(projectFolder, 'package-lock.json'));
	// The project itself stands under the empty name.
	delete wanted[''];
	const isEachInstalled = Object.entries(wanted).every(([place, { version, optional }]) => {
		const found = installed[place];
		// Optional packages for other platforms are left out by npm.
		return found ? found.version === version : optional === true;
	});
	return isEachInstalled && Object.keys(installed).every((place) => place in wanted);
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function readLockfile(file) {
	return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/** @param {string} line */
function say(line) {
	process.stderr.write(`${line}\n`);
}
