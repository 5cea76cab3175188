/** Characters of what a provider calls something or says, where it is shown within something else. */
export const MAX_QUOTE_LENGTH = 200;

/** A text of at most so many characters; a longer one ends in an ellipsis. */
export function shorten(text: string, longest: number): string {
	if (text.length <= longest) return text;
	const characters = [...text];
	return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : text;
}

/** A text of at most so many bytes in UTF-8; a longer one ends in an ellipsis. */
export function shortenToBytes(text: string, most: number): string {
	const bytes = Buffer.from(text);
	if (bytes.length <= most) return text;
	let end = most - ELLIPSIS_BYTES;
	// Bytes that go on with a character begin with 10.
	while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end--;
	return `${bytes.subarray(0, end).toString()}…`;
}

const ELLIPSIS_BYTES = Buffer.byteLength('…');

/** How many bytes a text takes in a list of JSON. */
function listedBytes(text: string): number {
	return Buffer.byteLength(text) + LISTED_BESIDE;
}

/** Two quotation marks and a comma. */
const LISTED_BESIDE = 3;

/** As much of a list as so many bytes hold; an ellipsis at its end stands for the others. */
export function shortenList(texts: readonly string[], most: number): string[] {
	const whole = texts.reduce((bytes, text) => bytes + listedBytes(text), 0);
	if (whole <= most) return [...texts];
	const kept: string[] = [];
	let left = most - listedBytes('…');
	for (const text of texts) {
		if (listedBytes(text) > left) {
			const room = left - LISTED_BESIDE;
			if (room > ELLIPSIS_BYTES) kept.push(shortenToBytes(text, room));
			break;
		}
		kept.push(text);
		left -= listedBytes(text);
	}
	return kept.length === texts.length ? kept : [...kept, '…'];
}
