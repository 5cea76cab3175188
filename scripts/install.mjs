// @ts-check
// Each function here brings one thing up to date and returns at once when it
// already is, so that every command works on a fresh clone. Only Node's own
// modules: this runs before anything is installed.
import path from 'node:path';
import process from 'node:process';

import { isBuildCurrent } from './buildState.mjs';
import { arePackagesInstalled, countLockedPackages } from './installedPackages.mjs';
import { projectFolder, runNode, runNpm } from './run.mjs';

/** The sandbox's certificate authority, for NODE_EXTRA_CA_CERTS. */
export const authorityCertificate = path.join(projectFolder, '.cache', 'authority', 'ca.pem');

/**
 * Installs node_modules when it differs from package-lock.json.
 *
 * @throws {import('./run.mjs').StepFailed}
 */
export async function ensureDependencies() {
	if (arePackagesInstalled()) return;
	const startedAt = Date.now();
	say(`Installing about ${countLockedPackages()} packages (npm ci); this can take some minutes.`);
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
 * Makes sure that the sandbox's certificate authority exists and is valid.
 *
 * @throws {import('./run.mjs').StepFailed}
 */
export async function ensureAuthority() {
	await runNode('Preparing the sandbox certificate authority', [
		'--import',
		'tsx',
		'sandbox/authority.ts',
	]);
}

/** @param {string} line */
function say(line) {
	process.stderr.write(`${line}\n`);
}
