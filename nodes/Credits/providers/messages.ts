import { isRecord, readText } from '../balance/readers';
import type { ProviderAnswer } from './contract';

/**
 * Names of fields that contain messages for people, most specific first: in lower case and
 * without separators, because APIs write them in every way.
 */
const PLACES = [
	'message',
	'errordescription',
	'errormessage',
	'statusmessage',
	'errormsg',
	'errmsg',
	'detail',
	'description',
	'reason',
	'msg',
	'title',
	'error',
	'errors',
	'fault',
] as const;

/** Names of fields that contain an API's own error code. */
const CODE_PLACES = ['code', 'error_code', 'errorCode', 'err_code'] as const;

/** Format of a code, as opposed to a sentence or a page. */
const CODE = /^[\w./:-]{1,64}$/;

/** Maximum depth of nested errors; deeper there is data. */
const MAX_DEPTH = 4;

/**
 * The message of an answer about a failure, from the usual places. A body of plain text is
 * a message as a whole.
 */
export function commonMessage({ body, text, notJson }: ProviderAnswer): string | null {
	if (notJson !== null) return prose(text);
	return typeof body === 'string' ? prose(body) : messageIn(body, 0);
}

/**
 * The provider's own code of a failure, from the usual places: at the top of the answer, in
 * its error or in the first of its errors. A code that only repeats the HTTP status is
 * ignored.
 */
export function commonCode({ status, body }: ProviderAnswer): string | number | null {
	if (!isRecord(body)) return null;
	const [firstError] = [body.errors].flat();
	const codes = [body, body.error, firstError]
		.filter(isRecord)
		.flatMap((error) => CODE_PLACES.map((place) => error[place]))
		.filter(isCode);
	return codes.find((code) => String(code) !== String(status)) ?? null;
}

/**
 * Whether a message is about the key or its owner, in any spelling: key, token, credential,
 * secret, license, customer id, authentication, unauthorized.
 */
export function isAboutTheKey(message: string | null): boolean {
	if (message === null) return false;
	// Names of parameters are split into words: licenseKey, APIKey, customer_id.
	const spaced = message
		.replace(/([a-z])([A-Z])/g, '$1 $2')
		.replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
		.replace(/[_-]/g, ' ');
	return ABOUT_THE_KEY.test(spaced);
}

/** Prefixes of `key` or `token` without a separator: apikey, authtoken, licensekey. */
const KEY_PREFIX = 'api|app|auth|access|account|customer|licen[cs]e|secret|user';

const ABOUT_THE_KEY = new RegExp(
	[
		`(?:${KEY_PREFIX})?(?:keys?|tokens?)`,
		'credentials?|secrets?|licen[cs]es?|customer ?id',
		'authenticat\\w*|unauthenticated|unauthori[sz]ed',
	]
		.map((words) => `\\b(?:${words})\\b`)
		.join('|'),
	'i',
);

function messageIn(value: unknown, level: number): string | null {
	if (level > MAX_DEPTH) return null;
	if (typeof value === 'string') return readText(value);
	if (Array.isArray(value)) {
		const parts = value.map((entry) => messageIn(entry, level + 1));
		const said = parts.filter((part) => part !== null);
		return said.length === 0 ? null : said.join(' ');
	}
	if (!isRecord(value)) return null;
	const fields = new Map(
		Object.entries(value).map(([name, field]) => [name.toLowerCase().replace(/[_-]/g, ''), field]),
	);
	for (const place of PLACES) {
		const message = messageIn(fields.get(place), level + 1);
		if (message !== null) return message;
	}
	return null;
}

function isCode(value: unknown): value is string | number {
	return typeof value === 'string' ? CODE.test(value) : Number.isSafeInteger(value);
}

/**
 * A text that a person may have written, rather than a page, a number or a broken document;
 * otherwise `null`.
 */
function prose(text: string): string | null {
	const trimmed = text.trim();
	return /^[^<{[]*\p{L}{2}/u.test(trimmed) ? trimmed : null;
}
