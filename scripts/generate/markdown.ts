/** A table. Cells are Markdown. */
export function table(head: readonly string[], rows: ReadonlyArray<readonly string[]>): string {
	const line = (cells: readonly string[]) => `| ${cells.map(asCell).join(' | ')} |`;
	return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Fixed-width text; a pipe in it would end a table cell. */
export function code(text: string): string {
	return `\`${text}\``;
}

/** Several of these, in a sentence. */
export function codes(texts: readonly string[]): string {
	return texts.map(code).join(', ');
}

/** A link with its own address as text. */
export function address(url: string): string {
	return `<${url}>`;
}

/** A list with one entry per line. */
export function list(entries: readonly string[]): string {
	return entries.map((entry) => `- ${entry}`).join('\n');
}

/** A document from its parts, with one empty line between them. */
export function documentOf(parts: readonly string[]): string {
	return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/**
 * Replaces the text between two markers in a hand-written document.
 *
 * @throws Error when the document does not have the markers
 */
export function replaceRegion(document: string, name: string, content: string): string {
	const start = `<!-- generated: ${name} -->`;
	const end = `<!-- end of generated: ${name} -->`;
	const from = document.indexOf(start);
	const to = document.indexOf(end);
	if (from < 0 || to < from) throw new Error(`The document has no region ${start} … ${end}`);
	return `${document.slice(0, from + start.length)}\n\n${content}\n\n${document.slice(to)}`;
}

function asCell(text: string): string {
	return text.replace(/\|/g, '\\|').replace(/\s*\n\s*/g, ' ');
}
