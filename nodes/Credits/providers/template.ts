/** `{name}` in a template. */
const PLACEHOLDER = /\{(\w+)\}/g;

/**
 * Fills in the placeholders of a template.
 *
 * @param valueOf the value of a name, encoded for its place; its errors are passed on
 */
export function fillTemplate(template: string, valueOf: (name: string) => string): string {
	return template.replace(PLACEHOLDER, (_, name: string) => valueOf(name));
}

/** The names that a template uses, in order. */
export function placeholdersIn(template: string): string[] {
	return [...template.matchAll(PLACEHOLDER)].map(([, name = '']) => name);
}
