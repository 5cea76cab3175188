// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { projectFolder } from './run.mjs';

/**
 * @typedef {{ version?: string, optional?: boolean }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage> }} Lockfile
 */

/** How many packages package-lock.json asks for on this or any other platform. */
export function countLockedPackages() {
	return Object.keys(wantedPackages()).length;
}

/**
 * Whether node_modules holds what package-lock.json asks for. npm writes down
 * what it installed when it is done, so an interrupted install does not count.
 * Contents are compared, not times: a checkout renews the lockfile's time
 * without changing a word in it.
 */
export function arePackagesInstalled() {
	const installedFile = path.join(projectFolder, 'node_modules', '.package-lock.json');
	if (!existsSync(installedFile)) return false;

	const wanted = wantedPackages();
	const installed = readLockfile(installedFile);
	const isEachInstalled = Object.entries(wanted).every(([place, { version, optional }]) => {
		const found = installed[place];
		// Optional packages for other platforms are left out by npm.
		return found ? found.version === version : optional === true;
	});
	const isNothingLeftOver = Object.keys(installed).every((place) => place in wanted);
	return isEachInstalled && isNothingLeftOver;
}

function wantedPackages() {
	const packages = readLockfile(path.join(projectFolder, 'package-lock.json'));
	// The project itself stands under the empty name.
	return Object.fromEntries(Object.entries(packages).filter(([place]) => place !== ''));
}

/**
 * @param {string} file
 * @returns {Lockfile['packages']}
 */
function readLockfile(file) {
	/** @type {Lockfile} */
	const lockfile = JSON.parse(readFileSync(file, 'utf8'));
	return lockfile.packages;
}
