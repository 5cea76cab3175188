/** `{name}` in a template. */
const PLACEHOLDER = /\{(\w+)\}/g;

/**
 * A template with its placeholders filled in.
 *
 * @param valueOf the value of a name, encoded as the place wants it; what it throws is passed on
 */
export function fillTemplate(template: string, valueOf: (name: string) => string): string {
	return template.replace(PLACEHOLDER, (_, name: string) => valueOf(name));
}

/** The names that a template asks for, in order. */
export function placeholdersIn(template: string): string[] {
	return [...template.matchAll(PLACEHOLDER)].map(([, name = '']) => name);
}
