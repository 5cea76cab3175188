import type { StoredBalance } from '../runway/storedReadings';

/** Maximum bytes of each part of a name, in UTF-8: file systems take 255 bytes for all of it. */
const MAX_PART_BYTES = 60;

/**
 * Characters that a file name cannot hold everywhere: other than letters and digits of any
 * script, and a few more.
 */
const DISALLOWED = /[^\p{L}\p{M}\p{N}._-]+/gu;

/** Names chart files so that no two of one run are equal, even ignoring case. */
export class ChartFiles {
	private readonly taken = new Set<string>();

	/** Such as `runway-kieAi-Client-A-credits.svg`. */
	nameFor({ provider, account, balance }: Omit<StoredBalance, 'readings'>): string {
		const parts = [provider, account, balance].flatMap(asFileName);
		const name = ['runway', ...parts].join('-');
		let numbered = name;
		for (let number = 2; this.taken.has(numbered.toLowerCase()); number++) {
			numbered = `${name}-${number}`;
		}
		this.taken.add(numbered.toLowerCase());
		return `${numbered}.svg`;
	}
}

/** None for a part without any character that fits into a file name. */
function asFileName(part: string | null): string[] {
	const words = (part ?? '').normalize('NFC').replace(DISALLOWED, '-');
	const name = withinBytes(withoutEdges(words), MAX_PART_BYTES);
	return name === '' ? [] : [withoutEdges(name)];
}

/** A file whose name begins with a dot is hidden, and one that ends with a dot has no type. */
function withoutEdges(name: string): string {
	return name.replace(/^[-.]+|[-.]+$/g, '');
}

function withinBytes(text: string, most: number): string {
	let [kept, bytes] = ['', 0];
	for (const character of text) {
		bytes += Buffer.byteLength(character);
		if (bytes > most) break;
		kept += character;
	}
	return kept;
}
