import javaScript from '@eslint/js';
import { n8nCommunityNodesPlugin } from '@n8n/eslint-plugin-community-nodes';
import { defineConfig, globalIgnores } from 'eslint/config';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { flatConfigs as importRules } from 'eslint-plugin-import-x';
import { configs as typeScript, parser as typeScriptParser } from 'typescript-eslint';

import { credentialRules, nodeRules, nodesBase, packageRules } from './scripts/shippedRules.mjs';

const shipped = ['nodes/**/*.ts', 'credentials/**/*.ts'];

/**
 * The rooms of nodes/Credits, and which of the others each may import. Arrows
 * point one way: a room imports only rooms above it in this list.
 */
const rooms = {
	balance: [],
	simulation: ['balance'],
	providers: ['balance', 'simulation'],
	runway: ['balance'],
	chart: ['balance'],
	digest: ['balance'],
	watch: ['balance', 'runway'],
	transport: ['balance', 'providers'],
	panel: ['balance', 'providers', 'watch'],
	output: ['balance', 'providers', 'runway', 'chart', 'watch'],
	account: ['balance', 'simulation', 'providers', 'transport', 'panel', 'output'],
	overview: ['balance', 'providers', 'transport', 'panel', 'output', 'account', 'digest'],
	operations: ['balance', 'runway', 'transport', 'panel', 'output', 'account'],
	trigger: ['balance', 'simulation', 'watch', 'transport', 'panel', 'output', 'account'],
};

/** Rooms that know neither n8n nor the clock nor chance: all of it comes in as arguments. */
const pureRooms = ['balance', 'simulation', 'providers', 'runway', 'chart', 'digest', 'watch'];

const roomZones = [
	...Object.entries(rooms).map(([room, others]) => ({
		target: `./nodes/Credits/${room}`,
		from: './nodes/Credits',
		except: [room, ...others].map((name) => `./${name}`),
		message: `The room '${room}' may import ${others.join(', ') || 'no other room'} (docs/architecture.md).`,
	})),
	{
		target: './nodes/Credits/*.ts',
		from: './nodes/Credits',
		except: ['panel', 'operations', 'overview', 'trigger'].map((name) => `./${name}`),
		message: 'A node file holds its description and hands over to operations or trigger.',
	},
	{
		target: './credentials',
		from: './nodes',
		except: ['./Credits/transport/signature.ts'],
		message: 'A credential file is literal: it imports nothing of ours but what signs a request.',
	},
	{
		target: ['./nodes', './credentials'],
		from: ['./sandbox', './harness', './scripts', './test', './lab'],
		message: 'The shipped code knows nothing of how it is tried out.',
	},
];

/** Rooms in which the shipped code is tried out. */
const trialZones = [
	{ target: './sandbox', from: ['./harness', './scripts', './test', './lab'] },
	{ target: './harness', from: ['./scripts', './test', './lab'] },
	{ target: './lab', from: './test' },
	{ target: './test', from: './lab', except: ['./faults/catalogue'] },
].map((zone) => ({ ...zone, message: 'See the table of rooms in docs/architecture.md.' }));

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
		rules: {
			'prefer-spread': 'off',
			'no-console': 'error',
			'import-x/no-restricted-paths': ['error', { zones: roomZones }],
		},
	},
	{
		files: pureRooms.map((room) => `nodes/Credits/${room}/**/*.ts`),
		rules: {
			'no-restricted-imports': ['error', 'n8n-workflow', 'n8n-core'],
			'no-restricted-properties': [
				'error',
				{ object: 'Date', property: 'now', message: 'The time comes in as an argument.' },
				{ object: 'Math', property: 'random', message: 'Chance comes in as an argument.' },
			],
			'no-restricted-syntax': [
				'error',
				{
					selector: "NewExpression[callee.name='Date'][arguments.length=0]",
					message: 'The time comes in as an argument.',
				},
			],
		},
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
		rules: {
			// What a script tells its user goes through process.stdout.
			'no-console': 'error',
			'import-x/no-restricted-paths': ['error', { zones: trialZones }],
		},
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
