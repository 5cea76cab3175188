import { globSync } from 'tinyglobby';

import { remoteProviders } from '../../nodes/Credits/providers';
import { credentialTypeOf, type RemoteProvider } from '../../nodes/Credits/providers/contract';
import { PROJECT_FOLDER, textOf } from './builtPackage';
import { identifiersIn, textsIn } from './sourceTexts';

/** What gives a provider away. */
type NameableProvider = Pick<RemoteProvider, 'name' | 'hosts'>;

/** Rooms that know no provider by name, so that another one is a folder and nothing else. */
const ROOMS = [
	...['nodes', 'sandbox', 'test/contract', 'test/property', 'test/support'],
	...['lab/faults', 'lab/fuzz'],
];

const sources = ROOMS.flatMap((room) => {
	const files = globSync(`${room}/**/*.{ts,mts}`, { cwd: PROJECT_FOLDER });
	if (files.length === 0) throw new Error(`${room} is empty`);
	return files.map((file) => ({ file, text: textOf(file), owner: ownerOf(file) }));
}).filter(({ file }) => file !== 'nodes/Credits/providers/records.ts');

/** The provider in whose folder a file is. */
function ownerOf(file: string): string | undefined {
	return /^nodes\/Credits\/providers\/(\w+)\//.exec(file)?.[1];
}

/** Ids that are words of the shipped code too, such as runway. */
const words = new Set(
	sources
		.filter(({ file, owner }) => owner === undefined && file.startsWith('nodes/'))
		.flatMap(({ text }) => identifiersIn(text)),
);

/** Every provider but one, and their hosts without those that it shares with them. */
function othersThan(owner: string | undefined): NameableProvider[] {
	const own = remoteProviders.find(({ name }) => name === owner)?.hosts ?? [];
	return remoteProviders
		.filter(({ name }) => name !== owner)
		.map(({ name, hosts }) => ({ name, hosts: hosts.filter((host) => !own.includes(host)) }));
}

/**
 * Where a source names one of the providers: by its id as a whole text or as the name of a
 * field, and within a text by its folder, its hosts or its credential type.
 *
 * @param words ids that count only where a provider is spoken of
 */
function namingsIn(
	source: string,
	providers: readonly NameableProvider[],
	words: ReadonlySet<string>,
): Array<{ name: string; line: number }> {
	const ids = new Set(providers.map(({ name }) => name));
	const signs = providers.flatMap((provider) => {
		const { name, hosts } = provider;
		const own = [...hosts, credentialTypeOf(provider), `providers/${name}/`];
		return own.map((sign) => ({ sign, name }));
	});
	return textsIn(source).flatMap(({ text, line, isAboutProvider }) => {
		const isNamed = ids.has(text) && (!words.has(text) || isAboutProvider);
		// Everything in a text that has the form of such a sign.
		const found: string[] =
			text.match(/[\w-]+(?:\.[\w-]+)+|\b\w+CreditsApi\b|\bproviders\/\w+\//g) ?? [];
		const named = signs.filter(({ sign }) => found.includes(sign)).map(({ name }) => name);
		return [...(isNamed ? [text] : []), ...named].map((name) => ({ name, line }));
	});
}

it('a provider is named in its own folder and nowhere else in the rooms that serve all of them', () => {
	const namings = sources.flatMap(({ file, text, owner }) =>
		namingsIn(text, othersThan(owner), words).map(({ name, line }) => `${file}:${line}: ${name}`),
	);
	expect(namings).toEqual([]);
});

it.each([
	["const names = ['lumeNote'];", ['lumeNote']],
	['f(`lumeNote`);', ['lumeNote']],
	['const notes = { lumeNote: 1 };', ['lumeNote']],
	["import { x } from '../providers/lumeNote/record';", ['lumeNote']],
	["const url = 'https://api.lumenote.example/v1';", ['lumeNote']],
	[String.raw`/^https:\/\/api\.lumenote\.example/`, ['lumeNote']],
	['f(`${scheme}api.lumenote.example/${path}`);', ['lumeNote']],
	["const type = 'lumeNoteCreditsApi';", ['lumeNote']],
	["run({ provider: 'runway' });", ['runway']],
	["const providers = ['runway'];", ['runway']],
	["findProvider('runway');", ['runway']],
	["if (provider === 'runway') f();", ['runway']],
	["f('https://api.runway.example');", ['runway']],
	["// lumeNote, https://api.lumenote.example, 'lumeNote'\nf();", []],
	["f('lumeNotes and lumeNote');", []],
	["f('https://my-api.lumenote.example.org');", []],
	["f('lumeNoteCreditsApi2');", []],
	["const field = item['runway']; const watched = { runway: 1 };", []],
])('%j names %j', (source, named) => {
	const providers = [
		{ name: 'lumeNote', hosts: ['api.lumenote.example'] },
		{ name: 'runway', hosts: ['api.runway.example'] },
	];
	const found = namingsIn(source, providers, new Set(['runway']));
	expect(found.map(({ name }) => name)).toEqual(named);
});
