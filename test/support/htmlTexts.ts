const TOKEN = /<(\/?)([a-z]+)((?: [a-z-]+="[^"<>]*")*)>|([^<>]+)/gy;

const ENTITIES: Readonly<Record<string, string>> = {
	'&amp;': '&',
	'&lt;': '<',
	'&gt;': '>',
	'&quot;': '"',
	'&#39;': "'",
	'&nbsp;': '\u00a0',
};

/**
 * Reads HTML as strictly as nothing else does: tags in small letters with quoted
 * attributes, each closed in its turn, and no other use of `<`, `>` and `&`.
 *
 * @returns the texts between the tags, as a person sees them
 * @throws Error for anything else
 */
export function htmlTexts(html: string): string[] {
	const open: string[] = [];
	const texts: string[] = [];
	let end = 0;
	for (const [token, slash, name = '', , text] of html.matchAll(TOKEN)) {
		end += token.length;
		if (text !== undefined) texts.push(decoded(text));
		else if (slash === '') open.push(name);
		else if (open.pop() !== name) throw new Error(`</${name}> closes nothing`);
		if (name !== '') decoded(token);
	}
	if (end !== html.length) throw new Error(`No HTML: ${html.slice(end, end + 80)}`);
	if (open.length > 0) throw new Error(`Not closed: ${open.join(', ')}`);
	return texts;
}

function decoded(text: string): string {
	return text.replace(/&[^;]*;?/g, (entity) => {
		const character = ENTITIES[entity];
		if (character === undefined) throw new Error(`No entity: ${entity}`);
		return character;
	});
}
