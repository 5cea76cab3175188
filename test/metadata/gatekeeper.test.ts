import { readdirSync } from 'node:fs';
import path from 'node:path';

import { remoteProviders } from '../../nodes/Credits/providers';
import { hasFile, PROJECT_FOLDER, textOf } from './builtPackage';
import { identifiersIn, providersNamedIn, type NameableProvider } from './namedProviders';

/** Rooms that know no provider by name, so that another one is a folder and nothing else. */
const ROOMS = [
	...['nodes', 'sandbox', 'test/contract', 'test/property', 'test/support'],
	...['lab/faults', 'lab/fuzz'],
];

const GENERATED = 'nodes/Credits/providers/records.ts';

const sources = ROOMS.filter(hasFile)
	.flatMap((room) =>
		readdirSync(path.join(PROJECT_FOLDER, room), { recursive: true }).map((file) =>
			path.posix.join(room, String(file).replaceAll(path.sep, '/')),
		),
	)
	.filter((file) => /\.m?ts$/.test(file) && file !== GENERATED)
	.map((file) => ({ file, text: textOf(file), owner: ownerOf(file) }));

/** The provider in whose folder a file is. */
function ownerOf(file: string): string | null {
	return /^nodes\/Credits\/providers\/(\w+)\//.exec(file)?.[1] ?? null;
}

/** Ids that are words of the shipped code too. */
const words = new Set(
	sources
		.filter(({ file, owner }) => owner === null && file.startsWith('nodes/'))
		.flatMap(({ text }) => [...identifiersIn(text)]),
);

/** Every provider but one, and their hosts without those that it shares with them. */
function othersThan(owner: string | null): NameableProvider[] {
	const own = remoteProviders.find(({ name }) => name === owner)?.hosts ?? [];
	return remoteProviders
		.filter(({ name }) => name !== owner)
		.map(({ name, hosts }) => ({ name, hosts: hosts.filter((host) => !own.includes(host)) }));
}

describe('a provider is named in its own folder', () => {
	it('and nowhere else in the rooms that serve all of them', () => {
		const namings = sources.flatMap(({ file, text, owner }) => {
			return providersNamedIn(text, othersThan(owner), words).map(
				({ provider, line, text: said }) => `${file}:${line}: ${provider}: ${said}`,
			);
		});
		expect(namings).toEqual([]);
	});

	it('which is looked for in every room', () => {
		const empty = ROOMS.filter((room) => !sources.some(({ file }) => file.startsWith(room)));
		expect(empty).toEqual([]);
	});
});

describe('a source names a provider', () => {
	const providers = [
		{ name: 'lumeNote', hosts: ['api.lumenote.example'] },
		{ name: 'runway', hosts: ['api.runway.example'] },
	];
	const namedIn = (source: string) =>
		providersNamedIn(source, providers, new Set(['runway'])).map(({ provider }) => provider);

	it.each([
		['by its id as a text', "const names = ['lumeNote'];", ['lumeNote']],
		['by its id as a template', 'f(`lumeNote`);', ['lumeNote']],
		['by its id as the name of a field', 'const notes = { lumeNote: 1 };', ['lumeNote']],
		['by its folder', "import { x } from '../providers/lumeNote/record';", ['lumeNote']],
		['by its host', "const url = 'https://api.lumenote.example/v1';", ['lumeNote']],
		['by its host in a pattern', String.raw`/^https:\/\/api\.lumenote\.example/`, ['lumeNote']],
		['by its host in a template', 'f(`${scheme}api.lumenote.example/${path}`);', ['lumeNote']],
		['by its credential type', "const type = 'lumeNoteCreditsApi';", ['lumeNote']],
		['that is a word, as a setting', "run({ provider: 'runway' });", ['runway']],
		['that is a word, in a list', "const providers = ['runway'];", ['runway']],
		['that is a word, in a call', "findProvider('runway');", ['runway']],
		['that is a word, compared', "if (provider === 'runway') f();", ['runway']],
		['that is a word, by its host', "f('https://api.runway.example');", ['runway']],
	])('%s', (_, source, named) => {
		expect(namedIn(source)).toEqual(named);
	});

	it.each([
		['a comment', "// lumeNote, https://api.lumenote.example, 'lumeNote'\nf();"],
		['an id within a text', "f('lumeNotes and lumeNote');"],
		['another host that ends alike', "f('https://my-api.lumenote.example.org');"],
		['a longer credential type', "f('lumeNoteCreditsApi2');"],
		['a word of the code', "const field = item['runway']; const watched = { runway: 1 };"],
	])('but not by %s', (_, source) => {
		expect(namedIn(source)).toEqual([]);
	});
});
