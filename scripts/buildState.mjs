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

// The times in dist do not show whether a build has finished, and gulp keeps the times of the
// originals. So the build writes this file last.
const finishedMark = path.join(projectFolder, '.cache', 'build-finished');

const buildInputs = [
	'nodes',
	'credentials',
	'icons',
	'gulpfile.js',
	'tsconfig.json',
	'tsconfig.build.json',
	'scripts/build.mjs',
	// Another version of the compiler may produce another output.
	'node_modules/typescript/package.json',
];

/** Whether dist is complete and newer than all its sources. */
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
 * @param {Date} startedAt when the build began: a file saved during the build must count as
 * newer
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
