import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { credentialFileText } from '../../scripts/generate/credentialFiles';
import { iconFiles } from '../../scripts/generate/icons';
import { credentialFile } from '../../scripts/generate/manifest';
import { PROJECT_FOLDER } from './builtPackage';
import { inventedProviders } from './inventedProviders';

/** Compiler and linters start anew, on a machine that does other things. */
jest.setTimeout(120_000);

describe('generated credential files', () => {
	let folder: string;

	beforeAll(() => {
		folder = mkdtempSync(path.join(tmpdir(), 'credential-files-'));
		for (const name of ['node_modules', 'nodes']) {
			symlinkSync(path.join(PROJECT_FOLDER, name), path.join(folder, name));
		}
		writeFileSync(path.join(folder, 'package.json'), '{ "name": "n8n-nodes-made-up" }');
		for (const name of ['credentials', 'icons']) mkdirSync(path.join(folder, name));
		for (const [index, { record }] of inventedProviders.entries()) {
			const named = { ...record, name: `madeUp${index}` };
			for (const icon of iconFiles(named))
				writeFileSync(path.join(folder, icon.path), icon.content);
			writeFileSync(path.join(folder, credentialFile(named)), credentialFileText(named, true));
		}
	});

	afterAll(() => {
		rmSync(folder, { recursive: true });
	});

	it("pass both of n8n's linters without a word", () => {
		const script = path.join(PROJECT_FOLDER, 'test/metadata/lintCredentials.mts');
		const { stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script, folder], {
			cwd: PROJECT_FOLDER,
			encoding: 'utf8',
		});
		expect({ stderr, ...(JSON.parse(stdout || '{}') as object) }).toEqual({
			stderr: '',
			files: inventedProviders.length,
			complaints: [],
		});
	});

	it("compile against n8n's types", () => {
		const files = inventedProviders.map((_, index) => credentialFile({ name: `madeUp${index}` }));
		const { stdout } = spawnSync(
			process.execPath,
			[
				path.join(PROJECT_FOLDER, 'node_modules/typescript/bin/tsc'),
				...['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--skipLibCheck'],
				...['--target', 'es2022', '--module', 'node16', '--types', 'node'],
				...files,
			],
			{ cwd: folder, encoding: 'utf8' },
		);
		expect(stdout).toBe('');
	});
});
