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

const distFolder = path.join(projectFolder, 'dist');

// Times inside dist do not tell whether a build finished, and gulp gives
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
 */
function newestChange(relativePath) {
	const top = path.join(projectFolder, relativePath);
	const isFolder = statSync(top, { throwIfNoEntry: false })?.isDirectory() === true;
	const within = isFolder ? readdirSync(top, { recursive: true, encoding: 'utf8' }) : [];
	const places = [top, ...within.map((name) => path.join(top, name))];
	return Math.max(
		...places.map((place) => statSync(place, { throwIfNoEntry: false })?.mtimeMs ?? 0),
	);
}
