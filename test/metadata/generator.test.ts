import { exampleFile } from '../../scripts/generate/contributing';
import { ProjectCopy } from './projectCopy';

/** Each command starts anew, on a machine that does other things. */
jest.setTimeout(120_000);

const FOLDER = 'nodes/Credits/providers/lumenote';
const GENERATE = 'scripts/generate.ts';

/** The lines of a report below its title. */
function entriesOf(stdout: string): string[] {
	const [, ...lines] = stdout.trimEnd().split('\n');
	return lines.map((line) => line.trim());
}

/** Everything that is written for a provider, but for what all of them share. */
const OWN_FILES = [
	'credentials/LumenoteCreditsApi.credentials.ts',
	'icons/lumenote.svg',
	'icons/lumenote.dark.svg',
	'docs/providers/lumenote.md',
];

const SHARED_FILES = [
	'nodes/Credits/providers/records.ts',
	'package.json',
	'nodes/Credits/Credits.node.json',
	'nodes/Credits/CreditsTrigger.node.json',
	'nodes/Credits/CreditsOverview.node.json',
	'test/metadata/published.json',
	'README.md',
	'docs/providers/README.md',
];

describe('a provider on its way into the catalogue', () => {
	let project: ProjectCopy;

	beforeAll(() => {
		// Providers that begin with an a stand for all: each command loads every provider there is.
		project = new ProjectCopy(/\/providers\/[b-z]\w+$/);
		expect(project.run(GENERATE)).toMatchObject({ exitCode: 0, stderr: '' });
	});

	afterAll(() => {
		project.dispose();
	});

	it('begins with two files full of blanks', () => {
		const { exitCode, stdout, stderr } = project.run('scripts/newProvider.mjs', 'lumenote');

		expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
		expect(stdout).toContain(`${FOLDER}/record.ts`);
		expect(project.read(`${FOLDER}/record.ts`)).toContain("name: 'lumenote',");
		expect(project.read(`${FOLDER}/answers.ts`)).toContain('record: lumenote,');
	});

	it.each([
		['lumenote', "There is a provider 'lumenote' already."],
		['lumeNote', "There is a provider 'lumenote' already."],
		['simulated', "There is a provider 'simulated' already."],
		['Lumenote', "'Lumenote' is not camelCase: letters and digits, the first one a small letter."],
		[
			'lume-note',
			"'lume-note' is not camelCase: letters and digits, the first one a small letter.",
		],
		['../lumen', "'../lumen' is not camelCase: letters and digits, the first one a small letter."],
		['default', "'default' is a word of the language: take another id."],
	])('cannot begin as %s', (id, complaint) => {
		const before = project.read(`${FOLDER}/record.ts`);
		expect(project.run('scripts/newProvider.mjs', id)).toEqual({
			exitCode: 2,
			stdout: '',
			stderr: `${complaint}\n`,
		});
		expect(project.read(`${FOLDER}/record.ts`)).toBe(before);
	});

	it('is not generated while there are blanks: each is listed with its line', () => {
		const { exitCode, stdout } = project.run(GENERATE);

		const blanks = ['record.ts', 'answers.ts'].flatMap((file) =>
			project
				.read(`${FOLDER}/${file}`)
				.split('\n')
				.flatMap((line, index) =>
					line.includes('TODO') ? [`${FOLDER}/${file}:${index + 1}: ${line.trim()}`] : [],
				),
		);
		expect(exitCode).toBe(1);
		expect(blanks.length).toBeGreaterThan(15);
		expect(entriesOf(stdout)).toEqual(blanks);
		expect(OWN_FILES.filter((file) => project.has(file))).toEqual([]);
		expect(project.read('nodes/Credits/providers/records.ts')).not.toContain('lumenote');
	});

	it('gets all its files when it is filled in, and the shared ones name it', () => {
		for (const file of ['record.ts', 'answers.ts'] as const) {
			project.write(`${FOLDER}/${file}`, exampleFile(file));
		}
		const { exitCode, stdout } = project.run(GENERATE);

		expect(exitCode).toBe(0);
		expect(entriesOf(stdout).sort()).toEqual([...OWN_FILES, ...SHARED_FILES].sort());
		// The README names some of a category only.
		const naming = SHARED_FILES.filter((file) => file !== 'README.md');
		expect(naming.filter((file) => !/lumenote/i.test(project.read(file)))).toEqual([]);
		expect(entriesOf(project.run(GENERATE, '--check').stdout)).toEqual([]);
	});

	it('is checked to the last file: what is changed, missing or left over is named', () => {
		project.write('docs/providers/lumenote.md', 'something else');
		project.write('icons/former.svg', '<svg/>');
		project.write('credentials/FormerCreditsApi.credentials.ts', 'export {};');
		project.write('docs/providers/former.md', '# Former');
		project.remove('credentials/LumenoteCreditsApi.credentials.ts');
		project.remove('icons/anthropic.dark.svg');
		const { exitCode, stdout } = project.run(GENERATE, '--check');

		expect(exitCode).toBe(1);
		expect(entriesOf(stdout).sort()).toEqual(
			[
				'credentials/FormerCreditsApi.credentials.ts',
				'credentials/LumenoteCreditsApi.credentials.ts',
				'docs/providers/former.md',
				'docs/providers/lumenote.md',
				'icons/anthropic.dark.svg',
				'icons/former.svg',
			].sort(),
		);
	});

	it('leaves with its folder, but not from the list of published names', () => {
		project.remove(FOLDER);
		const stale = project.run(GENERATE, '--check');
		const { exitCode } = project.run(GENERATE);

		expect(entriesOf(stale.stdout)).toEqual(SHARED_FILES.slice(0, 1));
		expect(exitCode).toBe(0);
		expect(OWN_FILES.filter((file) => project.has(file))).toEqual([]);
		expect(SHARED_FILES.filter((file) => /lumenote/i.test(project.read(file)))).toEqual([
			'test/metadata/published.json',
		]);
	});

	it('is named with what is wrong when a file is missing or cannot be loaded', () => {
		project.write(`${FOLDER}/record.ts`, 'export const other = 1;');
		project.write('nodes/Credits/providers/lumen/answers.ts', "throw new Error('Oops');");
		const { exitCode, stdout } = project.run(GENERATE);

		expect(exitCode).toBe(1);
		expect(entriesOf(stdout)).toEqual([
			'nodes/Credits/providers/lumen/record.ts is missing',
			'nodes/Credits/providers/lumen/answers.ts cannot be loaded: Oops',
			`${FOLDER}/record.ts does not export 'lumenote'`,
			`${FOLDER}/answers.ts is missing`,
		]);
	});
});
