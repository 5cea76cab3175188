import { open, readdir } from 'node:fs/promises';
import path from 'node:path';

import { secretsIn } from './secretSearch';

/** A key to search for. */
export interface SoughtKey {
	/** Shown to people; the key itself never is. */
	name: string;
	key: string;
}

/** Where to look. */
export interface Places {
	/** Every file in them, of any kind, including subfolders. */
	folders?: readonly string[];
	/** By their names in a finding. JSON is searched as text. */
	texts?: Readonly<Record<string, string>>;
}

/** A key where none should be. */
export interface Finding {
	key: string;
	spelling: string;
	place: string;
	/** Where in it, in bytes: the key or, if it had to be decoded, the piece that it is in. */
	offset: number;
}

/** What was searched, and what was found. */
export interface KeySearch {
	files: number;
	bytes: number;
	findings: Finding[];
}

/** How much is searched at a time, in bytes. */
const PIECE = 8 * 1024 * 1024;

/** How much of a piece is searched again with the next one: more than any encoding of a key. */
const OVERLAP = 8 * 1024;

/**
 * Searches for keys in every common encoding, and reports each at most once per place.
 * Nothing is found in compressed text: unpack it first.
 *
 * @param keys of at least twelve characters
 * @throws Error if a folder is missing, a key is shorter, or the run is interrupted
 */
export async function searchForKeys(
	keys: readonly SoughtKey[],
	{ folders = [], texts = {} }: Places,
	signal?: AbortSignal,
): Promise<KeySearch> {
	const short = keys.find(({ key }) => key.length < 12);
	if (short !== undefined) throw new Error(`The key ${short.name} is too short to be looked for`);
	const search: KeySearch = { files: 0, bytes: 0, findings: [] };
	const lookInto = async (place: string, pieces: AsyncIterable<Buffer> | Buffer[]) => {
		signal?.throwIfAborted();
		const found = new Findings(place, keys);
		for await (const piece of pieces) {
			found.lookInto(piece);
			search.bytes += piece.length;
		}
		search.findings.push(...found.all);
	};
	for (const folder of folders) {
		for (const file of await filesIn(folder)) {
			const handle = await open(file).catch((error: NodeJS.ErrnoException) => {
				// A temporary file that has been deleted in the meantime contains nothing.
				if (error.code === 'ENOENT') return null;
				throw error;
			});
			if (handle === null) continue;
			search.files += 1;
			await lookInto(file, handle.createReadStream({ highWaterMark: PIECE }));
		}
	}
	for (const [name, text] of Object.entries(texts)) await lookInto(name, piecesOf(text));
	return search;
}

function piecesOf(text: string): Buffer[] {
	const bytes = Buffer.from(text);
	return Array.from({ length: Math.ceil(bytes.length / PIECE) }, (_, index) =>
		bytes.subarray(index * PIECE, (index + 1) * PIECE),
	);
}

async function filesIn(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => entry.isFile())
		.map((entry) => path.join(entry.parentPath, entry.name))
		.sort();
}

/** What is found in one place, each key once. */
class Findings {
	readonly all: Finding[] = [];

	/** The end of what was searched, and where in the place it begins. */
	private kept = Buffer.alloc(0);

	private start = 0;

	constructor(
		private readonly place: string,
		private sought: readonly SoughtKey[],
	) {}

	/** Searches the next piece of the place. */
	lookInto(piece: Buffer): void {
		const held = Buffer.concat([this.kept, piece]);
		const text = held.toString('latin1');
		const secrets = this.sought.map(({ key }) => key);
		const leaks = new Map(secretsIn(text, secrets).map(({ secret, how }) => [secret, how]));
		for (const { name, key } of this.sought) {
			const spelling = leaks.get(key);
			if (spelling === undefined) continue;
			const offset = this.start + Math.max(0, text.indexOf(key));
			this.all.push({ key: name, spelling, place: this.place, offset });
		}
		this.sought = this.sought.filter(({ key }) => !leaks.has(key));
		this.kept = held.subarray(-OVERLAP);
		this.start += held.length - this.kept.length;
	}
}
