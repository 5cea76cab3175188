/** A character that a text may mean at a position, and the end of its spelling. */
export interface Spelling {
	character: string;
	/** Position after it. */
	end: number;
}

/**
 * Maximum characters of a recognized spelling: five levels of JSON put 31 backslashes
 * before a quotation mark. The bound keeps the steps per character constant, even in a text
 * full of escape characters.
 */
const MAX_SPELLING_LENGTH = 40;

/** Escapes by the character that begins them: the rest of each, and its meaning. */
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

/**
 * Characters that become one space, together with their neighbors, when a text is put on
 * one line.
 */
const BLANK = /^[\s\p{Cc}]/u;

/** HTML's names for ASCII characters. */
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
 * Returns the characters that a text may mean at a position: the character itself, and for
 * an escape the meaning of each level. `%252A` is a percent sign, a percent sign again
 * (`%25`), and an asterisk; `\\"` is a backslash twice and a quotation mark.
 * Percent-encoding, the escapes of JSON and JavaScript, and HTML entities are recognized,
 * also within one another. Several spaces and line breaks are one space.
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

/** Whether an ASCII character is only itself, as nearly all of an answer are. */
function isPlain(code: number): boolean {
	return code > 0x20 && code < 0x7f && !ESCAPE_CODES.has(code);
}

/**
 * Resolves an escape that begins with the last character of a spelling; `null` if there is
 * none.
 */
function unescaped(text: string, { character, end }: Spelling): Spelling | null {
	if (character === ' ' && BLANK.test(text.charAt(end))) return { character, end: end + 1 };
	const escape = ESCAPES[character];
	if (escape === undefined) return null;
	// After a backslash everything but letters and digits means itself; those mean something
	// else, such as a line break.
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
	// Secrets have no characters beyond ASCII.
	return code < 128 ? String.fromCharCode(code) : '';
}
