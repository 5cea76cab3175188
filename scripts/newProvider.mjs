// @ts-check
// Starts a provider: writes the two files of its folder, with blanks. Only Node's
// own modules, so that it is fast.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const HELP = `Usage: npm run new-provider <id>

Writes nodes/Credits/providers/<id>/record.ts and answers.ts with blanks, each
marked TODO. The id is camelCase, such as lumenote or lumeNote, and stays forever.
`;

const projectFolder = fileURLToPath(new URL('..', import.meta.url));
const providersFolder = 'nodes/Credits/providers';

const [id = '', ...rest] = process.argv.slice(2);
if (id === '' || id === '--help' || rest.length > 0) {
	process.stdout.write(HELP);
	process.exitCode = id === '--help' ? 0 : 2;
} else {
	const complaint = complaintAbout(id);
	if (complaint === null) begin(id);
	else {
		process.stderr.write(`${complaint}\n`);
		process.exitCode = 2;
	}
}

/**
 * @param {string} name
 * @returns {string | null} why this cannot be the id of a new provider
 */
function complaintAbout(name) {
	if (!/^[a-z][A-Za-z0-9]*$/.test(name)) {
		return `'${name}' is not camelCase: letters and digits, the first one in lower case.`;
	}
	if (!isVariableName(name))
		return `'${name}' is a reserved word of the language: choose another id.`;
	// Some file systems ignore case, and so do people.
	const known = ['simulated', ...foldersOfProviders()].find(
		(other) => other.toLowerCase() === name.toLowerCase(),
	);
	return known === undefined ? null : `There is a provider '${known}' already.`;
}

/** @param {string} name */
function isVariableName(name) {
	try {
		return new Function(`'use strict'; const ${name} = 0;`) instanceof Function;
	} catch {
		return false;
	}
}

function foldersOfProviders() {
	return readdirSync(path.join(projectFolder, providersFolder), { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => name);
}

/** @param {string} name */
function begin(name) {
	const folder = path.join(projectFolder, providersFolder, name);
	mkdirSync(folder);
	writeFileSync(path.join(folder, 'record.ts'), recordText(name));
	writeFileSync(path.join(folder, 'answers.ts'), answersText(name));
	process.stdout.write(`Written:
  ${providersFolder}/${name}/record.ts
  ${providersFolder}/${name}/answers.ts

Next:
  1. Fill in every TODO; CONTRIBUTING.md has a table of what providers do.
     \`npm run generate\` lists the blanks that are left, \`npm run typecheck\` the mistakes.
  2. \`npm run generate\` writes credential, icons, page and lists.
  3. \`npm test -- -t ${name}\` runs its tests.
`);
}

/** @param {string} name */
function recordText(name) {
	const today = new Date().toISOString().slice(0, 10);
	return `import { balance, CREDITS, defineProvider, fieldsOf } from '../words';

/** TODO name: what its account holds. */
export const ${name} = defineProvider({
	name: '${name}',
	displayName: 'TODO as the provider writes itself',
	category: 'TODO',
	docsUrl: 'https://TODO',
	keysUrl: 'https://TODO, or without this line',
	topUpUrl: 'https://TODO, or without this line',
	hosts: ['TODO'],
	// TODO signIn: header('X-Key'), query, basic, bodyField; without it the key is sent as bearer
	requests: { balance: 'GET https://TODO' },
	balances: [CREDITS], // TODO what is counted

	parse: (answer) => balance(CREDITS, { remaining: fieldsOf(answer).amount('TODO') }),

	notes: ['TODO what a user should know that the fields do not say, or without this line'],
	evidence: ['documented ${today} · TODO endpoint, sign-in, fields, error bodies · https://TODO'],
});
`;
}

/** @param {string} name */
function answersText(name) {
	return `import { ${name} } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [CREDITS] = ${name}.balances;

/** TODO name, as documented at TODO */
export const answers = {
	record: ${name},
	good: [
		{
			title: 'the documented example',
			evidence: 'documented',
			body: { TODO: 1234 },
			expected: [plainReading(CREDITS, 1234)],
		},
	],
	bad: [
		{
			title: '401 for a wrong key',
			evidence: 'documented',
			reply: { status: 401, body: { TODO: 'what it says' } },
			class: 'auth',
			quotes: 'TODO what it says',
		},
	],
} as const satisfies ProviderAnswers;
`;
}
