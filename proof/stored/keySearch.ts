import { open, readdir } from 'node:fs/promises';
import path from 'node:path';

import { spellingsOf } from './spellings';

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
	/** Position in it, in bytes. */
	offset: number;
}

/** What was looked into, and what was found. */
export interface KeySearch {
	files: number;
	bytes: number;
	findings: Finding[];
}

/** How much of a file is looked into at a time, in bytes. */
const CHUNK = 8 * 1024 * 1024;

/** What is searched for. However often it is in one place, that is one finding. */
interface Needle extends Omit<Finding, 'place' | 'offset'> {
	bytes: Buffer;
}

/**
 * Looks for keys, in every spelling in which programs write such things down:
 * as they are, in addresses, in JSON, in Base64, in hexadecimal. In a text that
 * is compressed nothing can be found: have it unpacked before.
 *
 * @param keys of at least twelve characters
 * @throws Error for a folder that is not there, a shorter key, or when interrupted
 */
export async function searchForKeys(
	keys: readonly SoughtKey[],
	{ folders = [], texts = {} }: Places,
	signal?: AbortSignal,
): Promise<KeySearch> {
	const needles = keys.flatMap(needlesFor);
	const search: KeySearch = { files: 0, bytes: 0, findings: [] };
	for (const folder of folders) {
		for (const file of await filesIn(folder)) {
			signal?.throwIfAborted();
			await searchFile(file, needles, search);
		}
	}
	for (const [name, text] of Object.entries(texts)) {
		const bytes = Buffer.from(text);
		search.bytes += bytes.length;
		search.findings.push(...findingsIn(bytes, 0, name, needles));
	}
	return search;
}

function needlesFor({ name, key }: SoughtKey): Needle[] {
	if (key.length < 12) throw new Error(`The key ${name} is too short to be looked for`);
	return spellingsOf(key).map(({ title, text }) => ({
		key: name,
		spelling: title,
		bytes: Buffer.from(text),
	}));
}

async function filesIn(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => entry.isFile())
		.map((entry) => path.join(entry.parentPath, entry.name))
		.sort();
}

async function searchFile(file: string, needles: Needle[], search: KeySearch): Promise<void> {
	const handle = await open(file).catch((error: NodeJS.ErrnoException) => {
		// A temporary file that was put away meanwhile holds nothing any more.
		if (error.code === 'ENOENT') return null;
		throw error;
	});
	if (handle === null) return;
	search.files += 1;
	// What lies across the end of a chunk is found at the start of the next.
	const overlap = Math.max(0, ...needles.map(({ bytes }) => bytes.length - 1));
	const buffer = Buffer.alloc(CHUNK + overlap);
	const found = new Map<string, Finding>();
	try {
		let kept = 0;
		let offset = 0;
		for (;;) {
			const { bytesRead } = await handle.read(buffer, kept, CHUNK, offset);
			if (bytesRead === 0) break;
			const held = buffer.subarray(0, kept + bytesRead);
			for (const finding of findingsIn(held, offset - kept, file, needles)) {
				const id = `${finding.key} ${finding.spelling}`;
				if (!found.has(id)) found.set(id, finding);
			}
			offset += bytesRead;
			kept = Math.min(overlap, held.length);
			held.copy(buffer, 0, held.length - kept);
		}
		search.bytes += offset;
	} finally {
		await handle.close();
	}
	search.findings.push(...found.values());
}

/** The first of each spelling. @param start position of these bytes in their file */
function findingsIn(bytes: Buffer, start: number, place: string, needles: Needle[]): Finding[] {
	return needles.flatMap(({ bytes: needle, key, spelling }) => {
		const at = bytes.indexOf(needle);
		return at < 0 ? [] : [{ key, spelling, place, offset: start + at }];
	});
}
