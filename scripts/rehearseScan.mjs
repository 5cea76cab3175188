// @ts-check
// Before n8n accepts a published package, its scanner lints the source and the tarball,
// ignoring comments that switch rules off. `eslint .` does that to the source, and this to
// the tarball, so that the answer is known before publishing.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { n8nCommunityNodesPlugin } from '@n8n/eslint-plugin-community-nodes';
import { ESLint } from 'eslint';
import { defineConfig } from 'eslint/config';
import { glob } from 'tinyglobby';
import { parser } from 'typescript-eslint';

import { ensureBuild } from './install.mjs';
import { runNpm, runScript } from './run.mjs';
import { nodesBase, packageRules } from './shippedRules.mjs';

// The declarations of the two packages describe the same parser differently.
const typeScriptParser = /** @type {import('eslint').Linter.Parser} */ (
	/** @type {unknown} */ (parser)
);

const scanRules = defineConfig(
	n8nCommunityNodesPlugin.configs.recommended,
	{ rules: { 'no-console': 'error' }, plugins: { 'n8n-nodes-base': nodesBase } },
	{ files: ['package.json'], rules: packageRules },
	{ files: ['**/*.json'], languageOptions: { parser: typeScriptParser } },
);

/** The modules that a package without dependencies can load in n8n. */
const modulesAtRunTime = ['n8n-workflow', 'crypto', 'node:crypto'];

/** The files that may be published. npm adds the documents and package.json by itself. */
const expectedContent =
	/^(?:package\.json|(?:README|LICENSE|CHANGELOG)(?:\.md)?|dist\/(?:(?:nodes|credentials)\/.+\.(?:js|json)|icons\/.+\.svg))$/;

await runScript(async () => {
	await ensureBuild();
	const temporaryFolder = mkdtempSync(path.join(realpathSync(tmpdir()), 'rehearse-scan-'));
	try {
		const content = await unpackTarball(temporaryFolder);
		const passed = [await lint(content), await checkContent(content)];
		if (passed.includes(false)) process.exitCode = 1;
	} finally {
		rmSync(temporaryFolder, { recursive: true, force: true });
	}
});

/**
 * Packs the project as `npm publish` would, and unpacks the result.
 *
 * @param {string} folder an existing empty folder
 * @returns the folder with its content
 */
async function unpackTarball(folder) {
	await runNpm('Packing', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder]);
	const [name = ''] = await glob('*.tgz', { cwd: folder });
	say(`Tarball size: ${(statSync(path.join(folder, name)).size / 1024).toFixed(1)} KiB`);
	mkdirSync(path.join(folder, 'content'));
	// Relative names, because some versions of tar on Windows take "C:" for a host name.
	const unpacking = ['-xzf', name, '-C', 'content', '--strip-components=1'];
	execFileSync('tar', unpacking, { cwd: folder, stdio: 'inherit' });
	return path.join(folder, 'content');
}

/**
 * @param {string} folder the unpacked tarball
 * @returns {Promise<boolean>} whether there is no error; like n8n's scanner,
 * warnings are shown and let through
 */
async function lint(folder) {
	const files = await glob('**/*.{js,json}', { cwd: folder, absolute: true });
	const eslint = new ESLint({
		cwd: folder,
		allowInlineConfig: false,
		overrideConfigFile: true,
		overrideConfig: scanRules,
	});
	const results = await eslint.lintFiles(files);
	const report = await (await eslint.loadFormatter('stylish')).format(results);
	const errors = results.reduce((sum, result) => sum + result.errorCount, 0);
	say(`Linted: ${files.length} files, ${errors === 0 ? 'no errors' : `${errors} errors`}`);
	if (report) say(report);
	return errors === 0;
}

/**
 * Checks that the package contains every file that n8n needs, and no other.
 *
 * @param {string} folder the unpacked tarball
 */
async function checkContent(folder) {
	const present = await glob('**', { cwd: folder, dot: true });
	/** @type {{ n8n: { nodes: string[], credentials: string[] } }} */
	const { n8n } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
	const documents = present.map((file) => file.replace(/\.md$/, ''));
	const complaints = [
		...present
			.filter((file) => !expectedContent.test(file))
			.map((file) => `${file} does not belong in the package`),
		...[...n8n.nodes, ...n8n.credentials]
			.filter((file) => !present.includes(file))
			.map((file) => `${file} is named in package.json and missing`),
		...['README', 'LICENSE']
			.filter((name) => !documents.includes(name))
			.map((name) => `${name} is missing`),
		...present
			.filter((file) => file.endsWith('.js'))
			.flatMap((file) => foreignModules(folder, file)),
	];
	say(`Content: ${present.length} files, ${complaints.length === 0 ? 'as expected' : 'wrong:'}`);
	for (const complaint of complaints) say(`  ${complaint}`);
	return complaints.length === 0;
}

/**
 * The modules that a compiled file loads and that a user does not have. n8n's scan accepts
 * all devDependencies.
 *
 * @param {string} folder
 * @param {string} file a compiled file in it
 */
function foreignModules(folder, file) {
	const code = readFileSync(path.join(folder, file), 'utf8');
	return [...code.matchAll(/\b(?:require|import)\(\s*(['"])(.+?)\1\s*\)/g)]
		.map(([, , name = '']) => name)
		.filter((name) => !name.startsWith('.') && !modulesAtRunTime.includes(name))
		.map((name) => `${file} loads ${name}`);
}

/** @param {string} line */
function say(line) {
	process.stdout.write(`${line}\n`);
}
