/** A character that is meant at a place in a text, and where its spelling ends. */
export interface Spelling {
	character: string;
	/** Position behind it. */
	end: number;
}

/**
 * Characters of the longest spelling that is understood: five levels of JSON put
 * 31 backslashes before a quotation mark. With a bound, a text that consists of
 * beginnings of escapes costs so many steps per character, and not its length.
 */
const MAX_SPELLING_LENGTH = 40;

/** Escapes by the character that begins them: what stands behind it, and what that means. */
const ESCAPES: Readonly<Record<string, { rest: RegExp; meaning: (code: string) => string }>> = {
	'%': { rest: /([\da-f]{2})/iy, meaning: fromHex },
	'\\': { rest: /(?:u00|x)([\da-f]{2})/iy, meaning: fromHex },
	'&': { rest: /(#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,12});/iy, meaning: fromEntity },
};

const ESCAPE_CODES: ReadonlySet<number> = new Set(
	Object.keys(ESCAPES).map((character) => character.charCodeAt(0)),
);

const LETTERS_AND_DIGITS: ReadonlySet<string> = new Set(
	'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789',
);

/** Everything that becomes one blank, together with its neighbors, where a text is put into one line. */
const BLANK = /^[\s\p{Cc}]/u;

/** Names that HTML has for characters of ASCII. */
const ENTITIES: ReadonlyMap<string, string> = new Map(
	Object.entries({
		...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' },
		...{ AMP: '&', LT: '<', GT: '>', QUOT: '"', excl: '!', num: '#', dollar: '$', percnt: '%' },
		...{ lpar: '(', rpar: ')', ast: '*', midast: '*', plus: '+', comma: ',', period: '.' },
		...{ sol: '/', colon: ':', semi: ';', equals: '=', quest: '?', commat: '@', bsol: '\\' },
		...{ lsqb: '[', lbrack: '[', rsqb: ']', rbrack: ']', Hat: '^', lowbar: '_', UnderBar: '_' },
		...{ grave: '`', lcub: '{', lbrace: '{', rcub: '}', rbrace: '}', verbar: '|', vert: '|' },
		...{ VerticalLine: '|' },
	}),
);

/**
 * What a text may mean at a place, whoever wrote it: the character itself, and
 * if an escape begins there, what each level of it means. `%252A` is a percent
 * sign, a percent sign again (`%25`), and an asterisk; `\\"` is a backslash twice
 * and a quotation mark. Understood are percent-encoding, the escapes of JSON and
 * JavaScript and the entities of HTML, all within each other. Several blanks and
 * line breaks are one blank.
 *
 * @returns the shortest first
 */
export function spellingsAt(text: string, at: number): Spelling[] {
	if (isPlain(text.charCodeAt(at))) return [{ character: text.charAt(at), end: at + 1 }];
	const spellings: Spelling[] = [];
	const character = BLANK.test(text.charAt(at)) ? ' ' : text.charAt(at);
	let next: Spelling | null = { character, end: at + 1 };
	while (next !== null && next.end - at <= MAX_SPELLING_LENGTH) {
		spellings.push(next);
		next = unescaped(text, next);
	}
	return spellings;
}

/** Whether a character of ASCII is itself and nothing else, as nearly all of an answer are. */
function isPlain(code: number): boolean {
	return code > 0x20 && code < 0x7f && !ESCAPE_CODES.has(code);
}

/** What an escape means that begins with the last character of a spelling; `null` if none does. */
function unescaped(text: string, { character, end }: Spelling): Spelling | null {
	if (character === ' ' && BLANK.test(text.charAt(end))) return { character, end: end + 1 };
	const escape = ESCAPES[character];
	if (escape === undefined) return null;
	// Behind a backslash all but letters and digits stands for itself; with those it
	// is something else, such as a line break.
	if (character === '\\' && end < text.length && !LETTERS_AND_DIGITS.has(text.charAt(end))) {
		return { character: text.charAt(end), end: end + 1 };
	}
	escape.rest.lastIndex = end;
	const [rest = '', code] = escape.rest.exec(text) ?? [];
	return code === undefined ? null : { character: escape.meaning(code), end: end + rest.length };
}

function fromHex(code: string): string {
	return String.fromCharCode(Number.parseInt(code, 16));
}

function fromEntity(name: string): string {
	if (!name.startsWith('#')) return ENTITIES.get(name) ?? '';
	const isHex = /^#x/i.test(name);
	const code = Number.parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10);
	// No secret has a character beyond ASCII.
	return code < 128 ? String.fromCharCode(code) : '';
}
