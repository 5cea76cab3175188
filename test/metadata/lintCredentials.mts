// Prints, as a JSON list, what n8n's two linters say of the credential files in the
// folder that it is given. They come as ES modules, which Jest cannot load.
import process from 'node:process';

import { n8nCommunityNodesPlugin } from '@n8n/eslint-plugin-community-nodes';
import { ESLint, type Linter } from 'eslint';
import { defineConfig } from 'eslint/config';
import { parser } from 'typescript-eslint';

import { credentialRules, nodesBase } from '../../scripts/shippedRules.mjs';

const [, , folder = ''] = process.argv;

const eslint = new ESLint({
	cwd: folder,
	allowInlineConfig: false,
	overrideConfigFile: true,
	overrideConfig: defineConfig(
		n8nCommunityNodesPlugin.configs.recommended,
		{ plugins: { 'n8n-nodes-base': nodesBase } },
		{
			files: ['**/*.ts'],
			languageOptions: { parser: parser as Linter.Parser },
			rules: credentialRules,
		},
	),
});

const results = await eslint.lintFiles(['credentials/*.ts']);
const complaints = results.flatMap(({ filePath, messages }) =>
	messages.map(({ ruleId, message, line }) => `${filePath}:${line}: ${ruleId}: ${message}`),
);
process.stdout.write(JSON.stringify({ files: results.length, complaints }));
