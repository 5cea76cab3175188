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

import { exampleFile } from '../../scripts/generate/guideExample';
import { PROJECT_FOLDER } from './builtPackage';

/** Each command starts anew, on a machine that does other things. */
jest.setTimeout(120_000);

const FOLDER = 'nodes/Credits/providers/lumenote';
const RECORDS = 'nodes/Credits/providers/records.ts';
const GENERATE = 'scripts/generate.ts';

/** Everything that is written for a provider, but for what all of them share. */
const OWN_FILES = [
	'credentials/LumenoteCreditsApi.credentials.ts',
	'icons/lumenote.svg',
	'icons/lumenote.dark.svg',
	'docs/providers/lumenote.md',
];

const SHARED_FILES = [
	RECORDS,
	'package.json',
	'nodes/Credits/Credits.node.json',
	'nodes/Credits/CreditsTrigger.node.json',
	'nodes/Credits/CreditsOverview.node.json',
	'test/metadata/published.json',
	'README.md',
	'docs/providers/README.md',
];

/** What generating reads and writes. */
const PARTS = [
	...['nodes', 'credentials', 'sandbox', 'scripts', 'icons', 'examples', 'docs', 'test/example'],
	...['test/metadata/published.json', 'package.json', 'README.md', 'CONTRIBUTING.md'],
	'.prettierrc.json',
];

/** A copy of the project in which files can be changed and commands run. */
const copy = mkdtempSync(path.join(realpathSync(tmpdir()), 'project-copy-'));
const inCopy = (file: string) => path.join(copy, file);
const has = (file: string) => existsSync(inCopy(file));
const read = (file: string) => readFileSync(inCopy(file), 'utf8');

function write(file: string, content: string): void {
	mkdirSync(path.dirname(inCopy(file)), { recursive: true });
	writeFileSync(inCopy(file), content);
}

/** Runs one of the project's scripts; `entries` are the lines of its report below the title. */
function run(script: string, ...args: string[]) {
	const loading = script.endsWith('.ts') ? ['--import', 'tsx'] : [];
	const { status, stdout, stderr } = spawnSync(process.execPath, [...loading, script, ...args], {
		cwd: copy,
		encoding: 'utf8',
	});
	const [, ...lines] = stdout.trimEnd().split('\n');
	return { exitCode: status, stdout, stderr, entries: lines.map((line) => line.trim()) };
}

describe('a provider on its way into the catalogue', () => {
	beforeAll(() => {
		for (const part of PARTS) {
			cpSync(path.join(PROJECT_FOLDER, part), inCopy(part), {
				recursive: true,
				// Providers that begin with an a stand for all: each command loads every provider there is.
				filter: (source) => !/\.png$|\/providers\/[b-z]\w+$/.test(source),
			});
		}
		symlinkSync(path.join(PROJECT_FOLDER, 'node_modules'), inCopy('node_modules'));
		expect(run(GENERATE)).toMatchObject({ exitCode: 0, stderr: '' });
	});

	afterAll(() => {
		rmSync(copy, { recursive: true });
	});

	it('begins with two files full of blanks', () => {
		const { exitCode, stdout, stderr } = run('scripts/newProvider.mjs', 'lumenote');

		expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
		expect(stdout).toContain(`${FOLDER}/record.ts`);
		expect(read(`${FOLDER}/record.ts`)).toContain("name: 'lumenote',");
		expect(read(`${FOLDER}/answers.ts`)).toContain('record: lumenote,');
	});

	const TAKEN = "There is a provider 'lumenote' already.";
	const notCamelCase = (id: string) =>
		`'${id}' is not camelCase: letters and digits, the first one in lower case.`;

	it.each([
		['lumenote', TAKEN],
		['lumeNote', TAKEN],
		['simulated', "There is a provider 'simulated' already."],
		['Lumenote', notCamelCase('Lumenote')],
		['lume-note', notCamelCase('lume-note')],
		['../lumen', notCamelCase('../lumen')],
		['default', "'default' is a reserved word of the language: choose another id."],
	])('cannot begin as %s', (id, complaint) => {
		const before = read(`${FOLDER}/record.ts`);
		const refusal = { exitCode: 2, stdout: '', stderr: `${complaint}\n` };
		expect(run('scripts/newProvider.mjs', id)).toMatchObject(refusal);
		expect(read(`${FOLDER}/record.ts`)).toBe(before);
	});

	it('is not generated while there are blanks: each is listed with its line', () => {
		const { exitCode, entries } = run(GENERATE);

		const blanks = ['record.ts', 'answers.ts'].flatMap((file) =>
			read(`${FOLDER}/${file}`)
				.split('\n')
				.flatMap((line, index) =>
					line.includes('TODO') ? [`${FOLDER}/${file}:${index + 1}: ${line.trim()}`] : [],
				),
		);
		expect(exitCode).toBe(1);
		expect(blanks.length).toBeGreaterThan(15);
		expect(entries).toEqual(blanks);
		expect(OWN_FILES.filter(has)).toEqual([]);
		expect(read(RECORDS)).not.toContain('lumenote');
	});

	it('gets all its files when it is filled in, and the shared ones name it', () => {
		for (const file of ['record.ts', 'answers.ts'] as const) {
			write(`${FOLDER}/${file}`, exampleFile(file));
		}
		const { exitCode, entries } = run(GENERATE);

		expect(exitCode).toBe(0);
		expect(entries.sort()).toEqual([...OWN_FILES, ...SHARED_FILES].sort());
		// The README names some of a category only.
		const naming = SHARED_FILES.filter((file) => file !== 'README.md');
		expect(naming.filter((file) => !/lumenote/i.test(read(file)))).toEqual([]);
		const row = /^\| \[Lumenote\]\(lumenote\.md\) \| .* \| documented \|$/m;
		expect(read('docs/providers/README.md')).toMatch(row);
		expect(run(GENERATE, '--check').entries).toEqual([]);
	});

	it('is checked to the last file: what is changed, missing or left over is named', () => {
		const former = ['icons/x.svg', 'credentials/XCreditsApi.credentials.ts', 'docs/providers/x.md'];
		const missing = ['credentials/LumenoteCreditsApi.credentials.ts', 'icons/anthropic.dark.svg'];
		write('docs/providers/lumenote.md', 'something else');
		for (const file of former) write(file, '');
		for (const file of missing) rmSync(inCopy(file));
		const { exitCode, entries } = run(GENERATE, '--check');

		expect(exitCode).toBe(1);
		expect(entries.sort()).toEqual(['docs/providers/lumenote.md', ...former, ...missing].sort());
	});

	it('leaves with its folder, but not from the list of published names', () => {
		rmSync(inCopy(FOLDER), { recursive: true });
		const stale = run(GENERATE, '--check');
		const { exitCode } = run(GENERATE);

		expect(stale.entries).toEqual([RECORDS]);
		expect(exitCode).toBe(0);
		expect(OWN_FILES.filter(has)).toEqual([]);
		expect(SHARED_FILES.filter((file) => /lumenote/i.test(read(file)))).toEqual([
			'test/metadata/published.json',
		]);
	});

	it('is named with what is wrong when a file is missing or cannot be loaded', () => {
		write(`${FOLDER}/record.ts`, 'export const other = 1;');
		write('nodes/Credits/providers/lumen/answers.ts', "throw new Error('Oops');");
		const { exitCode, entries } = run(GENERATE);

		expect(exitCode).toBe(1);
		expect(entries).toEqual([
			'nodes/Credits/providers/lumen/record.ts is missing',
			'nodes/Credits/providers/lumen/answers.ts cannot be loaded: Oops',
			`${FOLDER}/record.ts does not export 'lumenote'`,
			`${FOLDER}/answers.ts is missing`,
		]);
	});
});
