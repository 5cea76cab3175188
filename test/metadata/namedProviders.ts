import * as ts from 'typescript';

import { credentialTypeOf, type RemoteProvider } from '../../nodes/Credits/providers/contract';

/** What gives a provider away. */
export type NameableProvider = Pick<RemoteProvider, 'name' | 'hosts'>;

/** A place that names a provider. */
export interface Naming {
	provider: string;
	line: number;
	text: string;
}

/**
 * Where a source names one of the providers: by its id as a whole text or as the name
 * of a field, by its folder, by one of its hosts or by its credential type. Comments
 * may say what they like.
 *
 * @param words ids that are also words of the code, such as runway: they count only
 * where a provider is spoken of
 */
export function providersNamedIn(
	source: string,
	providers: readonly NameableProvider[],
	words: ReadonlySet<string>,
): Naming[] {
	const file = ts.createSourceFile('source.ts', source, ts.ScriptTarget.ES2022, true);
	const ids = new Set(providers.map(({ name }) => name));
	const signs = signsOf(providers);
	const found: Naming[] = [];
	const report = (node: ts.Node, provider: string): void => {
		const { line } = file.getLineAndCharacterOfPosition(node.getStart());
		found.push({ provider, line: line + 1, text: node.getText() });
	};
	const visit = (node: ts.Node): void => {
		const text = textOf(node);
		if (text !== null) {
			if (ids.has(text) && (!words.has(text) || isAboutProvider(node))) report(node, text);
			for (const sign of possibleSignsIn(text)) {
				for (const provider of signs.get(sign) ?? []) report(node, provider);
			}
		}
		node.forEachChild(visit);
	};
	visit(file);
	return found;
}

/** What names a provider even within a text: its hosts, its credential type, its folder. */
function signsOf(providers: readonly NameableProvider[]): ReadonlyMap<string, readonly string[]> {
	const signs = new Map<string, string[]>();
	for (const provider of providers) {
		const { name, hosts } = provider;
		for (const sign of [...hosts, credentialTypeOf(provider), `providers/${name}/`]) {
			signs.set(sign, [...(signs.get(sign) ?? []), name]);
		}
	}
	return signs;
}

/** Everything in a text that has the form of such a sign. */
function possibleSignsIn(text: string): Set<string> {
	return new Set(text.match(/[\w-]+(?:\.[\w-]+)+|\b\w+CreditsApi\b|\bproviders\/\w+\//g) ?? []);
}

/** The words of a source: everything that it calls by a name of its own. */
export function identifiersIn(source: string): Set<string> {
	const words = new Set<string>();
	const visit = (node: ts.Node): void => {
		if (ts.isIdentifier(node)) words.add(node.text);
		node.forEachChild(visit);
	};
	visit(ts.createSourceFile('source.ts', source, ts.ScriptTarget.ES2022));
	return words;
}

/** The text that a node is, or the name that it gives to a field of an object. */
function textOf(node: ts.Node): string | null {
	if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node)) return node.text;
	if (ts.isTemplateMiddleOrTemplateTail(node)) return node.text;
	if (ts.isRegularExpressionLiteral(node)) return node.text.replaceAll('\\', '');
	const isFieldName =
		ts.isIdentifier(node) && ts.isPropertyAssignment(node.parent) && node.parent.name === node;
	return isFieldName ? node.text : null;
}

/** How far around a text something may say that it is a provider. */
const NEARBY = 3;

function isAboutProvider(node: ts.Node): boolean {
	let current = node.parent;
	for (let step = 0; step < NEARBY; step++, current = current.parent) {
		if (current === undefined || ts.isStatement(current)) return false;
		const said = [
			...(ts.isPropertyAssignment(current) ? [current.name] : []),
			...(ts.isCallExpression(current) ? [current.expression] : []),
			...(ts.isBinaryExpression(current) ? [current.left, current.right] : []),
			...(ts.isVariableDeclaration(current) ? [current.name] : []),
		];
		if (said.some((part) => /provider/i.test(part.getText()))) return true;
	}
	return false;
}
