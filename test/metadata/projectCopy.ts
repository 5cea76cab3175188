import { spawnSync } from 'node:child_process';
import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	realpathSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { PROJECT_FOLDER } from './builtPackage';

/** What generating reads and writes. */
const PARTS = [
	...['nodes', 'credentials', 'sandbox', 'scripts', 'icons', 'examples', 'docs', 'test/example'],
	...['test/metadata/published.json', 'package.json', 'README.md', 'CONTRIBUTING.md'],
	'.prettierrc.json',
];

/** How a command ended. */
export interface Ended {
	exitCode: number | null;
	stdout: string;
	stderr: string;
}

/** A copy of the project in which files can be changed and commands run. */
export class ProjectCopy {
	private readonly folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'project-copy-'));

	/** @param without folders below it that are not copied, by a part of their path */
	constructor(without: RegExp) {
		for (const part of PARTS) {
			cpSync(path.join(PROJECT_FOLDER, part), this.absolute(part), {
				recursive: true,
				filter: (source) => !source.endsWith('.png') && !without.test(source),
			});
		}
		symlinkSync(path.join(PROJECT_FOLDER, 'node_modules'), this.absolute('node_modules'));
	}

	/** Runs one of the project's scripts. */
	run(script: string, ...args: string[]): Ended {
		const { status, stdout, stderr } = spawnSync(
			process.execPath,
			[...(script.endsWith('.ts') ? ['--import', 'tsx'] : []), script, ...args],
			{ cwd: this.folder, encoding: 'utf8' },
		);
		return { exitCode: status, stdout, stderr };
	}

	read(file: string): string {
		return readFileSync(this.absolute(file), 'utf8');
	}

	has(file: string): boolean {
		return existsSync(this.absolute(file));
	}

	write(file: string, content: string): void {
		mkdirSync(path.dirname(this.absolute(file)), { recursive: true });
		writeFileSync(this.absolute(file), content);
	}

	remove(file: string): void {
		rmSync(this.absolute(file), { recursive: true });
	}

	/** Takes the whole copy away. */
	dispose(): void {
		rmSync(this.folder, { recursive: true });
	}

	private absolute(file: string): string {
		return path.join(this.folder, file);
	}
}
