// @ts-check
'use strict';

const { dest, src } = require('gulp');

/**
 * Puts what the TypeScript compiler leaves behind next to its output: icons,
 * codex files and output schemas. n8n finds all three by their place relative
 * to the compiled file, so dist mirrors the source folders.
 */
function copyAssets() {
	return (
		// Read as bytes: decoding to text and back would damage anything that is not UTF-8.
		src(['icons/**/*.svg', 'nodes/**/*.node.json', 'nodes/**/__schema__/**/*.json'], {
			base: '.',
			encoding: false,
		}).pipe(dest('dist'))
	);
}

exports.copyAssets = copyAssets;
exports.default = copyAssets;
