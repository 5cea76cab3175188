import { open, readdir } from 'node:fs/promises';
import path from 'node:path';

import { secretsIn } from './secretSearch';

/** A key that is looked for. */
export interface SoughtKey {
	/** For people; the key itself is never told. */
	name: string;
	key: string;
}

/** Where to look. */
export interface Places {
	/** Every file in there, whatever it is, folders within included. */
	folders?: readonly string[];
	/** By what they are called in a finding. JSON is looked into as the text that it is. */
	texts?: Readonly<Record<string, string>>;
}

/** A key where none should be. */
export interface Finding {
	/** Name of the key. */
	key: string;
	/** How it is written there. */
	spelling: string;
	/** The file or the text. */
	place: string;
	/** Where in it, in bytes: the key or, if it had to be decoded, the piece that it is in. */
	offset: number;
}

/** What was looked into, and what was found. */
export interface KeySearch {
	files: number;
	bytes: number;
	findings: Finding[];
}

/** How much is looked into at a time, in bytes. */
const PIECE = 8 * 1024 * 1024;

/** How much of a piece is looked into again with the next one: more than a key takes in any spelling. */
const OVERLAP = 8 * 1024;

/**
 * Looks for keys, in every spelling in which programs write such things down.
 * Each is found once in a place. In a text that is compressed nothing can be
 * found: have it unpacked before.
 *
 * @param keys of at least twelve characters
 * @throws Error for a folder that is not there, a shorter key, or when interrupted
 */
export async function searchForKeys(
	keys: readonly SoughtKey[],
	{ folders = [], texts = {} }: Places,
	signal?: AbortSignal,
): Promise<KeySearch> {
	const short = keys.find(({ key }) => key.length < 12);
	if (short !== undefined) throw new Error(`The key ${short.name} is too short to be looked for`);
	const search: KeySearch = { files: 0, bytes: 0, findings: [] };
	for (const folder of folders) {
		for (const file of await filesIn(folder)) {
			signal?.throwIfAborted();
			await searchFile(file, keys, search);
		}
	}
	for (const [name, text] of Object.entries(texts)) {
		signal?.throwIfAborted();
		const bytes = Buffer.from(text);
		const found = new Findings(name, keys);
		for (let start = 0; start < bytes.length; start += PIECE) {
			found.lookInto(bytes.subarray(start, start + PIECE + OVERLAP), start);
		}
		search.bytes += bytes.length;
		search.findings.push(...found.all);
	}
	return search;
}

async function filesIn(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => entry.isFile())
		.map((entry) => path.join(entry.parentPath, entry.name))
		.sort();
}

async function searchFile(
	file: string,
	keys: readonly SoughtKey[],
	search: KeySearch,
): Promise<void> {
	const handle = await open(file).catch((error: NodeJS.ErrnoException) => {
		// A temporary file that was put away meanwhile holds nothing any more.
		if (error.code === 'ENOENT') return null;
		throw error;
	});
	if (handle === null) return;
	search.files += 1;
	const found = new Findings(file, keys);
	const buffer = Buffer.alloc(OVERLAP + PIECE);
	try {
		let kept = 0;
		let offset = 0;
		for (;;) {
			const { bytesRead } = await handle.read(buffer, kept, PIECE, offset);
			if (bytesRead === 0) break;
			const held = buffer.subarray(0, kept + bytesRead);
			found.lookInto(held, offset - kept);
			offset += bytesRead;
			kept = Math.min(OVERLAP, held.length);
			held.copy(buffer, 0, held.length - kept);
		}
		search.bytes += offset;
	} finally {
		await handle.close();
	}
	search.findings.push(...found.all);
}

/** What is found in one place, each key once. */
class Findings {
	readonly all: Finding[] = [];
	private sought: readonly SoughtKey[];

	constructor(
		private readonly place: string,
		keys: readonly SoughtKey[],
	) {
		this.sought = keys;
	}

	/** @param start position of the piece in its place */
	lookInto(piece: Buffer, start: number): void {
		const text = piece.toString('latin1');
		const secrets = this.sought.map(({ key }) => key);
		const leaks = new Map(secretsIn(text, secrets).map(({ secret, how }) => [secret, how]));
		for (const { name, key } of this.sought) {
			const spelling = leaks.get(key);
			if (spelling === undefined) continue;
			const offset = start + Math.max(0, text.indexOf(key));
			this.all.push({ key: name, spelling, place: this.place, offset });
		}
		this.sought = this.sought.filter(({ key }) => !leaks.has(key));
	}
}
