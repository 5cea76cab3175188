import { spawnSync } from 'node:child_process';
import path from 'node:path';

import * as ts from 'typescript';

import { remoteProviders } from '../../nodes/Credits/providers';
import { credentialFileText } from '../../scripts/generate/credentialFiles';
import { credentialFile } from '../../scripts/generate/manifest';
import { oneRequestProviders } from '../support/madeUpProviders';
import { PROJECT_FOLDER } from './builtPackage';

/**
 * The files of made-up credentials, one for each thing that a record can say of a credential,
 * under the names of files that are there: the catalogue may lose the last record that says it.
 */
const files = Object.fromEntries(
	Object.values(oneRequestProviders).flatMap((madeUp, index) => {
		const { name } = remoteProviders[index] ?? madeUp;
		const record = { ...madeUp, name };
		return [[path.join(PROJECT_FOLDER, credentialFile(record)), credentialFileText(record, true)]];
	}),
);

/** Lints texts as files, by the configuration of the project, which is too new a module for Jest. */
const LINT = `
	import { ESLint } from 'eslint';
	const eslint = new ESLint();
	const files = Object.entries(JSON.parse(process.argv[1]));
	for (const [filePath, text] of files) {
		for (const { messages } of await eslint.lintText(text, { filePath })) {
			for (const { ruleId, message } of messages) console.log(filePath, ruleId, message);
		}
	}`;

it("a generated credential of any shape passes n8n's linters", () => {
	const { stdout, stderr } = spawnSync(
		process.execPath,
		['--input-type=module', '--eval', LINT, JSON.stringify(files)],
		{ cwd: PROJECT_FOLDER, encoding: 'utf8' },
	);
	expect({ stdout, stderr }).toEqual({ stdout: '', stderr: '' });
});

it('a generated credential of any shape compiles', () => {
	const { config } = ts.readConfigFile(path.join(PROJECT_FOLDER, 'tsconfig.json'), (file) =>
		ts.sys.readFile(file),
	) as { config: object };
	const { options } = ts.parseJsonConfigFileContent(config, ts.sys, PROJECT_FOLDER);
	const host = ts.createCompilerHost(options);
	const { readFile } = host;
	host.readFile = (file) => files[path.resolve(file)] ?? readFile(file);
	const program = ts.createProgram(Object.keys(files), { ...options, noEmit: true }, host);
	const complaints = ts
		.getPreEmitDiagnostics(program)
		.map(({ file, messageText }) => [file?.fileName, messageText]);
	expect(complaints).toEqual([]);
});
