/** Maximum characters of a provider's text inside another text. */
export const MAX_QUOTE_LENGTH = 200;

/** Cuts a text to a number of characters; a longer one ends in an ellipsis. */
export function shorten(text: string, maxLength: number): string {
	if (text.length <= maxLength) return text;
	const characters = [...text];
	return characters.length > maxLength ? `${characters.slice(0, maxLength - 1).join('')}…` : text;
}

/** Cuts a text to a number of bytes in UTF-8; a longer one ends in an ellipsis. */
export function shortenToBytes(text: string, most: number): string {
	const bytes = Buffer.from(text);
	if (bytes.length <= most) return text;
	let end = most - ELLIPSIS_BYTES;
	// Continuation bytes of a character begin with 10.
	while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end--;
	return `${bytes.subarray(0, end).toString()}…`;
}

const ELLIPSIS_BYTES = Buffer.byteLength('…');

/** Bytes of a text in a JSON list. */
function listedBytes(text: string): number {
	return Buffer.byteLength(text) + ENTRY_OVERHEAD_BYTES;
}

/** Two quotation marks and a comma. */
const ENTRY_OVERHEAD_BYTES = 3;

/** Cuts a list to a number of bytes; an ellipsis at its end stands for the rest. */
export function shortenList(texts: readonly string[], most: number): string[] {
	const whole = texts.reduce((bytes, text) => bytes + listedBytes(text), 0);
	if (whole <= most) return [...texts];
	const kept: string[] = [];
	let left = most - listedBytes('…');
	for (const text of texts) {
		if (listedBytes(text) > left) {
			const room = left - ENTRY_OVERHEAD_BYTES;
			if (room > ELLIPSIS_BYTES) kept.push(shortenToBytes(text, room));
			break;
		}
		kept.push(text);
		left -= listedBytes(text);
	}
	return kept.length === texts.length ? kept : [...kept, '…'];
}
