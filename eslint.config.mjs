import javaScript from '@eslint/js';
import { n8nCommunityNodesPlugin } from '@n8n/eslint-plugin-community-nodes';
import { defineConfig, globalIgnores } from 'eslint/config';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { flatConfigs as importRules } from 'eslint-plugin-import-x';
import { configs as typeScript, parser as typeScriptParser } from 'typescript-eslint';

import { credentialRules, nodeRules, nodesBase, packageRules } from './scripts/shippedRules.mjs';

const shipped = ['nodes/**/*.ts', 'credentials/**/*.ts'];

export default defineConfig(
	globalIgnores(['dist/', 'coverage/', '.cache/']),
	{
		// n8n's scan of the published package ignores comments that switch rules
		// off, so here they have no effect either, and leaving one in is reported.
		linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
		plugins: { 'n8n-nodes-base': nodesBase },
		settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
	},

	// The shipped code, under the very rules of n8n's configuration for community packages.
	{
		files: shipped,
		extends: [
			javaScript.configs.recommended,
			typeScript.recommended,
			n8nCommunityNodesPlugin.configs.recommended,
			importRules.recommended,
		],
		rules: { 'prefer-spread': 'off', 'no-console': 'error' },
	},
	{ files: ['credentials/**/*.ts'], rules: credentialRules },
	{ files: ['nodes/**/*.ts'], rules: nodeRules },
	{
		files: ['package.json'],
		extends: [n8nCommunityNodesPlugin.configs.recommended],
		rules: packageRules,
		languageOptions: {
			parser: typeScriptParser,
			parserOptions: { extraFileExtensions: ['.json'] },
		},
	},

	// Development code. n8n's rules have no place here: they confine code to what
	// n8n's process may use (no files, no environment, no timers, no packages of
	// one's own), and a sandbox server, a test or a build script consists of those.
	{
		files: ['**/*.{ts,mts,mjs,js}'],
		ignores: shipped,
		extends: [javaScript.configs.recommended, importRules.recommended],
		// What a script tells its user goes through process.stdout.
		rules: { 'no-console': 'error' },
	},
	{
		// Not *.js: that is CommonJS, whose `require` these rules reject.
		files: ['**/*.{ts,mts,mjs}'],
		ignores: shipped,
		extends: [typeScript.recommended],
	},
	{
		files: ['**/*.js'],
		languageOptions: {
			sourceType: 'commonjs',
			globals: { __dirname: 'readonly', process: 'readonly' },
		},
	},
	{
		files: ['**/*.mjs'],
		languageOptions: { globals: { URL: 'readonly' } },
	},
);
