/** One element of a document that {@link readSvg} has read. */
export interface SvgElement {
	name: string;
	attributes: Record<string, string>;
	children: SvgElement[];
	/** Its own text with the entities resolved. */
	text: string;
}

const TOKEN = /<\/([a-zA-Z]+)>|<([a-zA-Z]+)((?: [a-zA-Z:-]+="[^"<]*")*)(\/?)>|([^<]+)/y;
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/**
 * Reads the part of XML that a chart is written in, more strictly than XML is: no
 * declarations, comments, single quotes or other entities.
 *
 * @throws Error at whatever is not well-formed
 */
export function readSvg(source: string): SvgElement {
	if (FORBIDDEN.test(source)) throw new Error('A character that XML does not allow');
	const document: SvgElement = { name: '', attributes: {}, children: [], text: '' };
	const open = [document];
	TOKEN.lastIndex = 0;
	while (TOKEN.lastIndex < source.length) {
		const place = TOKEN.lastIndex;
		const match = TOKEN.exec(source);
		const parent = open.at(-1);
		if (match === null || parent === undefined) {
			throw new Error(`Not well-formed at ${place}: ${source.slice(place, place + 40)}`);
		}
		const [, closed, opened, attributes = '', selfClosing, text] = match;
		if (closed !== undefined) {
			if (open.pop()?.name !== closed) throw new Error(`Unexpected </${closed}>`);
		} else if (opened !== undefined) {
			const element = {
				name: opened,
				attributes: readAttributes(attributes),
				children: [],
				text: '',
			};
			parent.children.push(element);
			if (selfClosing === '') open.push(element);
		} else {
			parent.text += resolve(text ?? '');
		}
	}
	const [root, ...others] = document.children;
	if (root === undefined || others.length > 0 || open.length !== 1 || document.text !== '') {
		throw new Error('Not exactly one element');
	}
	return root;
}

/** All elements in a tree, in order. */
export function descendants(element: SvgElement): SvgElement[] {
	return [element, ...element.children.flatMap(descendants)];
}

/** The group of a class, such as `balance-fan`. */
export function group(root: SvgElement, name: string): SvgElement | undefined {
	return descendants(root).find(({ attributes }) => attributes['class'] === name);
}

function readAttributes(source: string): Record<string, string> {
	const attributes: Record<string, string> = {};
	for (const [, name = '', value = ''] of source.matchAll(/ ([a-zA-Z:-]+)="([^"]*)"/g)) {
		if (name in attributes) throw new Error(`Twice the attribute ${name}`);
		attributes[name] = resolve(value);
	}
	return attributes;
}

function resolve(text: string): string {
	return text.replace(/&([^;]*;)?/g, (_, entity: string | undefined) => {
		const character = ENTITIES[entity?.slice(0, -1) ?? ''];
		if (character === undefined) throw new Error(`An unknown entity in ${text}`);
		return character;
	});
}
