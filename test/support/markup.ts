/** An element of a document that {@link readMarkup} has read. */
export interface Element {
	name: string;
	attributes: Record<string, string>;
	/** Elements and texts, with the entities resolved. */
	children: (Element | string)[];
}

const TOKEN = /<\/([a-z]+)>|<([a-z]+)((?: [a-zA-Z:-]+="[^"<>]*")*)(\/?)>|([^<>]+)/gy;
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
const ENTITIES: Readonly<Record<string, string>> = {
	'&amp;': '&',
	'&lt;': '<',
	'&gt;': '>',
	'&quot;': '"',
	'&#39;': "'",
	'&nbsp;': '\u00a0',
};

/**
 * Reads HTML or SVG more strictly than either is: tags in small letters with quoted
 * attributes, each closed in its turn, no other use of `<`, `>` and `&`, and no comments.
 *
 * @returns an element without a name around all others
 * @throws Error for anything else
 */
function readMarkup(source: string): Element {
	if (FORBIDDEN.test(source)) throw new Error('A character that XML does not allow');
	const open: [Element, ...Element[]] = [{ name: '', attributes: {}, children: [] }];
	let end = 0;
	for (const match of source.matchAll(TOKEN)) {
		const [token, closed, name, attributes = '', selfClosing, text] = match;
		end += token.length;
		const parent = open.at(-1) ?? open[0];
		if (text !== undefined) parent.children.push(decoded(text));
		if (closed !== undefined && open.pop()?.name !== closed)
			throw new Error(`Unexpected </${closed}>`);
		if (name === undefined) continue;
		const element: Element = { name, attributes: readAttributes(attributes), children: [] };
		parent.children.push(element);
		if (selfClosing === '') open.push(element);
	}
	if (end !== source.length) throw new Error(`Not well-formed: ${source.slice(end, end + 80)}`);
	if (open.length !== 1) throw new Error(`Not closed: ${open.at(-1)?.name}`);
	return open[0];
}

/** The elements in another, in order. */
export function elementsIn({ children }: Element): Element[] {
	return children.flatMap((child) =>
		typeof child === 'string' ? [] : [child, ...elementsIn(child)],
	);
}

/** The texts in an element, in order, as a person sees them. */
export function textsIn({ children }: Element): string[] {
	return children.flatMap((child) => (typeof child === 'string' ? [child] : textsIn(child)));
}

/** The texts of a part of an HTML document, in which no element closes itself. */
export function htmlTexts(html: string): string[] {
	if (html.includes('/>')) throw new Error('An element of HTML cannot close itself');
	return textsIn(readMarkup(html));
}

/** Reads SVG: one element around all others, and no entities that only HTML knows. */
export function readSvg(source: string): Element {
	const { children } = readMarkup(source);
	const [root] = children;
	if (typeof root !== 'object' || children.length > 1) throw new Error('Not exactly one element');
	if (source.includes('&nbsp;')) throw new Error('An entity that XML does not know');
	return root;
}

function readAttributes(source: string): Record<string, string> {
	const attributes: Record<string, string> = {};
	for (const [, name = '', value = ''] of source.matchAll(/ ([a-zA-Z:-]+)="([^"]*)"/g)) {
		if (Object.hasOwn(attributes, name)) throw new Error(`Twice the attribute ${name}`);
		attributes[name] = decoded(value);
	}
	return attributes;
}

function decoded(text: string): string {
	return text.replace(/&[^;]*;?/g, (entity) => {
		const character = ENTITIES[entity];
		if (character === undefined) throw new Error(`No entity: ${entity}`);
		return character;
	});
}
