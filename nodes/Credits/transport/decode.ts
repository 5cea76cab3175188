/** A body as JSON, or why it is none. */
export type DecodedBody = { json: unknown } | { unreadable: string };

/**
 * Decodes a body by what it holds: the Content-Type is missing from some good
 * answers and says JSON on some bad ones.
 */
export function decodeBody(bytes: Uint8Array): DecodedBody {
	const text = decodeUtf8(bytes);
	if (text === null) return { unreadable: 'it is not valid UTF-8 text' };
	try {
		return { json: JSON.parse(text) };
	} catch {
		return { unreadable: describeText(text.trimStart()) };
	}
}

/** The text without its byte order mark, or `null` when the bytes are no UTF-8. */
function decodeUtf8(bytes: Uint8Array): string | null {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return null;
	}
}

function describeText(text: string): string {
	if (text === '') return 'it is empty';
	if (/^(?:<!doctype html|<html)/i.test(text)) return 'it is a web page (HTML), not JSON';
	if (text.startsWith('<')) return 'it is XML, not JSON';
	if (/^[{[]/.test(text)) return 'it is JSON that breaks off or is damaged';
	return 'it is text, not JSON';
}
