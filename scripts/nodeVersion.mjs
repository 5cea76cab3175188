// @ts-check
import { readFileSync } from 'node:fs';
import process from 'node:process';

/** Ends the process with one line if Node is older than `engines` in package.json allows. */
export function requireSupportedNode() {
	const packageFile = new URL('../package.json', import.meta.url);
	/** @type {string} */
	const range = JSON.parse(readFileSync(packageFile, 'utf8')).engines.node;
	const minimum = range.replace('>=', '');
	const [minimumMajor = 0, minimumMinor = 0] = minimum.split('.').map(Number);
	const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
	if (major > minimumMajor || (major === minimumMajor && minor >= minimumMinor)) return;

	process.stderr.write(
		`This project needs Node ${minimum} or newer; this is Node ${process.versions.node}.\n`,
	);
	process.exit(1);
}
