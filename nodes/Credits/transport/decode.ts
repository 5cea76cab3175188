/** A body as text, and as JSON if it is JSON. */
export interface DecodedBody {
	/** '' if the bytes are not UTF-8. */
	text: string;
	/** `undefined` if it is not JSON. */
	json: unknown;
	/** Why it is not JSON: the end of a sentence that begins with "it"; `null` if it is. */
	notJson: string | null;
}

/**
 * Decodes a body by its contents: the Content-Type is missing from some good answers and
 * says JSON on some bad ones.
 */
export function decodeBody(bytes: Uint8Array): DecodedBody {
	const text = decodeUtf8(bytes);
	if (text === null) return { text: '', json: undefined, notJson: 'it is not valid UTF-8 text' };
	try {
		return { text, json: JSON.parse(text), notJson: null };
	} catch {
		return { text, json: undefined, notJson: describeText(text.trimStart()) };
	}
}

/** The text without its byte order mark, or `null` if the bytes are not UTF-8. */
function decodeUtf8(bytes: Uint8Array): string | null {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return null;
	}
}

/** Whether a text is a web page. */
export function isWebPage(text: string): boolean {
	return /^\s*(?:<!--[^]*?-->\s*)?<(?:!doctype html|html)\b/i.test(text);
}

function describeText(text: string): string {
	if (text === '') return 'it is empty';
	if (isWebPage(text)) return 'it is a web page (HTML), not JSON';
	if (text.startsWith('<')) return 'it is XML, not JSON';
	if (/^[{[]/.test(text)) return 'it is JSON that breaks off or is damaged';
	return 'it is text, not JSON';
}
