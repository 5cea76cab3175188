// @ts-check
import {
	existsSync,
	mkdirSync,
	readdirSync,
	rmSync,
	statSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import path from 'node:path';

import { projectFolder } from './run.mjs';

export const distFolder = path.join(projectFolder, 'dist');

// Times inside dist do not tell whether a build came to its end, and gulp gives
// copies the time of their original. Hence a mark, written last.
const finishedMark = path.join(projectFolder, '.cache', 'build-finished');

const buildInputs = [
	'nodes',
	'credentials',
	'icons',
	'gulpfile.js',
	'tsconfig.json',
	'tsconfig.build.json',
	'scripts/build.mjs',
	// Another compiler, another output.
	'node_modules/typescript/package.json',
];

/** Whether dist is complete and newer than every file it is made from. */
export function isBuildCurrent() {
	if (!existsSync(distFolder) || !existsSync(finishedMark)) return false;
	const newestInput = Math.max(...buildInputs.map(newestChange));
	return statSync(finishedMark).mtimeMs > newestInput;
}

export function discardBuild() {
	rmSync(finishedMark, { force: true });
	rmSync(distFolder, { recursive: true, force: true });
}

/**
 * @param {Date} startedAt when the build began to read its inputs: a file saved
 * while it ran must count as newer
 */
export function markBuildFinished(startedAt) {
	mkdirSync(path.dirname(finishedMark), { recursive: true });
	writeFileSync(finishedMark, '');
	utimesSync(finishedMark, startedAt, startedAt);
}

/**
 * The latest modification below a path, in milliseconds. Folders count too:
 * removing a file changes nothing but its folder.
 *
 * @param {string} relativePath
 * @returns {number}
 */
function newestChange(relativePath) {
	const absolutePath = path.join(projectFolder, relativePath);
	const status = statSync(absolutePath, { throwIfNoEntry: false });
	if (!status) return 0;
	if (!status.isDirectory()) return status.mtimeMs;
	const children = readdirSync(absolutePath).map((name) => path.join(relativePath, name));
	return Math.max(status.mtimeMs, ...children.map(newestChange));
}
